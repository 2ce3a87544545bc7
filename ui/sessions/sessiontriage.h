#pragma once

#include "domain/triage.h"
#include "ui/sessions/triagechoice.h"

#include <QObject>

#include <functional>

class QPoint;
class QWidget;

namespace store {
class MaskedMode;
}

namespace ui {

class TriageChanges;

//! What a person notes about the sessions that are meant: handled, put off, a note, a label. It asks what
//! there is to be asked, and has it kept by TriageChanges.
class SessionTriage : public QObject
{
    Q_OBJECT

public:
    //! The questions stand above \a pane, with which this goes. All of these outlive it.
    SessionTriage(TriageChanges &changes, const store::MaskedMode &masking, QWidget &pane);

    void markHandled(const TriageChoice &choice, bool areHandled); //!< or open again, when they are
    void putOff(const TriageChoice &choice, const QPoint &at);     //!< asks until when, there on the screen
    //! \a before: the note that the one session has.
    void writeNote(const TriageChoice &choice, const QString &before);
    void writeLabel(const TriageChoice &choice);

Q_SIGNALS:
    void nextWanted(); //!< the note is kept, and the next session is to be looked at

private:
    //! \a words: what the Undo menu calls it, in the language of then.
    void settle(const TriageChoice &choice, const domain::TriageChange &change,
                const std::function<QString()> &words);
    void putOffUntil(const TriageChoice &choice, const QDateTime &until);
    void askForDate(const TriageChoice &choice, const QDateTime &soonestDue);

    TriageChanges &m_changes;
    const store::MaskedMode &m_masking;
    QWidget &m_pane;
};

} // namespace ui
