#include "domain/stucksession.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::ObservedSession;
using domain::ObservedSessions;
using domain::StuckCause;

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);

//! A chain in a line: sessions apart by blanks, each NAME:STATE{flag}[<NAME,NAME].
//! STATE: r READY, b BLOCKED, s SIGNED, x REJECTED, u one that nobody knows.
//! Flags: g gone, o overdue, l link expired, L link expires later, P collection asked for a package, Q
//! session asked for one, k has a package, and a number: minutes since it was seen as final. @C: its
//! collection.
struct Seen
{
    domain::SigningSession session;
    QDateTime finalSince;
    bool isGone = false, expectsPackage = false;
};

Seen seenAs(const QString &text)
{
    Seen seen;
    const QString waits = text.section(u'<', 1), front = text.section(u'<', 0, 0);
    const QString collection = front.contains(u'@') ? front.section(u'@', 1) : u"c"_s;
    const QString facts = front.section(u'@', 0, 0).section(u':', 1);
    seen.session.id = front.section(u':', 0, 0);
    seen.session.request.documents = {{collection, domain::DocumentAction::Sign, u"d"_s, {}}};
    seen.session.request.dueDate = domain::Timestamp::fromDateTime(now.addDays(7));
    if (!waits.isEmpty())
        seen.session.request.subsequentTo = waits.split(u',');
    static const QHash<QChar, QString> states{{u'r', u"READY"_s},
                                              {u'b', u"BLOCKED"_s},
                                              {u's', u"SIGNED"_s},
                                              {u'x', u"REJECTED"_s},
                                              {u'u', u"NEW"_s}};
    seen.session.lifecycle = domain::SessionLifecycle();
    seen.session.lifecycle->state = domain::OpenEnum<domain::SessionState>(states.value(facts[0]));
    int minutes = -1;
    for (const QChar flag : facts.mid(1)) {
        if (flag == u'g')
            seen.isGone = true;
        else if (flag == u'o')
            seen.session.request.dueDate = domain::Timestamp::fromDateTime(now.addSecs(-1));
        else if (flag == u'l')
            seen.session.signatureUrlExpiresAt = domain::Timestamp::fromDateTime(now);
        else if (flag == u'L')
            seen.session.signatureUrlExpiresAt = domain::Timestamp::fromDateTime(now.addSecs(1));
        else if (flag == u'P')
            seen.expectsPackage = true;
        else if (flag == u'Q')
            seen.session.request.packageTo =
                domain::PackageToList{domain::OpenEnum(domain::PackageType::PadesContainer)};
        else if (flag == u'k') {
            seen.session.output = domain::SessionOutput();
            seen.session.output->packages = QList<domain::Package>(1);
        } else
            minutes = qMax(minutes, 0) * 10 + flag.digitValue();
    }
    if (minutes >= 0)
        seen.finalSince = now.addSecs(-60LL * minutes);
    return seen;
}

ObservedSession observed(const QString &text)
{
    const Seen seen = seenAs(text);
    ObservedSession observed = domain::observedOf(seen.session);
    observed.finalSince = seen.finalSince;
    observed.isGone = seen.isGone;
    observed.expectsPackage = seen.expectsPackage;
    return observed;
}

QString nameOf(StuckCause::Kind kind)
{
    static const QStringList names{u"package"_s, u"rejected"_s, u"gone"_s, u"overdue"_s, u"link"_s};
    return names.at(int(kind));
}

//! "B=rejected(A)", apart by blanks, by name.
QString words(const QHash<QString, QList<StuckCause>> &stuck)
{
    QStringList all;
    for (auto one = stuck.begin(); one != stuck.end(); ++one) {
        QStringList causes;
        for (const StuckCause &cause : *one)
            causes.append(nameOf(cause.kind) + u'(' + cause.sessionId + u')');
        all.append(one.key() + u'=' + causes.join(u'+'));
    }
    all.sort();
    return all.join(u' ');
}

} // namespace

//! Chains as support staff meets them, each with what is to be said of it.
class TestStuckSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("expected");
        const std::pair<const char *, const char *> table[]{
            // nothing is wrong
            {"A:r", ""},
            {"A:rL", ""},
            {"A:s0", ""},
            {"A:x0", ""},
            {"A:u", ""},
            {"A:rg", ""},
            {"A:bg<B B:x0", ""},
            {"A:r B:b<A", ""},
            {"A:s0 B:r<A", ""},
            {"A:s0 B:s0<A C:r<B", ""},
            {"A:r B:b<A C:b<B", ""},
            {"A:r B:r C:b<A,B", ""},
            {"A:s0 B:r C:b<A,B", ""},
            {"A:b<X", ""},
            {"A:s0 B:b<A", ""}, // just signed: the service is about to release it
            {"A:u B:b<A", ""},
            {"A:r B:b<A C:s0 D:x0", ""}, // somebody else was rejected
            {"A:x0 B:s0<A", ""},
            {"A:x0 B:x0<A", ""},
            {"A:sg0 B:s0<A", ""},
            // one before it is dead
            {"A:x0 B:b<A", "B=rejected(A)"},
            {"A:rg B:b<A", "B=gone(A)"},
            {"A:xg0 B:b<A", "B=gone(A)"},
            {"A:ro B:b<A", "B=overdue(A)"},
            {"A:x0 B:b<A C:b<B", "B=rejected(A) C=rejected(A)"},
            {"A:rg B:b<A C:b<B", "B=gone(A) C=gone(A)"},
            {"A:ro B:b<A C:b<B", "B=overdue(A) C=overdue(A)"},
            {"A:ro B:bo<A", "B=overdue(A)"},
            {"A:r B:bo<A C:b<B", "C=overdue(B)"},
            {"A:r B:bg<A C:b<B", "C=gone(B)"},
            {"A:x0 B:r C:b<A,B", "C=rejected(A)"},
            {"A:r B:x0 C:b<A,B", "C=rejected(B)"},
            {"A:x0 B:x0 C:b<A,B", "C=rejected(A)+rejected(B)"},
            {"A:x0 B:rg C:b<A,B", "C=rejected(A)+gone(B)"},
            {"A:ro B:s0 C:b<A,B", "C=overdue(A)"},
            {"A:s0 B:x0<A C:b<B", "C=rejected(B)"},
            {"A:x0 B:b<A C:b<A", "B=rejected(A) C=rejected(A)"},
            {"A:x0 B:b<A C:b<A D:b<B,C", "B=rejected(A) C=rejected(A) D=rejected(A)"},
            {"A:x0 B:b<A C:rg D:b<B,C", "B=rejected(A) D=gone(C)+rejected(A)"}, // the nearer one first
            {"A:b<B B:b<A", ""},
            {"A:b<B,C B:b<A C:x0", "A=rejected(C) B=rejected(C)"},
            {"A:b<A", ""},
            {"A:x0 B:b<A,X", "B=rejected(A)"},
            {"A:x0 B:bo<A", "B=rejected(A)"},
            // links
            {"A:rl", "A=link(A)"},
            {"A:rlo", ""}, // overdue says more
            {"A:sl0", ""},
            {"A:xl0", ""},
            {"A:bl<B B:r", ""}, // not its turn yet
            {"A:rgl", ""},
            {"A:rl B:b<A", "A=link(A)"},
            {"A:rl B:rl", "A=link(A) B=link(B)"},
            {"A:s0 B:rl<A C:b<B", "B=link(B)"},
            // packages
            {"A:sP15", "A=package(A)"},
            {"A:sP14", ""},
            {"A:s15", ""}, // nobody asked for one
            {"A:sPk15", ""},
            {"A:sP", ""}, // nobody saw it come
            {"A:sP60 B:sP20", "A=package(A) B=package(B)"},
            {"A:sPo60", ""}, // its results are removed: nothing comes any more
            {"A:sPo60 B:sP20", "B=package(B)"},
            {"A:sQo60", ""},
            {"A:sP60 B:sP10", ""},
            {"A:sP60 B:r", ""},
            {"A:sP60 B:x90", ""},
            {"A:sP60 B:rg", "A=package(A)"},
            {"A:sP60 B:r@other", "A=package(A)"},
            {"A:sP60 B:s5@other", "A=package(A)"},
            {"A:sQ15", "A=package(A)"},
            {"A:sQ14", ""},
            {"A:sQk15", ""},
            {"A:sQ20 B:r", "A=package(A)"}, // its own does not wait for others
            {"A:sPQ20", "A=package(A)"},
        };
        for (const auto &[chain, expected] : table)
            QTest::newRow(chain) << QString::fromLatin1(chain) << QString::fromLatin1(expected);
    }
    void chains()
    {
        QFETCH(QString, chain);
        QFETCH(QString, expected);
        ObservedSessions sessions;
        for (const QString &text : chain.split(u' ')) {
            const ObservedSession seen = observed(text);
            sessions.insert(seen.id, seen);
        }
        QCOMPARE(words(domain::stuckSessions(sessions, now)), expected);
    }

    //! "A" is the one that somebody asked about.
    void whatLeadsNowhere_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("dead");
        const std::pair<const char *, const char *> table[]{
            {"A:x0", "A"},
            {"A:r", "A"}, // whatever it is
            {"A:x0 B:r C:s0", "A"},
            {"A:x0 B:x0 C:ro D:s0", "A B C"},
            {"A:x0 B:b<A C:b<B", "A B C"},
            {"C:b<B B:b<A A:x0", "C B A"}, // as they are given
            {"A:x0 B:b<C C:r", "A"},
            {"A:x0 B:s0<A C:r<A", "A"}, // it was its turn all the same
            {"B:x0 C:r", "B"},
        };
        for (const auto &[chain, dead] : table)
            QTest::newRow(chain) << QString::fromLatin1(chain) << QString::fromLatin1(dead);
    }
    void whatLeadsNowhere()
    {
        QFETCH(QString, chain);
        QFETCH(QString, dead);
        QList<domain::SigningSession> sessions;
        for (const QString &text : chain.split(u' '))
            sessions.append(seenAs(text).session);
        QStringList found;
        for (const domain::TriageTarget &target : domain::leadingNowhere(sessions, u"A"_s, now))
            found.append(target.sessionId);
        QCOMPARE(found.join(u' '), dead);
    }
    void whatLeadsNowhereIsToldAsItWasSeen()
    {
        const auto dead = domain::leadingNowhere({seenAs(u"A:x0"_s).session}, u"A"_s, now);
        QCOMPARE(dead, (QList<domain::TriageTarget>{{u"A"_s, u"REJECTED"_s, now.addDays(7)}}));
    }

    void thePatienceForPackagesIsGiven()
    {
        const ObservedSession seen = observed(u"A:sP5"_s);
        QVERIFY(domain::stuckSessions({{u"A"_s, seen}}, now, 6).isEmpty());
        QCOMPARE(words(domain::stuckSessions({{u"A"_s, seen}}, now, 5)), u"A=package(A)"_s);
    }
};

QTEST_GUILESS_MAIN(TestStuckSession)
#include "tst_stucksession.moc"
