// Run by support/with-keyring.sh, one function beside one kind of keychain; see cmake/sealing.cmake.
#include "store/datakey.h"
#include "store/keychainsecretstore.h"
#include "support/answer.h"
#include "support/patience.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using store::DataKey;
using store::Sealing;
using store::SecretResult;
using Outcome = DataKey::Outcome;

//! Where the key comes from that seals what tells of people, and what happens when it does not come.
class TestDataKey : public QObject
{
    Q_OBJECT

    //! One start of the program.
    struct Start
    {
        explicit Start(const QTemporaryDir &folder)
            : key(keychain, sealing, folder.filePath(u"key-id"_s), u"data-key/test"_s)
        {
        }
        Outcome find()
        {
            QSignalSpy decided(&key, &DataKey::decided);
            key.find();
            return support::waitFor(decided) ? decided.last().first().value<Outcome>() : Outcome::Missing;
        }

        store::KeychainSecretStore keychain{u"countersign-test"_s};
        std::shared_ptr<Sealing> sealing = std::make_shared<Sealing>();
        DataKey key;
    };

    static bool forget()
    {
        store::KeychainSecretStore keychain(u"countersign-test"_s);
        const auto gone = answerOf<SecretResult<void>>(
            [&](QObject *context, auto done) { keychain.remove(u"data-key/test"_s, context, done); });
        return gone && *gone;
    }

private Q_SLOTS:
    void unlocked()
    {
        const QTemporaryDir folder;
        QByteArray id, sealed;
        {
            Start first(folder);
            QCOMPARE(first.sealing->state(), Sealing::State::Waiting);
            QCOMPARE(first.find(), Outcome::Lasting);
            QCOMPARE(first.sealing->state(), Sealing::State::Lasting);
            id = first.sealing->keyId();
            sealed = first.sealing->seal("Kari Nordmann", "draft.payload").value();
        }
        QCOMPARE(QFile(folder.filePath(u"key-id"_s)).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        Start second(folder);
        QCOMPARE(second.find(), Outcome::Lasting);
        QCOMPARE(second.sealing->keyId(), id);
        QCOMPARE(second.sealing->open(sealed, "draft.payload"), QByteArray("Kari Nordmann"));
        QFile mark(folder.filePath(u"key-id"_s));
        QVERIFY(mark.open(QIODevice::ReadOnly));
        QCOMPARE(mark.readAll().trimmed(), id.toHex()); // which key, and nothing of it
    }

    //! It was there and is not any more: another keychain, another user, somebody cleared it.
    void missing()
    {
        const QTemporaryDir folder;
        Start first(folder);
        QCOMPARE(first.find(), Outcome::Lasting);
        const QByteArray id = first.sealing->keyId();
        const QByteArray sealed = first.sealing->seal("x", "a").value();
        QVERIFY(forget());

        Start second(folder);
        QCOMPARE(second.find(), Outcome::Missing);
        QCOMPARE(second.sealing->state(), Sealing::State::Waiting); // nothing is decided over a person's head
        QSignalSpy decided(&second.key, &DataKey::decided);
        second.key.goOnWithout();
        QCOMPARE(decided.last().first().value<Outcome>(), Outcome::WithoutIt);
        QCOMPARE(second.sealing->state(), Sealing::State::ThisRun);
        QVERIFY(second.sealing->keyId() != id);
        QCOMPARE(second.sealing->open(sealed, "a"), std::nullopt);
        const QByteArray ofThisRun = second.sealing->seal("y", "a").value();
        QCOMPARE(second.find(), Outcome::WithoutIt); // still not there

        // it comes back, in the same run: what both sealed can be read
        QVERIFY(answerOf<SecretResult<void>>([&](QObject *context, auto done) {
                    second.keychain.write(u"data-key/test"_s, u"no key at all"_s, context, done);
                }).value());
        QCOMPARE(second.find(), Outcome::WithoutIt);
        second.key.find(); // what a person decides meanwhile is done when the keychain has answered
        second.key.replace();
        QTRY_COMPARE(second.sealing->state(), Sealing::State::Lasting);
        QVERIFY(second.sealing->keyId() != id);
        QCOMPARE(second.sealing->open(ofThisRun, "a"), QByteArray("y"));
        QVERIFY(second.sealing->hadOtherKeys());

        Start third(folder);
        QCOMPARE(third.find(), Outcome::Lasting);
        QCOMPARE(third.sealing->keyId(), second.sealing->keyId());
        QCOMPARE(third.sealing->open(ofThisRun, "a"), std::nullopt);
    }

    void locked()
    {
        const QTemporaryDir folder;
        Start first(folder);
        QCOMPARE(first.find(), Outcome::NoKeychain);
        QCOMPARE(first.key.error().kind, store::SecretError::Kind::Locked);
        QCOMPARE(first.sealing->state(), Sealing::State::ThisRun);
        QVERIFY(!QFile::exists(folder.filePath(u"key-id"_s)));

        // the same with a key that was made while it was open
        QFile mark(folder.filePath(u"key-id"_s));
        QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write("0011223344556677\n") > 0);
        mark.close();
        Start second(folder);
        QCOMPARE(second.find(), Outcome::Missing);
        second.key.replace(); // cannot be kept either, and says so
        QSignalSpy decided(&second.key, &DataKey::decided);
        QVERIFY(support::waitFor(decided));
        QCOMPARE(decided.last().first().value<Outcome>(), Outcome::WithoutIt);
        QVERIFY(mark.open(QIODevice::ReadOnly));
        QCOMPARE(mark.readAll(), "0011223344556677\n");
    }

    void noBus()
    {
        const QTemporaryDir folder;
        Start first(folder);
        QCOMPARE(first.find(), Outcome::NoKeychain);
        QCOMPARE(first.key.error().kind, store::SecretError::Kind::Unavailable);
        const QByteArray sealed = first.sealing->seal("x", "a").value();
        QCOMPARE(first.sealing->open(sealed, "a"), QByteArray("x"));
        Start second(folder); // nobody has that key now
        QCOMPARE(second.find(), Outcome::NoKeychain);
        QCOMPARE(second.sealing->open(sealed, "a"), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestDataKey)
#include "tst_datakey.moc"
