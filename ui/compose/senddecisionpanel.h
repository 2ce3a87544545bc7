#pragma once

#include "tasks/sendtask.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

//! Asks a person about a send whose answer was lost and cannot be reconstructed: what is known, and the
//! choices in plain words. Nothing is done until one is taken.
class SendDecisionPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SendDecisionPanel(QWidget *parent = nullptr);

    void showDecision(const tasks::SendDecision &decision);

Q_SIGNALS:
    void createdChosen(const QStringList &sessionIds); //!< these are the sessions
    void sendAgainChosen();                            //!< nothing was made
    void lookAgainChosen();
    void giveUpChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void updateButtons();
    [[nodiscard]] QStringList checkedIds() const;

    tasks::SendDecision m_decision;
    QLabel *m_heading, *m_known, *m_question;
    QListWidget *m_candidates;
    QPushButton *m_created, *m_sendAgain, *m_lookAgain, *m_giveUp;
};

} // namespace ui
