#pragma once

#include "domain/proxysettings.h"
#include "tasks/network.h"

#include <QDialog>
#include <QPointer>
#include <QUrl>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace store {
struct SecretError;
} // namespace store
namespace tasks {
class ReachTest;
} // namespace tasks

namespace ui {

class FormField;
class InlineMessage;
class SecretKeeper;

//! How this computer gets out to the service: through which proxy, and whose certificates are trusted.
class NetworkDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a service is what "Test" tries to reach; the one of Signicat when it is this computer itself.
    NetworkDialog(tasks::Network &network, SecretKeeper &secrets, const QUrl &service,
                  QWidget *parent = nullptr);
    ~NetworkDialog() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeFields();
    void makeLayout();
    void showSettings(const domain::ProxySettings &proxy);
    //! As it stands here.
    [[nodiscard]] domain::ProxySettings typed() const;
    void takePastedAddress();
    void followChoice();
    void askForKept();
    void showKept(bool isKept);
    [[nodiscard]] bool isComplete();
    [[nodiscard]] QString authoritiesText() const;
    void retranslate();

    // networkdialogsaving.cpp
    void save();
    // The keychain may think while something else is typed: what was asked for is what is tried and kept, so
    // that no password reaches another proxy.
    void finishSave(const domain::ProxySettings &proxy);
    void test();
    void testWith(const domain::ProxySettings &proxy, const QString &password);
    void showTested();
    void showWaiting(const QString &text);
    void stopWaiting();
    void showSecretProblem(const store::SecretError &error, std::function<void()> retry);

    tasks::Network &m_network;
    SecretKeeper &m_secrets;
    QUrl m_service;
    InlineMessage *m_message;
    QLabel *m_title, *m_authorities;
    QRadioButton *m_system, *m_none, *m_manual;
    QLineEdit *m_host, *m_user, *m_password;
    QSpinBox *m_port;
    FormField *m_hostField, *m_portField, *m_userField, *m_passwordField;
    QPushButton *m_test, *m_save, *m_close;
    bool m_isKept = false; //!< the keychain has the password of this user at this proxy
    std::function<void()> m_retry, m_otherwise;
    QPointer<tasks::ReachTest> m_running;
};

} // namespace ui
