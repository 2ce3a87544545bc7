// Run by support/with-keyring.sh, one function beside one kind of keychain; see cmake/store.cmake.
#include "store/keychainsecretstore.h"
#include "store/memorysecretstore.h"

#include "support/answer.h"
#include "support/keyring.h"
#include "support/patience.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;
using store::SecretError;
using store::SecretResult;
using store::SecretStore;

namespace {

//! A service that takes every call and never answers.
class Silence : public QDBusVirtualObject
{
public:
    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        return true;
    }
};

using Read = SecretResult<QString>;
using Written = SecretResult<void>;

Read read(SecretStore &secrets)
{
    return answerOf<Read>([&](QObject *context, auto done) { secrets.read(u"profile"_s, context, done); })
        .value();
}

Written write(SecretStore &secrets, const QString &secret)
{
    return answerOf<Written>(
               [&](QObject *context, auto done) { secrets.write(u"profile"_s, secret, context, done); })
        .value();
}

Written remove(SecretStore &secrets)
{
    return answerOf<Written>(
               [&](QObject *context, auto done) { secrets.remove(u"profile"_s, context, done); })
        .value();
}

//! What another program sees under the profile.
QByteArray seenOutside(const QString &key)
{
    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"user"_s, key, u"server"_s, u"countersign-test"_s});
    tool.waitForFinished();
    return tool.readAllStandardOutput();
}

} // namespace

class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocked()
    {
        store::KeychainSecretStore secrets(u"countersign-test"_s);
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::NotFoundOrLocked);
        const auto secret = u"pässword \"'\\ 🔑"_s;
        QVERIFY(write(secrets, secret));
        QCOMPARE(read(secrets).value(), secret);
        QCOMPARE(seenOutside(u"profile"_s), secret.toUtf8());
        QVERIFY(write(secrets, u"another"_s));
        QCOMPARE(read(secrets).value(), u"another"_s);
        QVERIFY(remove(secrets));
        QCOMPARE(seenOutside(u"profile"_s), "");
        QVERIFY(remove(secrets)); // there is none: that is what was wanted
        QCOMPARE(seenOutside(u"profile/probe"_s), "");
    }

    void locked()
    {
        store::KeychainSecretStore secrets(u"countersign-test"_s);
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::NotFoundOrLocked);
        QCOMPARE(write(secrets, u"x"_s).error().kind, SecretError::Kind::Locked);
        QCOMPARE(remove(secrets).error().kind, SecretError::Kind::Locked); // QtKeychain alone says: done
    }

    //! What failed is tried again, in the same run, once its owner has opened the keychain.
    void unlockedMeanwhile()
    {
        store::KeychainSecretStore secrets(u"countersign-test"_s);
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::NotFoundOrLocked);
        QCOMPARE(write(secrets, u"x"_s).error().kind, SecretError::Kind::Locked);
        QCOMPARE(support::unlockKeyring(), QString());
        QCOMPARE(read(secrets).value_or(u"none"_s), u"kept"_s); // with-keyring.sh left it there
        QVERIFY(write(secrets, u"x"_s));
        QCOMPARE(seenOutside(u"profile"_s), "x");
        QVERIFY(remove(secrets));
        QCOMPARE(seenOutside(u"profile"_s), "");
    }

    void noBus()
    {
        store::KeychainSecretStore secrets(u"countersign-test"_s);
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::Unavailable);
        QCOMPARE(write(secrets, u"x"_s).error().kind, SecretError::Kind::Unavailable);
        QCOMPARE(remove(secrets).error().kind, SecretError::Kind::Unavailable);
    }

    void hanging()
    {
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silence"_s);
        Silence silence;
        QVERIFY(bus.registerVirtualObject(u"/"_s, &silence, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
        store::KeychainSecretStore secrets(u"countersign-test"_s);
        secrets.setTimeout(std::chrono::milliseconds(300));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::TimedOut);
        QCOMPARE(write(secrets, u"x"_s).error().kind, SecretError::Kind::TimedOut);
        QVERIFY(timer.elapsed() < qMin(4'000 * support::patience(), 24'000)); // Qt itself waits for 25 s

        bool called = false; // and nothing is said to the dead
        auto context = std::make_unique<QObject>();
        secrets.read(u"profile"_s, context.get(), [&called](const Read &) { called = true; });
        context.reset();
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::TimedOut);
        QVERIFY(!called);
    }

    void memory()
    {
        store::MemorySecretStore secrets;
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::NotFound);
        QVERIFY(write(secrets, u"x"_s));
        QCOMPARE(read(secrets).value(), u"x"_s);
        QVERIFY(remove(secrets));
        QVERIFY(remove(secrets));
        QCOMPARE(read(secrets).error().kind, SecretError::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
