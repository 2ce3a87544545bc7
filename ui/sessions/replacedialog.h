#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "domain/violation.h"
#include "tasks/sendplan.h"
#include "ui/widgets/masking.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tasks {
class Account;
class Replacement;
} // namespace tasks

namespace ui {

class FormField;
class InlineMessage;

//! Corrects the signer of a session that was sent: says what that takes, and gives the plan of it. Nothing is
//! changed on the service by this window.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    ReplaceDialog(tasks::Account &account, const domain::SigningSession &session, QWidget *parent = nullptr);
    ~ReplaceDialog() override;

    //! Addresses and numbers are not seen while it hides, but for what is being typed. It outlives this.
    void setMasking(const store::MaskedMode &masking);

Q_SIGNALS:
    //! A person wants this to be sent; the window closes.
    void planned(const tasks::SendPlan &plan);

protected:
    bool event(QEvent *event) override;

private:
    struct Field
    {
        const char *path; //!< within the session
        std::optional<QString> domain::Signer::*member;
        FormField *field;
        QLineEdit *line;
    };
    void addField(const char *path, std::optional<QString> domain::Signer::*member, const QString &name,
                  const QString &label);
    void makeLayout();
    void lookAgain();
    void showLooked();
    void showRefused(const api::ApiError &error);
    void check();
    void replace();
    void setBusy(const QString &what);
    [[nodiscard]] domain::Signer corrected() const;
    [[nodiscard]] domain::Violations problems() const;
    void judgeOthers();
    [[nodiscard]] QString consequence() const;
    void showMasked();

    domain::SigningSession m_session;
    Masking m_masking;
    tasks::Replacement *m_replacement;
    QList<Field> m_fields;
    QLabel *m_heading, *m_consequence;
    InlineMessage *m_message;
    QPushButton *m_replace = nullptr;
    domain::Violations m_others; //!< of the sessions that are made anew as they were
    bool m_isLooked = false, m_isBusy = false;
    bool m_isImpossible = false; //!< whatever is corrected
};

} // namespace ui
