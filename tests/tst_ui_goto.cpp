// Go to: whatever somebody pasted leads to the sessions that it is about.
#include "store/savedresults.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/samples.h"
#include "support/sessionswindow.h"
#include "support/windowpatience.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/sendwindows.h"
#include "ui/documents/documentspane.h"
#include "ui/drafts/draftspane.h"
#include "ui/sessions/listmessage.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/viewlist.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHash>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QThread>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::SessionsWindow;

namespace {

//! What another program has copied: it is asked for it when somebody wants to have it.
class Copied : public QMimeData
{
public:
    Copied(const QString &text, bool &isDialogThere)
        : m_text(text)
        , m_isDialogThere(isDialogThere)
    {
    }
    //! Each time it is asked it takes as long, as a program that hangs; \a asked counts.
    void hang(int ms, int &asked)
    {
        m_hangsMs = ms;
        m_asked = &asked;
    }
    [[nodiscard]] bool hasFormat(const QString &type) const override { return type == u"text/plain"_s; }
    [[nodiscard]] QStringList formats() const override { return {u"text/plain"_s}; }

protected:
    [[nodiscard]] QVariant retrieveData(const QString &type, QMetaType) const override
    {
        if (m_asked) {
            ++*m_asked;
            QThread::msleep(static_cast<unsigned long>(m_hangsMs));
        }
        const QWidgetList windows = QApplication::topLevelWidgets();
        m_isDialogThere = std::any_of(windows.cbegin(), windows.cend(), [](const QWidget *window) {
            return window->objectName() == u"goToDialog"_s && window->isVisible();
        });
        return type.startsWith(u"text/plain"_s) ? QVariant(m_text) : QVariant();
    }

private:
    QString m_text;
    bool &m_isDialogThere;
    int m_hangsMs = 0;
    int *m_asked = nullptr;
};

} // namespace

class TestUiGoTo : public QObject
{
    Q_OBJECT

    support::UiFixture m_fixture;

    static QString messageOf(const SessionsWindow &view)
    {
        const auto *message =
            view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return message && !message->isHidden() ? message->text() : QString();
    }
    static QSet<QString> chosenIn(const SessionsWindow &view)
    {
        const QStringList ids = view.pane->selectedIds();
        return {ids.cbegin(), ids.cend()};
    }
    //! As a person does: pasted or typed, and Enter.
    static void ask(const SessionsWindow &view, const QString &text)
    {
        view.pane->goToId();
        type(*view.find<QLineEdit>("goToText"), text);
    }
    static void type(QLineEdit &field, const QString &text)
    {
        QVERIFY(support::becomesActive(field.window()));
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    //! The first that has \a idOf it, and the ids of all that have the same.
    template <typename IdsOf>
    static std::pair<QString, QSet<QString>> anyOf(const SessionsWindow &view, IdsOf idsOf)
    {
        std::pair<QString, QSet<QString>> found;
        for (const auto &session : view.sessions())
            for (const QString &id : idsOf(session)) {
                if (found.first.isEmpty())
                    found.first = id;
                if (id == found.first)
                    found.second.insert(session.id);
            }
        return found;
    }
    static QStringList documentsOf(const domain::SigningSession &session)
    {
        QStringList ids;
        for (const auto &document : session.request.documents)
            ids << document.documentId;
        return ids;
    }
    static QStringList collectionsOf(const domain::SigningSession &session)
    {
        QStringList ids;
        for (const auto &document : session.request.documents)
            ids << document.documentCollectionId;
        return ids;
    }
    //! A collection of several of these, and which have it.
    static std::pair<QString, QSet<QString>> sharedIn(const QList<domain::SigningSession> &sessions)
    {
        QHash<QString, QSet<QString>> sessionsOf;
        for (const auto &session : sessions)
            for (const QString &id : collectionsOf(session))
                sessionsOf[id].insert(session.id);
        for (auto each = sessionsOf.cbegin(); each != sessionsOf.cend(); ++each)
            if (each->size() > 1 && !each.key().isEmpty())
                return {each.key(), *each};
        return {};
    }
    static bool isInSight(const SessionsWindow &view, const QString &id)
    {
        const int row = view.model()->rowOf(id);
        const QRect cell = view.cell(row, models::SessionTableModel::Column::Title);
        return row >= 0 && cell.top() >= 0 && cell.bottom() <= view.table()->viewport()->rect().bottom();
    }
    //! In the index, beside those of the service: the ids, and when they were made.
    bool keepRows(const QList<std::pair<QString, QDateTime>> &madeAt, const QString &reference)
    {
        QList<store::SessionRow> rows;
        for (const auto &[id, moment] : madeAt) {
            store::SessionRow row;
            row.id = id;
            row.json = "{}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            row.reference = reference;
            row.createdAbout = moment;
            rows << row;
        }
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().upsert(rows, context, done);
        });
        return kept && *kept;
    }
    static QStringList resultsOf(const domain::SigningSession &session)
    {
        QStringList ids;
        if (session.output)
            for (const auto &signature :
                 session.output->signatures.value_or(QList<domain::SessionSignature>()))
                ids << signature.resultDocumentId;
        return ids;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_fixture.start(QStringLiteral(PROGRAMS), 300)); }
    void init() { QVERIFY(m_fixture.reset()); }

    //! Who copied it may hang: that is waited for with the dialog on the screen, and not at all by who types.
    void whatWasCopiedIsAskedForWhenTheDialogIsThere()
    {
        const QString id = u"0190163d-8694-739b-aea5-966c26f8ad91"_s;
        bool isDialogThere = false;
        const auto nothing = qScopeGuard([] { QGuiApplication::clipboard()->clear(); });
        QGuiApplication::clipboard()->setMimeData(new Copied(id, isDialogThere));
        isDialogThere = false; // whoever asked now was not the dialog
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        view.pane->goToId();
        auto *field = view.find<QLineEdit>("goToText");
        QTRY_COMPARE(field->text(), id);
        QVERIFY(isDialogThere);
        QCOMPARE(field->selectedText(), id); // the first key replaces it
    }

    //! It holds the window up once; what is copied after that is asked for again.
    void whoHungIsNotAskedAgain()
    {
        const QString first = u"0190163d-8694-739b-aea5-966c26f8ad91"_s,
                      second = u"0190163d-8694-739b-aea5-966c26f8ad92"_s;
        bool isDialogThere = false;
        int asked = 0;
        const auto nothing = qScopeGuard([] { QGuiApplication::clipboard()->clear(); });
        auto *hanging = new Copied(first, isDialogThere);
        QGuiApplication::clipboard()->setMimeData(hanging);
        SessionsWindow view(m_fixture);
        QVERIFY(view.load());
        hanging->hang(600, asked); // from here on
        const auto open = [&view] {
            view.pane->goToId();
            return view.find<QLineEdit>("goToText");
        };
        auto *field = open();
        QTRY_COMPARE(field->text(), first);
        const int askedOnce = asked;
        QVERIFY(askedOnce > 0);
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!view.find<QLineEdit>("goToText"));
        field = open();
        QVERIFY(support::becomesExposed(field->window()));
        QVERIFY(support::becomesActive(field->window()));
        QCoreApplication::processEvents(); // what is asked once it is painted is asked by now
        QTest::keyClicks(field, u"x"_s);
        QTRY_COMPARE(field->text(), u"x"_s);
        QCOMPARE(asked, askedOnce);
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_VERIFY(!view.find<QLineEdit>("goToText"));
        QGuiApplication::clipboard()->setMimeData(new Copied(second, isDialogThere));
        field = open();
        QTRY_COMPARE(field->text(), second);
    }

    void theIdOfWhatASessionHas_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("document") << u"document"_s;
        QTest::newRow("collection") << u"collection"_s;
        QTest::newRow("result") << u"signed file"_s;
    }
    void theIdOfWhatASessionHas()
    {
        QFETCH(const QString, what);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto [id, sessions] = anyOf(view, what == "document"_L1     ? documentsOf
                                                : what == "collection"_L1 ? collectionsOf
                                                                          : resultsOf);
        QVERIFY(!id.isEmpty() && !sessions.contains(id));
        ask(view, id.toUpper());
        QTRY_COMPARE(chosenIn(view), sessions);
        QTRY_VERIFY(!view.find<QLineEdit>("goToText")); // the dialog is gone
        QVERIFY2(messageOf(view).contains(u"ID of a "_s + what) &&
                     messageOf(view).contains(QString::number(sessions.size())),
                 qPrintable(messageOf(view)));
    }

    void theIdOfAResultLeadsOutOfTheList()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto [id, sessions] = anyOf(view, resultsOf);
        view.show({domain::SessionState::Rejected});
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QVERIFY(view.readAll());
        ask(view, id);
        QTRY_VERIFY(sessions.contains(view.details->sessionId()));
        QTRY_COMPARE(chosenIn(view), sessions);
        QVERIFY(messageOf(view).contains(u"signed file"_s));
        QCOMPARE(view.pane->filter(), domain::SessionFilter());
    }

    void aPartOfAnId_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("size");
        QTest::newRow("its end") << 24 << 12;
        QTest::newRow("its middle") << 14 << 15;
        QTest::newRow("all but its ends") << 1 << 34;
    }
    void aPartOfAnId()
    {
        QFETCH(const int, from);
        QFETCH(const int, size);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Signed))->id;
        ask(view, u' ' + id.mid(from, size).toUpper());
        QTRY_COMPARE(view.details->sessionId(), id);
        QCOMPARE(chosenIn(view), QSet<QString>{id});
        QVERIFY2(messageOf(view).contains(u"1 session"_s), qPrintable(messageOf(view)));
    }

    //! That three have it is of no use to who sees one of them.
    void severalAreSeenTogether()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto [id, sessions] = sharedIn(view.sessions());
        QVERIFY(!id.isEmpty());
        view.show({domain::SessionState::Rejected});
        auto *text = view.find<QLineEdit>("filterText");
        text->setText(u"nothing is called so"_s);
        QTRY_VERIFY(!view.model()->isLoading() && view.model()->rowCount() == 0);
        ask(view, id);
        QTRY_COMPARE(chosenIn(view), sessions);
        QCOMPARE(text->text(), QString());
        QCOMPARE(view.pane->filter(), domain::SessionFilter());
        QVERIFY2(messageOf(view).contains(u"ID of a collection"_s), qPrintable(messageOf(view)));
        QVERIFY(view.readAll());
        int other = 0;
        while (sessions.contains(view.session(other)->id))
            ++other;
        view.click(other); // of which that would not be true
        QTRY_VERIFY2(messageOf(view).isEmpty(), qPrintable(messageOf(view)));
    }

    //! Not beside a list of something else, which the keys would not be for.
    void oneIsSeenInItsList()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QString id; // of the last one: it is to be scrolled to
        for (const auto &session : view.sessions())
            if (domain::stateOf(session).value() == domain::SessionState::Signed)
                id = session.id;
        QVERIFY(!id.isEmpty() && !isInSight(view, id));
        view.show({domain::SessionState::Signed});
        QTRY_VERIFY(view.model()->rowCount() < 300);
        QVERIFY(view.readAll());
        ask(view, id);
        QTRY_COMPARE(view.details->sessionId(), id);
        QCOMPARE(view.pane->filter().states, QList{domain::SessionState::Signed}); // which did not hide it

        view.show({domain::SessionState::Rejected});
        auto *text = view.find<QLineEdit>("filterText");
        text->setText(u"nothing is called so"_s);
        QTRY_VERIFY(!view.model()->isLoading() && view.model()->rowCount() == 0);
        text->setFocus();
        ask(view, id);
        QTRY_COMPARE(view.details->sessionId(), id);
        QTRY_VERIFY(view.table()->selectionModel()->hasSelection());
        QVERIFY(view.table()->isVisible());
        QTRY_COMPARE(view.pane->selectedIds(), QStringList{id});
        QVERIFY(isInSight(view, id));
        QCOMPARE(text->text(), QString());
        QCOMPARE(view.pane->filter(), domain::SessionFilter());
        QVERIFY(view.window.focusWidget() == view.table()); // the next key is for what was gone to
    }

    //! All that have a reference are in sight where they have room, and the first of them where not.
    void severalOfAReferenceAreInSight()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QDateTime newest = QDateTime::currentDateTimeUtc(), oldest = newest.addYears(-20);
        const QString first = u"0190abcd-0000-7000-8000-000000000001"_s,
                      second = u"0190abcd-0000-7000-8000-000000000002"_s,
                      newer = u"0190abcd-0000-7000-8000-000000000003"_s,
                      older = u"0190abcd-0000-7000-8000-000000000004"_s;
        QVERIFY(keepRows({{first, oldest}, {second, oldest.addSecs(-60)}}, u"Two at the end"_s));
        QVERIFY(keepRows({{newer, newest}, {older, oldest.addSecs(-120)}}, u"Far apart"_s));
        QVERIFY(view.shows(304) && view.readAll());
        QVERIFY(!isInSight(view, first) && !isInSight(view, second));
        ask(view, u"Two at the end"_s);
        QTRY_COMPARE(chosenIn(view), (QSet<QString>{first, second}));
        QVERIFY(isInSight(view, first) && isInSight(view, second));
        QVERIFY2(messageOf(view).startsWith(u"2 session"_s) && messageOf(view).contains(u"this reference"_s),
                 qPrintable(messageOf(view)));
        QVERIFY(!isInSight(view, newer));
        ask(view, u"Far apart"_s);
        QTRY_COMPARE(chosenIn(view), (QSet<QString>{newer, older}));
        QVERIFY(isInSight(view, newer));
        QVERIFY(!isInSight(view, older)); // there is no room for the whole list
    }

    //! Wherever in the list they are; and who has chosen all of it is told that one is corrected at a time.
    void manyOfAReferenceAreChosen()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QDateTime newest = QDateTime::currentDateTimeUtc();
        QList<std::pair<QString, QDateTime>> made;
        QSet<QString> ids;
        for (int i = 0; i < 12; ++i) {
            const QString id = u"0190abcd-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0'));
            made.append({id, i % 2 == 0 ? newest : newest.addYears(-20)});
            ids.insert(id);
        }
        QVERIFY(keepRows(made, u"Far apart"_s));
        QVERIFY(view.shows(312) && view.readAll());
        ask(view, u"Far apart"_s);
        QTRY_COMPARE(chosenIn(view), ids);
        view.table()->selectAll();
        view.pane->replaceSelected();
        QTRY_COMPARE(messageOf(view), u"Choose one session to correct."_s);
    }

    //! The search looks through sessions; what else was pasted there is gone to, without another question.
    void whatWasPastedInTheSearch_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("byButton");
        QTest::newRow("id of a document, by Enter") << u"document"_s << false;
        QTest::newRow("id of a document, by the button") << u"document"_s << true;
        QTest::newRow("signing link, by Enter") << u"link"_s << false;
        QTest::newRow("signing link, by the button") << u"link"_s << true;
        QTest::newRow("address of a page about a session, by Enter") << u"address"_s << false;
    }
    void whatWasPastedInTheSearch()
    {
        QFETCH(const QString, what);
        QFETCH(const bool, byButton);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const auto ofDocument = anyOf(view, documentsOf);
        const auto ready = view.session(view.rowOf(domain::SessionState::Ready));
        QVERIFY(ready && ready->signatureUrl);
        const QString pasted = what == "document"_L1 ? ofDocument.first
                               : what == "link"_L1
                                   ? *ready->signatureUrl
                                   : u"https://desk.example.com/show?session=%1&tab=2"_s.arg(ready->id);
        const QSet<QString> wanted = what == "document"_L1 ? ofDocument.second : QSet<QString>{ready->id};
        auto *search = view.find<QLineEdit>("filterText");
        search->setFocus();
        QGuiApplication::clipboard()->setText(pasted);
        const auto nothing = qScopeGuard([] { QGuiApplication::clipboard()->clear(); });
        search->paste();
        auto *button = view.find<QPushButton>("emptyButton");
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(view.textOf("emptyHeading"), u"This is an ID or a link"_s);
        QVERIFY2(view.textOf("emptyHint").startsWith(u"Enter goes to"_s),
                 qPrintable(view.textOf("emptyHint")));
        support::picture(view.window, u"goto-pasted"_s);
        if (byButton)
            QTest::mouseClick(button, Qt::LeftButton);
        else
            QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(chosenIn(view), wanted);
        QVERIFY(!view.find<QLineEdit>("goToText"));
        QCOMPARE(search->text(), QString());
        QVERIFY(view.table()->isVisible());
        QTRY_VERIFY(view.table()->hasFocus());
    }

    //! Why it leads nowhere is said where something else can be given.
    void whatWasPastedInTheSearchInVain()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString pasted = u"https://desk.example.com/of/nobody"_s;
        auto *search = view.find<QLineEdit>("filterText");
        search->setFocus();
        search->setText(pasted);
        QTRY_VERIFY(view.find<QPushButton>("emptyButton")->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY2(view.textOf("goToProblem").contains(u"has this link"_s),
                     qPrintable(view.textOf("goToProblem")));
        QCOMPARE(view.find<QLineEdit>("goToText")->text(), pasted);
        QCOMPARE(search->text(), pasted);
    }

    void whatWasSaidGoesWithTheNextOne()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Signed))->id;
        ask(view, u"018f0000-0000-7000-8000-000000000000"_s);
        QTRY_VERIFY2(messageOf(view).contains(u"does not have this"_s), qPrintable(messageOf(view)));
        ask(view, id);
        QTRY_COMPARE(chosenIn(view), QSet<QString>{id});
        QCOMPARE(messageOf(view), QString()); // nobody takes it for that of this one
    }

    void aPartOfTooMany()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        QList<store::SessionRow> rows;
        for (int i = 0; i <= tasks::IdLookup::mostOfPart; ++i) {
            store::SessionRow row;
            row.id = u"0190abcd-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0'));
            row.json = "{}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            rows << row;
        }
        const int listed = view.model()->rowCount();
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            m_fixture.account->sessionIndex().upsert(rows, context, done);
        });
        QVERIFY(kept && *kept);
        // What is not in the list yet would be asked of the service, which does not have it.
        QVERIFY(view.shows(listed + int(rows.size())) && view.readAll());
        ask(view, u"0190abcd-00"_s);
        QTRY_VERIFY2(view.textOf("goToProblem").contains(u"More than 100"_s),
                     qPrintable(view.textOf("goToProblem")));
        type(*view.find<QLineEdit>("goToText"), rows.last().id.right(20)); // more of it
        QTRY_COMPARE(view.pane->selectedIds(), QStringList{rows.last().id});
    }

    void whatNothingHas()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        ask(view, u"ffffffff-ffff"_s);
        QTRY_VERIFY2(view.textOf("goToProblem").contains(u"none has this in its ID"_s),
                     qPrintable(view.textOf("goToProblem")));
        const QString unknown = u"018f0000-0000-7000-8000-000000000000"_s; // the service is asked for it
        type(*view.find<QLineEdit>("goToText"), unknown);
        QTRY_VERIFY2(messageOf(view).contains(unknown) && messageOf(view).contains(u"does not have this"_s),
                     qPrintable(messageOf(view)));
        QVERIFY(view.pane->selectedIds().isEmpty());
    }

    void whoIsLedNowhereHasWhatWasChosen()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        view.click(2);
        view.click(4, models::SessionTableModel::Column::Title, Qt::ControlModifier);
        const QSet<QString> chosen = chosenIn(view);
        QCOMPARE(chosen.size(), 2);
        ask(view, u"018f0000-0000-7000-8000-000000000000"_s);
        QTRY_VERIFY2(messageOf(view).contains(u"does not have this"_s), qPrintable(messageOf(view)));
        QCOMPARE(chosenIn(view), chosen);
        QCOMPARE(view.table()->selectionModel()->selectedRows().size(), 2);

        view.click(3);
        const QString id = view.session(3)->id;
        QTRY_COMPARE(view.details->sessionId(), id);
        ask(view, u"018f0000-0000-7000-8000-000000000001"_s);
        QTRY_VERIFY2(messageOf(view).contains(u"000000000001"_s), qPrintable(messageOf(view)));
        QCOMPARE(chosenIn(view), QSet<QString>{id});
        QCOMPARE(view.details->sessionId(), id);
    }

    //! Nobody takes it for what is so now; and who still wants it asks again.
    void whatTheServiceHadNoAnswerToGoesWhenItAnswers()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString unknown = u"018f0000-0000-7000-8000-000000000000"_s;
        m_fixture.relay->add("GET ^/sign/signing-sessions/" + unknown.toLatin1() + " * answer status=503");
        ask(view, unknown);
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view).contains(unknown), 15'000);
        view.pane->refresh();
        QTRY_COMPARE(messageOf(view), QString());

        ask(view, unknown);
        QTRY_VERIFY_WITH_TIMEOUT(messageOf(view).contains(unknown), 15'000);
        m_fixture.relay->clear();
        auto *retry = view.pane->findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly)
                          ->findChild<QPushButton *>(u"inlineMessageRetry"_s);
        QVERIFY(retry->isVisible());
        const int asked = m_fixture.relay->count("GET", "/sign/signing-sessions/" + unknown.toLatin1());
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY2(messageOf(view).contains(unknown) && messageOf(view).contains(u"does not have this"_s),
                     qPrintable(messageOf(view)));
        QVERIFY(!retry->isVisible()); // that would change nothing
        QCOMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions/" + unknown.toLatin1()), asked + 1);
    }

    //! Without an answer a session and the list are told of in the same words, and have one button.
    void retryIsOfWhatWasToldLast()
    {
        ui::InlineMessage message;
        ui::ListMessage told(message, nullptr);
        message.show();
        auto *retry = message.findChild<QPushButton *>(u"inlineMessageRetry"_s);
        QVERIFY(retry);
        const QSignalSpy session(&told, &ui::ListMessage::unansweredWanted);
        const QSignalSpy list(&told, &ui::ListMessage::listWanted);
        const api::ApiError error{.kind = api::ApiError::Kind::ServerFailed, .status = 503};
        told.showUnfound(u"1"_s, error, {});
        retry->click();
        QCOMPARE(session.size(), 1);
        QCOMPARE(list.size(), 0);
        told.showUnfound(u"1"_s, error, {});
        told.showListProblem(error);
        retry->click();
        QCOMPARE(session.size(), 1);
        QCOMPARE(list.size(), 1);
    }

    //! From a session outside the list to the one before, and from another view to that.
    void theWayBack()
    {
        support::ProgramWindow program(m_fixture.sandbox);
        program.window->openProfile(program.profile);
        QVERIFY(support::becomesActive(program.window.get()));
        ui::Workspace &workspace = *program.window->workspace();
        const auto *model = workspace.sessions()->model();
        const auto anySigned = [model] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (const auto session = model->row(row); session && session->state == u"SIGNED"_s)
                    return session->id;
            return QString();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!anySigned().isEmpty(), 30'000);
        const QString outside = anySigned();
        QAction *back = nullptr;
        for (QAction *action : program.window->findChildren<QAction *>())
            if (action->shortcut() == QKeySequence(u"Alt+Left"_s) &&
                action->shortcutContext() == Qt::WindowShortcut)
                back = action;
        QVERIFY(back);
        QVERIFY(!back->isEnabled());

        workspace.showView(ui::View::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(
            !workspace.isLoading() && model->row(0) && model->row(0)->state == u"READY"_s, 20'000);
        workspace.sessions()->table()->selectRow(0);
        QTRY_VERIFY(!workspace.details()->sessionId().isEmpty());
        const QString before = workspace.details()->sessionId();
        QTest::keyClick(program.window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(program.window->findChild<QLineEdit *>(u"goToText"_s));
        type(*program.window->findChild<QLineEdit *>(u"goToText"_s), outside);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.details()->sessionId(), outside, 20'000);
        program.window->activateWindow(); // as a window manager does
        QVERIFY(support::becomesActive(program.window.get()));
        QVERIFY(back->isEnabled());
        QTest::keyClick(program.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(workspace.details()->sessionId(), before);
        QVERIFY(workspace.sessions()->table()->selectionModel()->hasSelection());
        QVERIFY(!back->isEnabled());

        workspace.showView(ui::View::Documents);
        QVERIFY(workspace.documents()->isVisible());
        Q_EMIT workspace.sends()->sessionActivated(outside); // as the window of a send does
        QTRY_COMPARE_WITH_TIMEOUT(workspace.details()->sessionId(), outside, 20'000);
        QVERIFY(workspace.sessions()->isVisible());
        QTest::keyClick(program.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(workspace.documents()->isVisible());

        workspace.showView(ui::View::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(
            !workspace.isLoading() && model->row(0) && model->row(0)->state == u"READY"_s, 20'000);
        workspace.sessions()->chooseNothing();
        QVERIFY(workspace.details()->sessionId().isEmpty());
        Q_EMIT workspace.sessions()->leaving(); // as Go to says it
        workspace.sessions()->showSession(outside);
        QTRY_COMPARE_WITH_TIMEOUT(workspace.details()->sessionId(), outside, 20'000);
        QTest::keyClick(program.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(workspace.details()->sessionId().isEmpty());
        QVERIFY(!back->isEnabled());
    }

    //! From where it was asked, in one step; and what was said of it goes with it.
    void oneStepBackToWhereItWasAsked()
    {
        support::ProgramWindow program(m_fixture.sandbox);
        program.window->openProfile(program.profile);
        QVERIFY(support::becomesActive(program.window.get()));
        ui::Workspace &workspace = *program.window->workspace();
        ui::SessionsPane &pane = *workspace.sessions();
        const auto known = [&pane] {
            QList<domain::SigningSession> all;
            for (int row = 0; row < pane.model()->rowCount(); ++row)
                if (const auto each = pane.model()->row(row))
                    if (const auto session = tasks::sessionOf(*each))
                        all << *session;
            return all;
        };
        QTRY_VERIFY_WITH_TIMEOUT(known().size() >= 300, 30'000);
        const auto [id, sessions] = sharedIn(known());
        QVERIFY(!id.isEmpty());
        const auto *message = pane.findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(message);
        const auto chosen = [&pane] {
            const QStringList ids = pane.selectedIds();
            return QSet<QString>{ids.cbegin(), ids.cend()};
        };
        const auto go = [&program](const QString &text) {
            QTest::keyClick(program.window.get(), Qt::Key_K, Qt::ControlModifier);
            QTRY_VERIFY(program.window->findChild<QLineEdit *>(u"goToText"_s));
            type(*program.window->findChild<QLineEdit *>(u"goToText"_s), text);
            QTRY_VERIFY(!program.window->findChild<QLineEdit *>(u"goToText"_s));
            program.window->activateWindow(); // as a window manager does
            QVERIFY(support::becomesActive(program.window.get()));
        };
        workspace.showView(ui::View::Drafts);
        QVERIFY(workspace.drafts()->isVisible());
        go(id);
        QTRY_COMPARE(chosen(), sessions);
        QVERIFY(pane.isVisible());
        QVERIFY2(message->text().contains(u"ID of a collection"_s), qPrintable(message->text()));
        QTest::keyClick(program.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(workspace.drafts()->isVisible());
        QVERIFY(!workspace.canGoBack());

        workspace.showView(ui::View::AllSessions);
        pane.chooseNothing();
        go(id);
        QTRY_COMPARE(chosen(), sessions);
        QVERIFY2(message->text().contains(u"ID of a collection"_s), qPrintable(message->text()));
        QTest::keyClick(program.window.get(), Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(chosen().isEmpty());
        QVERIFY2(message->isHidden(), qPrintable(message->text()));
    }

    void whatNoSessionHasIsShownWhereItIs()
    {
        support::ProgramWindow program(m_fixture.sandbox);
        program.window->openProfile(program.profile);
        QVERIFY(support::becomesActive(program.window.get()));
        ui::Workspace &workspace = *program.window->workspace();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.sessions()->model()->rowCount() > 0, 30'000);
        QSignalSpy uploaded(workspace.documents(), &ui::DocumentsPane::uploaded);
        workspace.documents()->addFiles(
            {support::writeSample(program.home.path(), u"Avtale.pdf"_s, support::smallPdf("Contract"))});
        QTRY_COMPARE_WITH_TIMEOUT(uploaded.size(), 1, 30'000);
        const QString document = uploaded.first().first().toString();
        store::CollectionRecord record;
        record.id = u"018f0000-0000-7000-8000-00000000c011"_s;
        record.documentIds = QStringList{document};
        const auto kept = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            program.window->account()->collectionRegistry().upsert(record, context, done);
        });
        QVERIFY(kept && *kept);
        const auto go = [&](const QString &id) {
            workspace.showView(ui::View::AllSessions);
            QTest::keyClick(program.window.get(), Qt::Key_K, Qt::ControlModifier);
            QTRY_VERIFY(program.window->findChild<QLineEdit *>(u"goToText"_s));
            type(*program.window->findChild<QLineEdit *>(u"goToText"_s), id);
            QTRY_VERIFY(!program.window->findChild<QLineEdit *>(u"goToText"_s));
            program.window->activateWindow(); // as a window manager does
            QVERIFY(support::becomesActive(program.window.get()));
        };
        const auto *message = workspace.findChild<ui::InlineMessage *>(u"workspaceMessage"_s);
        go(document);
        QTRY_VERIFY(workspace.documents()->isVisible());
        QTRY_COMPARE(workspace.documents()->selectedDocumentIds(), QStringList{document});
        QVERIFY2(message->text().contains(u"in no session"_s), qPrintable(message->text()));
        go(record.id);
        QTRY_VERIFY(workspace.collections()->isVisible());
        QTRY_COMPARE(workspace.collections()->currentCollectionId(), record.id);
        QVERIFY2(message->text().contains(u"ID of a collection"_s), qPrintable(message->text()));
    }

    //! Who thinks better of it is with the documents again; who made it can go back to them.
    void makingACollectionLeadsBackToTheDocuments()
    {
        support::ProgramWindow program(m_fixture.sandbox);
        program.window->openProfile(program.profile);
        QVERIFY(support::becomesActive(program.window.get()));
        ui::Workspace &workspace = *program.window->workspace();
        QTRY_VERIFY_WITH_TIMEOUT(workspace.sessions()->model()->rowCount() > 0, 30'000);
        workspace.showView(ui::View::Documents);
        ui::DocumentsPane &documents = *workspace.documents();
        QSignalSpy uploaded(&documents, &ui::DocumentsPane::uploaded);
        documents.addFiles(
            {support::writeSample(program.home.path(), u"Avtale.pdf"_s, support::smallPdf("Contract"))});
        QTRY_COMPARE_WITH_TIMEOUT(uploaded.size(), 1, 30'000);
        const QStringList chosen{uploaded.first().first().toString()};
        documents.selectDocuments(chosen);
        QTRY_COMPARE(documents.selectedDocumentIds(), chosen);
        auto *make = program.window->findChild<QAction *>(u"documentsCollection"_s);
        QVERIFY(make && make->isEnabled());
        const auto dialog = [&program] {
            return program.window->findChild<QDialog *>(u"collectionDialog"_s);
        };

        const bool couldGoBack = workspace.canGoBack();
        make->trigger();
        QTRY_VERIFY(dialog());
        QVERIFY(workspace.collections()->isVisible());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(documents.isVisible());
        QCOMPARE(documents.selectedDocumentIds(), chosen);
        QCOMPARE(workspace.canGoBack(), couldGoBack);
        QTRY_VERIFY(!dialog());

        make->trigger();
        QTRY_VERIFY(dialog());
        auto *button = dialog()->findChild<QPushButton *>(u"collectionMake"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.collections()->currentCollectionId().isEmpty(), 30'000);
        QVERIFY(workspace.collections()->isVisible());
        workspace.goBack();
        QVERIFY(documents.isVisible());
        QCOMPARE(documents.selectedDocumentIds(), chosen);
    }

    //! Those lists that nothing else tells the time.
    void listsOfWhatWasMadeKeepTheirAgesTrue()
    {
        support::ProgramWindow program(m_fixture.sandbox);
        program.window->openProfile(program.profile);
        for (const ui::View view :
             {ui::View::Drafts, ui::View::Templates, ui::View::Batches, ui::View::Collections})
            program.window->workspace()->showView(view);
        for (const QString &name : {u"activityTable"_s, u"draftsTable"_s, u"templatesTable"_s,
                                    u"batchesTable"_s, u"collectionsTable"_s}) {
            const auto *table = program.window->findChild<QTableView *>(name);
            QVERIFY2(table && table->findChild<QTimer *>(u"ages"_s), qPrintable(name));
        }
    }

    //! What went wrong is of what was asked for, and says once what it was.
    void whatWasNotFoundGoesWithWhatIsLookedForNext()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString unknown = u"018f0000-0000-7000-8000-000000000000"_s;
        ask(view, unknown);
        QTRY_VERIFY2(messageOf(view).contains(unknown), qPrintable(messageOf(view)));
        QCOMPARE(messageOf(view).count(u'\n'), 1);
        QVERIFY(!messageOf(view).contains(u"Not found"_s)); // in the language of the service
        view.click(3);
        QTRY_COMPARE(messageOf(view), QString());

        ask(view, unknown);
        QTRY_VERIFY2(messageOf(view).contains(unknown), qPrintable(messageOf(view)));
        const auto link = view.session(view.rowOf(domain::SessionState::Ready))->signatureUrl;
        QVERIFY(link);
        view.find<QLineEdit>("filterText")->setText(*link);
        QTRY_COMPARE(view.textOf("emptyHeading"), u"This is an ID or a link"_s);
        QCOMPARE(messageOf(view), QString());
    }

    void whatWasDeletedIsShownAsItWas_data()
    {
        QTest::addColumn<QString>("by");
        for (const char *by : {"id", "part", "link", "reference"})
            QTest::newRow(by) << QString::fromLatin1(by);
    }
    //! The service has nothing of it, and is not asked; the list stays as it was.
    void whatWasDeletedIsShownAsItWas()
    {
        QFETCH(const QString, by);
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QList<domain::SigningSession> all = view.sessions();
        QHash<QString, int> named;
        for (const auto &session : all)
            ++named[session.request.externalReference.value.value_or(QString())];
        QString id, link, reference;
        for (const auto &session : all)
            if (const QString its = session.request.externalReference.value.value_or(QString());
                session.signatureUrl && domain::stateOf(session).value() == domain::SessionState::Ready &&
                !its.isEmpty() && named.value(its) == 1) {
                id = session.id;
                link = *session.signatureUrl;
                reference = its;
            }
        QVERIFY(!id.isEmpty());
        const int listed = view.model()->rowCount();
        m_fixture.account->sessionIndex().noteGone(id, QDateTime::currentDateTimeUtc());
        QTRY_COMPARE(view.model()->rowCount(), listed - 1);
        view.show({domain::SessionState::Signed});
        QTRY_VERIFY(!view.model()->isLoading() && view.model()->rowCount() < listed - 1);
        ask(view, by == "id"_L1 ? id : by == "part"_L1 ? id.right(20) : by == "link"_L1 ? link : reference);
        QTRY_COMPARE(view.details->sessionId(), id);
        QTRY_VERIFY2(view.textOf("summaryState").startsWith(u"Deleted from the service, seen "_s),
                     qPrintable(view.textOf("summaryState")));
        QVERIFY2(messageOf(view).contains(u"was deleted from the service"_s), qPrintable(messageOf(view)));
        QCOMPARE(view.pane->selectedIds(), QStringList{id});
        QCOMPARE(view.pane->filter().states, QList{domain::SessionState::Signed});
        QCOMPARE(m_fixture.relay->count("GET", "/sign/signing-sessions/" + id.toLatin1()), 0);

        // the search finds it too, among all
        view.pane->setView({});
        view.find<QLineEdit>("filterText")->setText(reference);
        QTRY_VERIFY(view.model()->filter().text == reference && view.model()->rowOf(id) >= 0);
        QCOMPARE(view.model()->index(view.model()->rowOf(id), 0).data().toString(), u"Deleted"_s);
        support::picture(view.window, u"goto-deleted"_s);
    }

    //! Nobody takes the one that is still there for the other, which has the same title.
    void oneOfSeveralWasDeleted()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const int listed = view.model()->rowCount();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString there = u"0190abcd-0000-7000-8000-000000000001"_s,
                      gone = u"0190abcd-0000-7000-8000-000000000002"_s;
        QVERIFY(keepRows({{there, now}, {gone, now.addSecs(-60)}}, u"Case 12"_s));
        QVERIFY(view.shows(listed + 2));
        m_fixture.account->sessionIndex().noteGone(gone, QDateTime::currentDateTimeUtc().addSecs(1));
        QTRY_COMPARE(view.model()->rowCount(), listed + 1);
        ask(view, u"0190abcd"_s);
        QTRY_COMPARE(chosenIn(view), (QSet<QString>{there, gone}));
        QCOMPARE(view.model()->rowCount(), 2);
        const QModelIndex deleted = view.model()->index(view.model()->rowOf(gone), 0);
        QVERIFY(deleted.data(models::SessionTableModel::GoneRole).toBool());
        QVERIFY2(messageOf(view).endsWith(u"deleted from the service: "_s + gone),
                 qPrintable(messageOf(view)));
    }

    //! Of a session whose result is known from the files on this computer alone, too; and of those that are
    //! told, not of one that is looked at only to know that there are more.
    void whatIsToldSaysWhichWereDeleted()
    {
        const QString result = u"0190abcd-1111-7000-8000-000000000000"_s;
        QList<std::pair<QString, QDateTime>> made;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int i = 0; i <= tasks::IdLookup::mostOfPart; ++i)
            made.append({u"0190abcd-0000-7000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0')), now});
        QVERIFY(keepRows(made, u"Case 12"_s));
        const QString saved = made.first().first;
        for (const auto &[id, moment] : std::as_const(made))
            m_fixture.account->sessionIndex().noteGone(id, now.addSecs(9));
        const store::SavedResult file{.sessionId = saved,
                                      .documentId = result,
                                      .path = u"/folder/contract.pdf"_s,
                                      .folder = {},
                                      .sha256Hex = QString(64, u'0'),
                                      .bytes = 1,
                                      .savedAt = now,
                                      .checkedAt = now};
        const auto noted = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
            store::SavedResults(m_fixture.account->database(), m_fixture.account->sessionIndex(),
                                m_fixture.account->profile().id)
                .note({file}, {}, context, done);
        });
        QVERIFY(noted && *noted);
        tasks::IdLookup lookup(*m_fixture.account);
        using Found = tasks::IdLookup::Found;
        const auto ofResult = answerOf<Found>(
            [&](QObject *, auto done) { lookup.find(result, [done](const Found &found) { done(found); }); });
        QVERIFY(ofResult);
        QCOMPARE(ofResult->kind, tasks::IdLookup::Kind::Result);
        QCOMPARE(ofResult->sessions, QStringList{saved});
        QCOMPARE(ofResult->gone, QStringList{saved});
        const auto ofPart = answerOf<Found>([&](QObject *, auto done) {
            lookup.find(u"0190abcd-0000"_s, [done](const Found &found) { done(found); });
        });
        QVERIFY(ofPart && ofPart->isMore);
        QCOMPARE(ofPart->gone, ofPart->sessions);
    }

    //! It was deleted a moment ago, and nobody here knew: the service says so.
    void whatTheServiceHasNoMoreIsShownAsItWas()
    {
        SessionsWindow view(m_fixture);
        QVERIFY(view.loadAll());
        const QString id = view.session(view.rowOf(domain::SessionState::Ready))->id;
        view.show({domain::SessionState::Rejected});
        QTRY_VERIFY(!view.model()->isLoading() && view.model()->rowOf(id) < 0);
        support::Caught<api::Nothing> removed;
        QObject context;
        const auto request = m_fixture.account->sessions().remove(id, &context, removed.handler());
        QVERIFY(removed.wait() && removed.isValue());
        view.pane->showSession(id);
        QTRY_VERIFY2(view.textOf("summaryState").startsWith(u"Deleted from the service, seen "_s),
                     qPrintable(view.textOf("summaryState")));
        QCOMPARE(view.details->sessionId(), id);
        QCOMPARE(messageOf(view), QString());
    }
};

QTEST_MAIN(TestUiGoTo)
#include "tst_ui_goto.moc"
