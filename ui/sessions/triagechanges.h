#pragma once

#include "store/triagestore.h"

#include <QObject>

#include <functional>

class QUndoStack;

namespace tasks {
class Account;
}

namespace ui {

//! What a person notes about sessions, as one step of undo for all of them. It goes to this machine's own
//! file, and comes back through the index.
class TriageChanges : public QObject
{
    Q_OBJECT

public:
    TriageChanges(tasks::Account &account, QUndoStack &undo, QObject *parent = nullptr);

    //! \a words: what the Undo menu calls it, in the language of then. \a then: it is on the disk, or
    //! failed() was told.
    void change(const QList<domain::TriageTarget> &sessions, const domain::TriageChange &change,
                const std::function<QString()> &words, std::function<void(bool isKept)> then = {});
    void ofSession(const QString &sessionId, QObject *context,
                   std::function<void(const domain::Triage &)> done);
    //! Those in use, the most used first.
    void labels(QObject *context, std::function<void(const QStringList &)> done);

Q_SIGNALS:
    //! Also by undo and redo; these differ now.
    void changed(const QList<domain::Triage> &now);
    void done(const QString &text); //!< by the person
    //! By undo or redo; \a text is what was done at first.
    void stepped(const QStringList &sessions, const QString &text, bool isUndo);
    void failed(const store::StoreError &error);

private:
    friend class TriageCommand;
    void put(const QList<domain::Triage> &all, const QString &text, bool isUndo);

    QUndoStack &m_undo;
    store::TriageStore m_store;
};

} // namespace ui
