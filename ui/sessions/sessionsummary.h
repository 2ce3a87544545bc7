#pragma once

#include "domain/session.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class DateTimeField;
class InlineMessage;

//! The Summary tab: what the session is, with its due date to change.
class SessionSummary : public QWidget
{
    Q_OBJECT

public:
    explicit SessionSummary(QWidget *parent = nullptr);

    void showSession(const domain::SigningSession &session, const QDateTime &now);
    //! The due date on its way to the server, or nothing; and why the last change was refused, or nothing.
    void showDueDatePending(const std::optional<domain::Timestamp> &wanted);
    void showDueDateProblem(const QString &reason);
    void editDueDate();

Q_SIGNALS:
    void dueDateChosen(const QString &sessionId, const domain::Timestamp &dueDate);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QLabel *addRow(QFormLayout *form, const QString &objectName);
    void choose();

    domain::SigningSession m_session;
    QList<QLabel *> m_names;
    QLabel *m_stateIcon, *m_state, *m_title, *m_signer, *m_created, *m_signed, *m_linkExpires, *m_flow,
        *m_reference, *m_signText, *m_id, *m_pending;
    DateTimeField *m_due;
    QLabel *m_dueText;
    QPushButton *m_save;
    InlineMessage *m_problem;
};

} // namespace ui
