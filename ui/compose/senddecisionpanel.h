#pragma once

#include "tasks/sendtask.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

//! Asks a person how a send goes on: what is known, and the choices in plain words. Nothing is done until one
//! is taken.
class SendDecisionPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SendDecisionPanel(QWidget *parent = nullptr);

    //! \a made: how many sessions of the send there are.
    void showDecision(const tasks::SendDecision &decision, int made);

Q_SIGNALS:
    void createdChosen(const QStringList &sessionIds); //!< these are the sessions
    void sendAgainChosen();                            //!< nothing was made
    void lookAgainChosen();                            //!< at the list, or the same once more
    void sendAnywayChosen();
    void correctChosen();
    void takeBackChosen(); //!< and confirmed
    void giveUpChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Kind = tasks::SendDecision::Kind;
    void makeLayout();
    void retranslate();
    void showWords();
    void nameButtons();
    void updateButtons();
    void askBeforeTakingBack();
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QString knownText() const;
    [[nodiscard]] QString questionText() const;
    [[nodiscard]] QStringList checkedIds() const;

    tasks::SendDecision m_decision;
    int m_count = 0; //!< sessions that were made
    QLabel *m_heading, *m_known, *m_question;
    QListWidget *m_candidates;
    QPushButton *m_created, *m_sendAgain, *m_lookAgain, *m_sendAnyway, *m_correct, *m_takeBack, *m_giveUp;
    QPushButton *m_copyTrace;
};

} // namespace ui
