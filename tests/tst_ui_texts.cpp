// The words for errors, states, times and rules: every value has some, and they say the right thing.
#include "domain/violation.h"
#include "pdf/preflight.h"
#include "support/clocksof.h"
#include "tasks/connectiontest.h"
#include "ui/accounts/connectiontext.h"
#include "ui/accounts/secrettext.h"
#include "ui/compose/saidproblems.h"
#include "ui/documents/preflighttext.h"
#include "ui/errortext.h"
#include "ui/isolatedname.h"
#include "ui/sessions/sessiontime.h"
#include "ui/sessions/signaturetext.h"
#include "ui/sessions/stucktext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/toldlines.h"
#include "ui/violationtext.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextOption>

#include <utility>

using namespace Qt::StringLiterals;
using api::ApiError;

class TestUiTexts : public QObject
{
    Q_OBJECT

    static constexpr int lastError = int(ApiError::Kind::ProxyFailed);
    static constexpr int lastReason = int(domain::Reason::PhoneTakesTextOnly);

    static QString plain(const QString &html)
    {
        QTextDocument document;
        document.setHtml(html);
        return document.toPlainText();
    }

private Q_SLOTS:
    void everyErrorHasItsOwnHeadline()
    {
        QSet<QString> seen;
        const QString fallback = ui::errorText({.kind = static_cast<ApiError::Kind>(999)}).headline;
        for (int kind = 0; kind <= lastError; ++kind) {
            const auto text = ui::errorText({.kind = static_cast<ApiError::Kind>(kind), .status = 413});
            QVERIFY2(!text.headline.isEmpty() && text.headline != fallback,
                     qPrintable(QString::number(kind)));
            QVERIFY2(!seen.contains(text.headline), qPrintable(text.headline));
            seen.insert(text.headline);
        }
    }

    //! A sentence of ours that begins with a name from the right begins at the left all the same.
    void namesFromTheRightTurnNothing()
    {
        using Kind = domain::StuckCause::Kind;
        const QString name = u"\u05DC\u05D9\u05D0\u05EA \u05DB\u05D4\u05DF"_s;
        for (const QString &text : {ui::stuckText(Kind::PredecessorOverdue, name),
                                    ui::stuckText(Kind::PredecessorRejected, name), ui::rejectedText(name)}) {
            QTextDocument page;
            page.setPlainText(text);
            QCOMPARE(page.firstBlock().textDirection(), Qt::LeftToRight);
            QVERIFY2(text.contains(u'\u2068' + name + u'\u2069'), qPrintable(text));
        }
        QVERIFY(ui::rejectedText(u"Kari Nordmann"_s).startsWith(u"Kari Nordmann has rejected"_s));
        QVERIFY(!ui::rejectedText(u"Kari Nordmann"_s).contains(QChar(0x2068)));
        QCOMPARE(ui::isolatedName({}), QString());
    }

    //! Where the base is ours (cells, lists on paper) and where the first letter says it (labels, pages).
    void aTitleInTwoScriptsIsOrderedInOneWay()
    {
        const QString title = u"عقد إيجار – Ljusgarden AB (2026-17)"_s;
        const auto isLatinFirst = [](const QTextLine &line, const QString &text) {
            return line.cursorToX(int(text.indexOf(u'L'))) < line.cursorToX(int(text.indexOf(u'ع')));
        };
        const auto inCell = [&isLatinFirst](const QString &text) {
            QTextLayout layout(text);
            QTextOption option;
            option.setTextDirection(Qt::LeftToRight);
            layout.setTextOption(option);
            layout.beginLayout();
            QTextLine line = layout.createLine();
            line.setLineWidth(2'000);
            layout.endLayout();
            return isLatinFirst(line, text);
        };
        const auto onPage = [&isLatinFirst](const QString &text) {
            QTextDocument page;
            page.setHtml(u"<table><tr><td>"_s + text.toHtmlEscaped() + u"</td></tr></table>"_s);
            page.setTextWidth(2'000);
            const QTextBlock block = page.find(u"Ljusgarden"_s).block();
            (void)page.documentLayout()->blockBoundingRect(block); // lays it out
            return isLatinFirst(block.layout()->lineAt(0), block.text());
        };
        QVERIFY(inCell(title) != onPage(title)); // which is why
        QCOMPARE(inCell(ui::isolatedName(title)), onPage(ui::isolatedName(title)));
        QCOMPARE(ui::isolatedNames({title, u"Lease"_s}), (QStringList{ui::isolatedName(title), u"Lease"_s}));
    }

    void everyReasonHasItsOwnHeadline()
    {
        using Kind = ApiError::Kind;
        using Reason = ApiError::Reason;
        const std::pair<Kind, QList<Reason>> kinds[] = {
            {Kind::TlsFailed,
             {Reason::None, Reason::WrongHost, Reason::Expired, Reason::NotYetValid, Reason::SelfSigned,
              Reason::UnknownAuthority, Reason::Revoked, Reason::OldProtocol, Reason::NoTls,
              Reason::AddressNotAllowed}},
            {Kind::Offline,
             {Reason::None, Reason::HostNotFound, Reason::ConnectionRefused, Reason::ProxyNotReached,
              Reason::BehindProxyNotReached}},
            {Kind::ProxyFailed,
             {Reason::None, Reason::ProxyWantsPassword, Reason::ProxyRefusesPassword, Reason::ProxyForbids}},
            {Kind::NotUnderstood, {Reason::None, Reason::WebPage, Reason::Redirect}}};
        QSet<QString> seen;
        qsizetype count = 0;
        for (const auto &[kind, reasons] : kinds)
            for (const Reason reason : reasons) {
                const ApiError error{.kind = kind, .notSent = true, .reason = reason};
                seen.insert(ui::errorText(error).headline);
                ++count;
                // The person must know that no secret is out
                QVERIFY2(kind != Kind::TlsFailed ||
                             ui::errorText(error).headline.contains(u"Nothing was sent"_s),
                         qPrintable(ui::errorText(error).headline));
            }
        QCOMPARE(seen.size(), count);
    }

    void aWrongClockIsNamed()
    {
        using Part = tasks::ConnectionTest::Part;
        QVERIFY(ui::connectionText(Part::Clock, -3'600).contains(u"1 hour(s) behind"_s));
        QVERIFY(ui::connectionText(Part::Clock, 3'580).contains(u"1 hour(s) ahead"_s));
        QVERIFY(ui::connectionText(Part::Service, 600).contains(u"10 minute(s) ahead"_s));
        QVERIFY(ui::reachText(Part::Clock, u"a.example"_s, 90'000 * 3).contains(u"3 day(s) ahead"_s));
        QCOMPARE(ui::connectionText(Part::None, 200), ui::connectionText(Part::None));
    }

    void errorsTellTheirDetails()
    {
        const ApiError error{.kind = ApiError::Kind::BadRequest,
                             .status = 400,
                             .detail = u"Two things"_s,
                             .traceId = u"t-1"_s,
                             .invalidParams = {{u"[0].title"_s, u"too long"_s}, {u"dueDate"_s, u"past"_s}}};
        const auto text = ui::errorText(error);
        QCOMPARE(text.detail, u"Two things\n[0].title: too long\ndueDate: past"_s);
        QCOMPARE(text.traceId, u"t-1"_s);
        QVERIFY(!text.canRetry);
        QVERIFY(ui::errorSentence(error).contains(text.headline) &&
                ui::errorSentence(error).contains(u"dueDate: past"_s));
    }

    //! Which are in another language, or in a programmer's words; who the proxy is stays to be read.
    void theWordsOfQtAreNotShown()
    {
        using Kind = ApiError::Kind;
        using Reason = ApiError::Reason;
        for (const ApiError &error :
             {ApiError{.kind = Kind::Offline, .detail = u"refused"_s, .reason = Reason::ConnectionRefused},
              ApiError{.kind = Kind::Offline, .detail = u"refused"_s, .reason = Reason::HostNotFound},
              ApiError{.kind = Kind::Offline, .detail = u"refused"_s},
              ApiError{.kind = Kind::TimedOut, .detail = u"refused"_s},
              ApiError{.kind = Kind::ConnectionLost, .detail = u"refused"_s}})
            QCOMPARE(ui::errorText(error).detail, QString());
        for (const ApiError &error :
             {ApiError{.kind = Kind::Offline, .detail = u"Proxy a:1"_s, .reason = Reason::ProxyNotReached},
              ApiError{.kind = Kind::ConnectionLost, .status = 200, .detail = u"1 of 2 bytes came"_s},
              ApiError{.kind = Kind::ConnectionLost,
              .code = u"interrupted"_s,
              .detail = u"The program ended before the answer came."_s}})
            QCOMPARE(ui::errorText(error).detail, error.detail);
    }

    //! A service, or who stands between, may say as much as an answer holds.
    void aLongDetailIsCutShort()
    {
        const ApiError error{.kind = ApiError::Kind::ServerFailed,
                             .status = 500,
                             .detail = QString(1'000'000, u'x'),
                             .invalidParams = {{u"a"_s, QString(1'000'000, u'y')}}};
        QVERIFY(ui::errorText(error).detail.size() < 3'000);
        QVERIFY(ui::errorText(error).detail.endsWith(u'…'));
    }

    void retryIsOfferedWhereItCanHelp()
    {
        using Kind = ApiError::Kind;
        for (const Kind kind : {Kind::Offline, Kind::TimedOut, Kind::ConnectionLost, Kind::TooManyRequests,
                                Kind::ServerFailed, Kind::NoSecret, Kind::Unauthorized})
            QVERIFY2(ui::errorText({.kind = kind}).canRetry, qPrintable(QString::number(int(kind))));
        for (const Kind kind :
             {Kind::BadRequest, Kind::Forbidden, Kind::NotFound, Kind::TooLarge, Kind::UnsupportedType})
            QVERIFY2(!ui::errorText({.kind = kind}).canRetry, qPrintable(QString::number(int(kind))));
    }

    void anUnknownOutcomeSaysSo()
    {
        ApiError lost{.kind = ApiError::Kind::ConnectionLost};
        QVERIFY(ui::errorText(lost).headline.contains(u"may have done"_s));
        lost.notSent = true;
        QVERIFY(!ui::errorText(lost).headline.contains(u"may have done"_s));
        QVERIFY(ui::errorText({.kind = ApiError::Kind::TimedOut}).headline.contains(u"may have done"_s));
        QVERIFY(ui::errorText({.kind = ApiError::Kind::TooManyRequests, .retryAfterSeconds = 7})
                    .headline.contains(u'7'));
        QVERIFY(
            ui::errorText({.kind = ApiError::Kind::ServerFailed, .status = 503}).headline.contains(u"503"_s));
    }

    void everyRuleHasItsOwnSentence()
    {
        QSet<QString> seen;
        const QString fallback = ui::violationText({.reason = static_cast<domain::Reason>(999)});
        for (int reason = 0; reason <= lastReason; ++reason) {
            const QString text =
                ui::violationText({.reason = static_cast<domain::Reason>(reason), .limit = 45});
            QVERIFY2(!text.isEmpty() && text != fallback, qPrintable(QString::number(reason)));
            QVERIFY2(!seen.contains(text), qPrintable(text));
            seen.insert(text);
        }
        QVERIFY(ui::violationText({.reason = domain::Reason::TooFarAhead, .limit = 45}).contains(u"45"_s));
        QVERIFY(ui::violationText({.reason = domain::Reason::TooLong, .limit = 255}).contains(u"255"_s));
    }

    void everyStateIsTextAndShape()
    {
        using State = domain::SessionState;
        QSet<QString> texts, shapes;
        for (const auto state : {State::Ready, State::Blocked, State::Signed, State::Rejected}) {
            const auto look = ui::lookOf(domain::OpenEnum<State>(state), false, false);
            QVERIFY2(!ui::icon(look.iconName).isNull(), qPrintable(look.iconName));
            texts.insert(look.text);
            shapes.insert(look.iconName);
        }
        const auto overdue = ui::lookOf(domain::OpenEnum<State>(State::Ready), true, false);
        const auto other = ui::lookOf(domain::OpenEnum<State>(u"PAUSED"_s), false, false);
        const auto none = ui::lookOf(domain::OpenEnum<State>(), false, false);
        QCOMPARE(overdue.text, u"Overdue"_s);
        QCOMPARE(other.text, u"Other: PAUSED"_s);
        QVERIFY(!none.text.isEmpty());
        texts << overdue.text << other.text << none.text;
        shapes << overdue.iconName << other.iconName;
        QCOMPARE(texts.size(), 7);
        QCOMPARE(shapes.size(), 6);
    }

    void timesFromNearAndFar_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        constexpr qint64 minute = 60, hour = 3600, day = 86400;
        QTest::newRow("now") << qint64(10) << u"just now"_s;
        QTest::newRow("a minute") << minute << u"in 1 minute(s)"_s;
        QTest::newRow("minutes ago") << -45 * minute << u"45 minute(s) ago"_s;
        QTest::newRow("today") << 5 * hour << u"today 17:00"_s;
        QTest::newRow("hours ago") << -5 * hour << u"5 hour(s) ago"_s;
        QTest::newRow("tomorrow night") << 36 * hour - minute << u"tomorrow 23:59"_s;
        QTest::newRow("the day after tomorrow begins") << 36 * hour << u"in 2 day(s)"_s;
        QTest::newRow("the day after tomorrow ends") << 60 * hour - minute << u"in 2 day(s)"_s;
        QTest::newRow("yesterday") << -36 * hour << u"yesterday 00:00"_s;
        QTest::newRow("days before yesterday") << -36 * hour - minute << u"2 day(s) ago"_s;
        QTest::newRow("days ago") << -3 * day << u"3 day(s) ago"_s;
        QTest::newRow("far away") << 90 * day << QLocale().toString(QDate(2026, 4, 1), QLocale::ShortFormat);
    }
    void timesFromNearAndFar()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::LocalTime);
        QCOMPARE(ui::relativeText(now.addSecs(seconds), now), text);
    }

    //! Beside the moment itself, which has the time of the day; no line ends between a number and its unit.
    void howFarAwayHasNoTimeOfTheDay()
    {
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::LocalTime);
        constexpr qint64 hour = 3600, day = 24 * hour;
        const auto text = [&now](qint64 seconds) {
            QString whole = ui::distanceText(now.addSecs(seconds), now);
            if (whole.contains(u' '))
                whole.prepend(u"may break: "_s);
            whole.replace(QChar(QChar::Nbsp), u' ');
            return whole;
        };
        QCOMPARE(text(10), u"just now"_s);
        QCOMPARE(text(-600), u"10 minute(s) ago"_s);
        QCOMPARE(text(5 * hour), u"in 5 hour(s)"_s);
        QCOMPARE(text(-5 * hour), u"5 hour(s) ago"_s);
        QCOMPARE(text(13 * hour), u"tomorrow"_s);
        QCOMPARE(text(-13 * hour), u"yesterday"_s);
        QCOMPARE(text(3 * day), u"in 3 day(s)"_s);
        QCOMPARE(text(-90 * day), u"90 day(s) ago"_s);
        QCOMPARE(ui::distanceText(QDateTime(), now), QString());
    }

    //! Days of 23 and of 25 hours, and of another zone than the one that the service counts in.
    void daysFollowTheCalendarHere_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QString>("text");
        const auto utc = [](int month, int day, int hour, int minute) {
            return QDateTime(QDate(2026, month, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("into summer time")
            << utc(3, 28, 6, 0) << utc(3, 29, 21, 59) << u"tomorrow 23:59"_s; // 07:00 of the day before
        QTest::newRow("after the short day") << utc(3, 28, 22, 30) << utc(3, 29, 22, 0) << u"in 2 day(s)"_s;
        QTest::newRow("out of summer time")
            << utc(10, 23, 22, 30) << utc(10, 25, 22, 59) << u"tomorrow 23:59"_s; // 48 and a half hours
        QTest::newRow("the long day") << utc(10, 24, 22, 0) << utc(10, 25, 22, 30) << u"today 23:30"_s;
        QTest::newRow("today there, tomorrow here")
            << utc(7, 1, 12, 0) << utc(7, 1, 22, 30) << u"tomorrow 00:30"_s;
    }
    void daysFollowTheCalendarHere()
    {
        QFETCH(QDateTime, now);
        QFETCH(QDateTime, moment);
        QFETCH(QString, text);
        const support::ClocksOf clocks("Europe/Oslo");
        QCOMPARE(ui::relativeText(moment, now), text);
    }

    void absoluteTimesNameTheZone()
    {
        const QDateTime moment(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        {
            const support::ClocksOf clocks("Europe/Oslo");
            QVERIFY2(ui::absoluteText(moment).contains(u"14:00"_s), qPrintable(ui::absoluteText(moment)));
            QVERIFY2(ui::absoluteText(moment).contains(u"CEST, UTC+02:00"_s),
                     qPrintable(ui::absoluteText(moment)));
            QVERIFY(ui::zoneText(moment.addMonths(6)).contains(u"UTC+01:00"_s)); // winter
            QVERIFY2(ui::shortText(moment).endsWith(u" CEST"_s), qPrintable(ui::shortText(moment)));
            QCOMPARE(ui::weekdayText(moment),
                     QLocale().dayName(3, QLocale::ShortFormat) + u' ' + ui::shortText(moment).chopped(5));
        }
        {
            const support::ClocksOf clocks("UTC");
            QVERIFY2(ui::absoluteText(moment).endsWith(u"(UTC)"_s), qPrintable(ui::absoluteText(moment)));
        }
        QCOMPARE(ui::absoluteText(QDateTime()), QString());
        QCOMPARE(ui::shortText(QDateTime()) + ui::weekdayText(QDateTime()), QString());
        QCOMPARE(ui::relativeText(std::optional<domain::Timestamp>(), moment), QString());
    }

    void everyKeychainProblemHasItsOwnSentence()
    {
        QSet<QString> seen;
        for (int kind = 0; kind <= int(store::SecretError::Kind::Other); ++kind)
            seen.insert(ui::secretText({static_cast<store::SecretError::Kind>(kind), {}}));
        QCOMPARE(seen.size(), int(store::SecretError::Kind::Other) + 1);
        QVERIFY(!seen.contains(QString()));
    }

    void everyPartOfAConnectionIsNamed()
    {
        using Part = tasks::ConnectionTest::Part;
        QSet<QString> seen;
        for (int part = 0; part <= int(Part::Clock); ++part)
            seen.insert(ui::connectionText(static_cast<Part>(part)));
        QCOMPARE(seen.size(), int(Part::Clock) + 1);
        QVERIFY(!seen.contains(QString()));
        QVERIFY(ui::connectionText(Part::Credentials).contains(u"secret"_s));
    }

    void signaturesSayWhoWhenAndWhether()
    {
        using Status = pdf::SignatureReport::Status;
        pdf::SignatureReport report;
        report.signerName = u"<Åse> & Co"_s;
        report.issuer = u"Test CA"_s;
        report.signedAt = QDateTime(QDate(2026, 7, 1), QTime(12, 0), Qt::UTC);
        report.coversWholeDocument = true;
        QSet<QString> seen;
        for (const auto status : {Status::Whole, Status::Altered, Status::Broken, Status::NotVerified}) {
            report.status = status;
            const QString text = plain(ui::signatureReport({report}));
            QVERIFY2(text.contains(u"<Åse> & Co"_s) && text.contains(u"2026"_s), qPrintable(text));
            seen.insert(text);
        }
        QCOMPARE(seen.size(), 4);
        report.status = Status::Altered;
        QVERIFY(plain(ui::signatureReport({report})).contains(u"changed after it was signed"_s));
        QSet<QString> trusts;
        for (int trust = 0; trust <= int(pdf::SignatureReport::Trust::Unknown); ++trust) {
            report.trust = static_cast<pdf::SignatureReport::Trust>(trust);
            trusts.insert(plain(ui::signatureReport({report})));
        }
        QCOMPARE(trusts.size(), int(pdf::SignatureReport::Trust::Unknown) + 1);
    }

    void whatCouldNotBeCheckedIsNoSignature()
    {
        using Status = pdf::SignatureReport::Status;
        const QString failed =
            plain(ui::signatureReport({pdf::SignatureReport{.status = Status::CheckFailed}}));
        const QString missing = plain(ui::signatureReport({pdf::SignatureReport{.status = Status::NoCheck}}));
        QVERIFY2(failed.contains(u"made the check fail"_s) && !failed.contains(u"Certificate"_s),
                 qPrintable(failed));
        QVERIFY2(missing.contains(u"does not start"_s) && !missing.contains(u"By:"_s), qPrintable(missing));
    }

    //! On the line that says that there is one more, that one has room.
    void oneMoreThanTheLimitIsSaid()
    {
        ui::SaidProblems said(2);
        for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(said.add(text));
        QCOMPARE(said.lines(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!said.add(u"c"_s));
        QVERIFY(said.add(u"d"_s));
        QCOMPARE(said.lines(), (QStringList{u"a"_s, u"b"_s, u"and 2 more"_s}));
        for (const auto &[count, told] : {std::pair{0, 0}, std::pair{2, 2}, std::pair{3, 3}, std::pair{4, 2}})
            QCOMPARE(int(ui::toldLines(count, 2)), told);
    }

    void everyVerdictOnAFileIsToldApart()
    {
        using Verdict = pdf::Preflight::Verdict;
        QSet<QString> seen;
        for (int verdict = 0; verdict <= int(Verdict::Restricted); ++verdict) {
            const QString text =
                ui::preflightText({.verdict = static_cast<Verdict>(verdict), .detail = u"why"_s});
            if (verdict != int(Verdict::Ok) && verdict != int(Verdict::Unreadable))
                QVERIFY2(text.contains(u"cannot be sent"_s), qPrintable(text));
            QVERIFY2(!text.contains(u"was not sent"_s), qPrintable(text)); // it may only have been added
            QVERIFY2(!text.contains(u"Nothing was"_s), qPrintable(text));  // others were, which came with it
            seen.insert(text);
        }
        QCOMPARE(seen.size(), int(Verdict::Restricted) + 1);
    }

    //! "Not a PDF, text …" would be wrong of a text that has the wrong name.
    void aFileThatIsOnlyNamedPdfIsToldSo()
    {
        using Verdict = pdf::Preflight::Verdict;
        const auto told = [](const QString &path) {
            return ui::preflightText({.verdict = Verdict::NotAPdf, .path = path});
        };
        for (const QString &path : {u"/x/fake.pdf"_s, u"/x/FAKE.PDF"_s})
            QCOMPARE(told(path), u"Its name ends in .pdf, but it is no PDF. It cannot be sent."_s);
        QCOMPARE(told(u"/x/a.docx"_s), u"Not a PDF, text, Markdown or XML file. It cannot be sent."_s);
    }

    void filesWithoutSignatureSaySo()
    {
        tasks::Downloaded unsigned_, xades, failed;
        unsigned_.path = u"/x/a.pdf"_s;
        unsigned_.mimeType = u"application/pdf"_s;
        xades.path = u"/x/b.xml"_s;
        xades.mimeType = u"application/xml"_s;
        failed.item.name = u"c"_s;
        failed.error = ApiError{.kind = ApiError::Kind::NotFound};
        const QString text = plain(ui::signatureReport({unsigned_, xades, failed}));
        QVERIFY2(text.contains(u"a.pdf"_s) && text.contains(u"no signature"_s) && text.contains(u"b.xml"_s) &&
                     text.contains(u"not checked here"_s) && text.contains(u"does not have this"_s),
                 qPrintable(text));
    }

    void creationIsInTheId()
    {
        QCOMPARE(ui::createdAtOf(u"018f0000-0000-7000-8000-000000000000"_s),
                 QDateTime::fromMSecsSinceEpoch(0x018f00000000, Qt::UTC));
        QVERIFY(!ui::createdAtOf(u"7a7c1f0e-2f6c-4d0e-9a53-6d1a3f4f5e01"_s).isValid()); // version 4
        QVERIFY(!ui::createdAtOf(u"zzzz0000-0000-7000-8000-000000000000"_s).isValid());
        QVERIFY(!ui::createdAtOf(QString()).isValid());
    }
};

QTEST_MAIN(TestUiTexts)
#include "tst_ui_texts.moc"
