#pragma once

#include "domain/session.h"
#include "store/sessionindex.h"
#include "ui/sessions/standstill.h"

#include <QTreeWidget>

namespace ui {

//! Something that happened, or will.
struct TimelineMoment
{
    QDateTime time;
    QString text, iconName;
    bool isSeen = false; //!< it happened before: this is when it was noticed
    QString note{};      //!< instead of the time, for what has none
    bool isNow = false;  //!< what is so when it is looked at; something else may have happened just then
};

//! In the order of time; what is so at \a now is among them, behind what happened until then. Of one that
//! \a standstill says to open never, what its link will be is nothing to wait for. For any thread.
[[nodiscard]] QList<TimelineMoment> timelineOf(const domain::SigningSession &session,
                                               const QList<store::SessionChange> &changes,
                                               const QDateTime &now, const Standstill &standstill);

//! The Timeline tab: what is known to have happened, what was seen to have changed, and what will come, in
//! the order of time; and at its end why it does not go on.
class SessionTimeline : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SessionTimeline(QWidget *parent = nullptr);
    //! \a changes are those of this session; they and \a standstill come later than the rest, from the
    //! index.
    void showSession(const domain::SigningSession &session, const QList<store::SessionChange> &changes,
                     const QDateTime &now, const Standstill &standstill);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layReason();
    void lay(QTreeWidgetItem &item, const QString &text);
    void retranslate();

    int m_moments = 0; //!< rows; the one behind them is the reason
    Standstill m_standstill;
};

} // namespace ui
