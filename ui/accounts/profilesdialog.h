#pragma once

#include "api/apierror.h"
#include "domain/profile.h"
#include "tasks/connectiontest.h"
#include "ui/unsentwork.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <utility>

class QLabel;
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
    //! How a test went: which part fails, and why.
    using Tested = std::function<void(tasks::ConnectionTest::Part part,
                                      const std::optional<api::ApiError> &error, qint64 clockAheadSeconds)>;
    //! Tries an account without keeping anything; answers once. Not at all when the context died.
    using Tester = std::function<void(const domain::Profile &, const QString &secret, QObject *context,
                                      const Tested &done)>;

    ProfilesDialog(store::ProfileStore &profiles, SecretKeeper &secrets, Tester tester,
                   QWidget *parent = nullptr);

    void selectProfile(const QString &profileId);
    void startNew();
    //! A button that leads to the way out of the network.
    void offerNetwork(std::function<void()> setUp);
    //! What an account that is to be removed has not sent; it is asked about with the removal.
    void setUnsent(std::function<UnsentWork(const QString &profileId)> unsent)
    {
        m_unsent = std::move(unsent);
    }

Q_SIGNALS:
    //! The person wants to work in this account; its secret is kept somewhere.
    void profileChosen(const domain::Profile &profile);

public Q_SLOTS:
    //! Escape, Close and the window's own button: what was typed goes only when a person says so.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void fillList();
    void showCurrent();
    void leaveForCurrent();
    //! Asks first when something was typed.
    void leaveTyped(const std::function<void()> &leave);
    [[nodiscard]] int rowOf(const QString &profileId) const; //!< -1: it is not in the list
    //! What the keychain, or the disk, did not do, with Retry and perhaps another way out.
    void showSecretProblem(const QString &text, std::function<void()> retry, const QString &action = {},
                           std::function<void()> otherwise = {});
    void showWaiting(const QString &text);
    void stopWaiting();
    void setEditable(bool on);
    void dismissMessage();
    void retranslate();

    // profilesdialogsaving.cpp
    void readSecret(const QString &profileId);
    void save();
    // Answers of the keychain and of the service may come when another account is shown: each step is of the
    // account that it was asked for, so that no secret reaches the host of another.
    [[nodiscard]] bool isShown(const domain::Profile &profile) const;
    void saveSecret(const domain::Profile &profile, const QString &secret);
    void secretNotSaved(const domain::Profile &profile, const QString &secret,
                        const store::SecretError &error);
    void finishSave(const domain::Profile &profile);
    void testConnection();
    void testWith(const domain::Profile &profile, const QString &secret);
    void tested(tasks::ConnectionTest::Part part, const std::optional<api::ApiError> &error,
                qint64 clockAheadSeconds);

    // profilesdialogremoving.cpp
    void removeCurrent();
    void showNotTakenBack(const QStringList &why);
    void removeSecret(const domain::Profile &profile);
    void removeProfile(const domain::Profile &profile);

    store::ProfileStore &m_profiles;
    SecretKeeper &m_secrets;
    Tester m_tester;
    std::function<void()> m_retry, m_otherwise;
    std::function<UnsentWork(const QString &profileId)> m_unsent;
    QListWidget *m_list;
    QLabel *m_none; //!< on the list, while it is empty
    ProfileForm *m_form;
    InlineMessage *m_message;
    QPushButton *m_new, *m_remove, *m_test, *m_network, *m_save, *m_close;
};

} // namespace ui
