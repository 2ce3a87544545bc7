#pragma once

#include "tasks/sendtask.h"
#include "ui/widgets/masking.h"

#include <QFrame>
#include <QPointer>

#include <functional>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

//! Asks a person how a send goes on: what is known, and the choices in plain words. Nothing is done until one
//! is taken; then the panel goes, and the send does what was chosen.
class SendDecisionPanel : public QFrame
{
    Q_OBJECT

public:
    explicit SendDecisionPanel(QWidget *parent = nullptr);

    //! Shows what \a send needs a person for, and hides when it needs nobody or there is none. What is ticked
    //! stays while it is asked for the same decision again.
    void ask(tasks::SendTask *send);
    void setMasking(const store::MaskedMode &masking); //!< outlives this

protected:
    void changeEvent(QEvent *event) override;

private:
    using Kind = tasks::SendDecision::Kind;
    void makeLayout();
    void showDecision();
    void decide(const std::function<void(tasks::SendTask &)> &choice);
    void retranslate();
    void showTexts();
    void nameButtons();
    void updateButtons();
    void askBeforeTakingBack();
    [[nodiscard]] QString headingText() const;
    [[nodiscard]] QString knownText() const;
    [[nodiscard]] QString questionText() const;
    [[nodiscard]] QStringList checkedIds() const;

    QPointer<tasks::SendTask> m_send;
    Masking m_masking;
    tasks::SendDecision m_decision;
    int m_count = 0; //!< sessions that were made
    QLabel *m_heading, *m_known, *m_question;
    QListWidget *m_candidates;
    QPushButton *m_created, *m_sendAgain, *m_lookAgain, *m_sendAnyway, *m_correct, *m_takeBack, *m_giveUp;
    QPushButton *m_copyTrace;
};

} // namespace ui
