#pragma once

#include "store/sessionindex.h"
#include "ui/sessions/sessionorder.h"
#include "ui/widgets/pagestack.h"

#include <QTimer>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace store {
class MaskedMode;
}

namespace ui {

class ChosenButtons;
class SessionCalls;
class SessionResults;
class SessionSummary;
class SessionTimeline;
struct TimelineMoment;

//! Everything about the chosen session, in tabs. Nothing chosen looks like that.
class SessionDetails : public PageStack
{
    Q_OBJECT

public:
    enum class Tab { Summary, Order, Timeline, Results, Json, Calls };
    Q_ENUM(Tab)

    explicit SessionDetails(QWidget *parent = nullptr);

    void showSession(const domain::SigningSession &session, const QDateTime &now);
    //! What was seen to have changed in the session that is shown.
    void showChanges(const QList<store::SessionChange> &changes);
    //! Why it does not go on; \a at: see SessionOrder::showStuck().
    void showStuck(const Standstill &standstill, const QList<SessionOrder::Entry> &at = {});
    //! 0, or more than one. \a summary: how it stands with them, in lines; empty: not known yet.
    void showCount(int chosen, const QString &summary = {});
    void showLoading();
    void showJson(const QString &json);
    void showTab(Tab tab);
    //! Also when the dock around it was closed.
    void reveal();
    [[nodiscard]] Tab tab() const;
    //! What the calls tell is masked here; the rest comes as it may be seen. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    //! Shows what is hidden while it is held down; there only in masked mode.
    [[nodiscard]] QToolButton *revealButton() const { return m_reveal; }
    [[nodiscard]] ChosenButtons *chosenButtons() const { return m_chosenButtons; } //!< of several
    [[nodiscard]] SessionSummary *summary() const { return m_summary; }
    [[nodiscard]] SessionOrder *order() const { return m_order; }
    [[nodiscard]] SessionResults *results() const { return m_results; }
    [[nodiscard]] SessionCalls *calls() const { return m_calls; }
    [[nodiscard]] QList<TimelineMoment> timeline(const QDateTime &now) const;
    [[nodiscard]] QString sessionId() const { return m_sessionId; }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; } //!< nothing is chosen

Q_SIGNALS:
    void tabShown(ui::SessionDetails::Tab tab);
    void sessionChanged(); //!< another one is shown
    void emptied(bool isEmpty);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeNothingPage();
    QWidget *makeJsonPage();
    void setEmpty(bool isEmpty);
    void tellEmpty(bool isEmpty);
    void fitTabs();
    void retranslate();

    static constexpr int loading = -1;
    QString m_sessionId;
    domain::SigningSession m_session;
    QList<store::SessionChange> m_changes;
    Standstill m_standstill; //!< comes with its causes, after the session
    int m_chosen = 0;
    bool m_isEmpty = true;
    QTimer m_filled; //!< it is not told yet that there is something
    QLabel *m_nothing;
    ChosenButtons *m_chosenButtons; //!< below it
    QTabWidget *m_tabs;
    SessionSummary *m_summary;
    SessionOrder *m_order;
    SessionTimeline *m_timeline;
    SessionResults *m_results;
    QPlainTextEdit *m_json;
    QPushButton *m_copyJson;
    SessionCalls *m_calls;
    QToolButton *m_reveal;
};

} // namespace ui
