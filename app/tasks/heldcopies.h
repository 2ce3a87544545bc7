#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>

namespace domain {
struct SessionDraft;
}

namespace tasks {

//! The private copies that something names which is written nowhere yet: a window in which a template is
//! written, or in which a draft is that somebody deleted from the list. Nobody else could tell that they are
//! needed.
class HeldCopies : public QObject
{
    Q_OBJECT

public:
    //! As long as \a holder lives. What it named before is held on: it may come back by Undo.
    void add(const QObject &holder, const domain::SessionDraft &draft);
    [[nodiscard]] QSet<QString> hashes() const;

private:
    QHash<const QObject *, QSet<QString>> m_held;
};

} // namespace tasks
