#pragma once

#include "api/apierror.h"
#include "domain/profile.h"

#include <QDialog>

#include <functional>
#include <optional>

class QListWidget;
class QPushButton;

namespace store {
class ProfileStore;
struct SecretError;
} // namespace store

namespace ui {

class InlineMessage;
class ProfileForm;
class SecretKeeper;

//! The accounts: add, change, remove, test, choose.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    //! Tries an account without keeping anything; answers once, nothing when it worked. Not at all when the
    //! context died.
    using Tester = std::function<void(const domain::Profile &, const QString &secret, QObject *context,
                                      std::function<void(std::optional<api::ApiError>)>)>;

    ProfilesDialog(store::ProfileStore &profiles, SecretKeeper &secrets, Tester tester,
                   QWidget *parent = nullptr);

    void selectProfile(const QString &profileId);
    void startNew();

Q_SIGNALS:
    //! The person wants to work in this account; its secret is kept somewhere.
    void profileChosen(const domain::Profile &profile);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillList();
    void showCurrent();
    void save();
    void saveSecret();
    void finishSave();
    void keepForThisRun();
    void testConnection();
    void removeCurrent();
    void removeProfile(const domain::Profile &profile);
    void showSecretProblem(const store::SecretError &error);
    void withSecret(const std::function<void(const QString &)> &use);
    void retranslate();

    store::ProfileStore &m_profiles;
    SecretKeeper &m_secrets;
    Tester m_tester;
    std::function<void()> m_retry;
    QListWidget *m_list;
    ProfileForm *m_form;
    InlineMessage *m_message;
    QPushButton *m_new, *m_remove, *m_test, *m_save, *m_close;
};

} // namespace ui
