// The way out of the network is tried and kept.
#include "tasks/reachtest.h"
#include "ui/accounts/connectiontext.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/accounts/secrettext.h"
#include "ui/compose/formfield.h"
#include "ui/settings/networkdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QLineEdit>
#include <QPushButton>

namespace ui {

using Mode = domain::ProxySettings::Mode;

void NetworkDialog::save()
{
    if (!isComplete())
        return;
    const domain::ProxySettings proxy = typed();
    if (proxy.mode != Mode::Manual || proxy.user.isEmpty() || m_password->text().isEmpty())
        return finishSave(proxy);
    showWaiting(tr("Giving the password to this computer's keychain…"));
    m_secrets.write(proxy.secretKey(), m_password->text(), this,
                    [this, proxy](const store::SecretResult<void> &result) {
                        stopWaiting();
                        if (result)
                            return finishSave(proxy);
                        showSecretProblem(result.error(), [this] { save(); });
                        m_otherwise = [this] {
                            if (!isComplete())
                                return;
                            const domain::ProxySettings wanted = typed();
                            if (!m_password->text().isEmpty())
                                m_secrets.keepForThisRun(wanted.secretKey(), m_password->text());
                            finishSave(wanted);
                        };
                        m_message->setAction(tr("&Keep for this run only"));
                    });
}

void NetworkDialog::finishSave(const domain::ProxySettings &proxy)
{
    const domain::ProxySettings before = m_network.proxy();
    m_network.use(proxy);
    // A password that no proxy is given any more is nowhere any more
    if (!before.user.isEmpty() && before.secretKey() != proxy.secretKey())
        m_secrets.remove(before.secretKey(), &m_secrets, [](const store::SecretResult<void> &) {});
    accept();
}

void NetworkDialog::test()
{
    if (!isComplete())
        return;
    const domain::ProxySettings proxy = typed();
    showWaiting(tr("Trying to reach %1…").arg(m_service.host()));
    if (proxy.mode != Mode::Manual || proxy.user.isEmpty() || !m_password->text().isEmpty())
        return testWith(proxy, m_password->text());
    m_secrets.read(proxy.secretKey(), this, [this, proxy](const store::SecretResult<QString> &password) {
        using Kind = store::SecretError::Kind;
        if (password)
            return testWith(proxy, *password);
        if (password.error().kind == Kind::NotFound || password.error().kind == Kind::NotFoundOrLocked)
            return testWith(proxy, {}); // the proxy will say whether it wants one
        stopWaiting();
        showSecretProblem(password.error(), [this] { test(); });
    });
}

void NetworkDialog::testWith(const domain::ProxySettings &proxy, const QString &password)
{
    delete m_running;
    m_running = new tasks::ReachTest(m_service, m_network.transportSettings(proxy, password), this);
    connect(m_running, &tasks::ReachTest::finished, this, &NetworkDialog::showTested);
    m_running->start();
}

void NetworkDialog::showTested()
{
    stopWaiting();
    const auto &error = m_running->error();
    const QString text = reachText(m_running->failedPart(), m_service.host(), m_running->clockAheadSeconds());
    m_retry = [this] { test(); };
    if (error)
        m_message->showError(*error, true, text);
    else
        m_message->showMessage(m_running->failedPart() == tasks::ConnectionTest::Part::None
                                   ? InlineMessage::Tone::Info
                                   : InlineMessage::Tone::Warning,
                               text);
    m_running->deleteLater();
}

void NetworkDialog::showWaiting(const QString &text)
{
    m_save->setEnabled(false);
    m_test->setEnabled(false);
    m_message->setAction({});
    m_message->showMessage(InlineMessage::Tone::Info, text);
}

void NetworkDialog::stopWaiting()
{
    m_save->setEnabled(true);
    m_test->setEnabled(true);
}

void NetworkDialog::showSecretProblem(const store::SecretError &error, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_message->showMessage(InlineMessage::Tone::Warning, secretText(error));
    m_message->setRetryVisible(true);
}

} // namespace ui
