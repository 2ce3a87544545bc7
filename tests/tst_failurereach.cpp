#include "tasks/failurereach.h"

#include <QTest>

using Kind = api::ApiError::Kind;

class TestFailureReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    //! Of each kind that there is: who adds one decides here.
    void eachKind_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("isOfAll");
        QTest::addColumn<bool>("isOfOne");
        QTest::addColumn<bool>("passes");
        QTest::newRow("offline") << Kind::Offline << true << false << false;
        QTest::newRow("timed out") << Kind::TimedOut << false << false << true;
        QTest::newRow("connection lost") << Kind::ConnectionLost << false << false << true;
        QTest::newRow("TLS") << Kind::TlsFailed << true << false << false;
        QTest::newRow("bad request") << Kind::BadRequest << false << true << false;
        QTest::newRow("unauthorized") << Kind::Unauthorized << true << false << false;
        QTest::newRow("forbidden") << Kind::Forbidden << false << true << false;
        QTest::newRow("not found") << Kind::NotFound << false << false << false;
        QTest::newRow("too large") << Kind::TooLarge << false << false << false;
        QTest::newRow("unsupported type") << Kind::UnsupportedType << false << false << false;
        QTest::newRow("too many requests") << Kind::TooManyRequests << false << false << true;
        QTest::newRow("the service fails") << Kind::ServerFailed << false << true << true;
        QTest::newRow("not understood") << Kind::NotUnderstood << false << true << false;
        QTest::newRow("cancelled") << Kind::Cancelled << false << false << false;
        QTest::newRow("a file here") << Kind::LocalFile << false << false << false;
        QTest::newRow("no secret") << Kind::NoSecret << true << false << false;
        QTest::newRow("proxy") << Kind::ProxyFailed << true << false << false;
    }
    void eachKind()
    {
        QFETCH(const Kind, kind);
        const api::ApiError error{.kind = kind};
        QTEST(tasks::nothingGetsThrough(error), "isOfAll");
        QTEST(tasks::mayConcernOneAlone(error), "isOfOne");
        QTEST(tasks::mayPass(error), "passes");
    }
};

QTEST_GUILESS_MAIN(TestFailureReach)
#include "tst_failurereach.moc"
