// PDFs that other programs made, through the whole main job in the window: dropped, sent, signed on the page
// that the link opens, saved, and judged by Poppler's own program.
#include "models/documenttablemodel.h"
#include "models/sessiontablemodel.h"
#include "support/formhands.h"
#include "support/hands.h"
#include "support/otherjudges.h"
#include "support/patience.h"
#include "support/pictures.h"
#include "support/programwindow.h"
#include "support/windowpatience.h"
#include "tasks/remembered.h"
#include "ui/documents/documentspane.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionspane.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using support::FormHands;

class TestUiRealPdfs : public QObject
{
    Q_OBJECT

    struct Page
    {
        int status = 0;
        QByteArray body;
    };

    support::SandboxProcess m_sandbox;
    std::unique_ptr<support::ProgramWindow> m_program;
    QNetworkAccessManager m_browser; //!< of the signer
    QString m_id;                    //!< of the session that was made
    QString m_place;                 //!< where its results are

    [[nodiscard]] static QDir fixtures() { return QDir(QStringLiteral(FIXTURES "/pdf")); }
    [[nodiscard]] static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        return file.readAll();
    }
    [[nodiscard]] static QStringList refused()
    {
        return {u"empty.pdf"_s, u"encrypted-owner.pdf"_s, u"encrypted-user.pdf"_s, u"not-a-pdf.pdf"_s,
                u"truncated.pdf"_s};
    }

    [[nodiscard]] ui::MainWindow &window() const { return *m_program->window; }
    [[nodiscard]] ui::Workspace &workspace() const { return *window().workspace(); }
    [[nodiscard]] ui::DocumentsPane &documents() const { return *workspace().documents(); }
    [[nodiscard]] ui::SessionsPane &sessions() const { return *workspace().sessions(); }
    [[nodiscard]] QModelIndex stateCell() const
    {
        const models::SessionTableModel *model = sessions().model();
        return model->index(model->rowOf(m_id), int(models::SessionTableModel::Column::State));
    }
    [[nodiscard]] QString state() const
    {
        return stateCell().data(models::SessionTableModel::StateRole).toString();
    }
    [[nodiscard]] QUrl link() const
    {
        const auto row = sessions().model()->row(sessions().model()->rowOf(m_id));
        const auto session = row ? tasks::sessionOf(*row) : std::nullopt;
        return session ? QUrl(session->signatureUrl.value_or(QString())) : QUrl();
    }
    //! What is said above the list of documents, or above the form; empty when nothing is.
    [[nodiscard]] static QString saidIn(const QWidget &parent)
    {
        const auto *message = parent.findChild<ui::InlineMessage *>(QString(), Qt::FindDirectChildrenOnly);
        return message && message->isVisible() ? message->text() : QString();
    }
    //! How many bytes had each of the uploads that the sandbox got after its first \a entries requests.
    [[nodiscard]] QList<qint64> uploadsAfter(qsizetype entries)
    {
        QList<qint64> sizes;
        const QJsonArray requests = served();
        for (qsizetype i = entries; i < requests.size(); ++i) {
            const QJsonObject entry = requests.at(i).toObject();
            if (entry[u"method"_s].toString() == u"POST"_s &&
                entry[u"path"_s].toString() == u"/sign/documents"_s)
                sizes << entry[u"bytesIn"_s].toInteger();
        }
        return sizes;
    }
    [[nodiscard]] QJsonArray served() { return QJsonDocument::fromJson(m_sandbox.log()).array(); }
    [[nodiscard]] static Page read(QNetworkReply *reply)
    {
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            support::waitFor(finished, 20'000);
        reply->deleteLater();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }

    // A person's steps.
    void openWindow()
    {
        m_program = std::make_unique<support::ProgramWindow>(m_sandbox);
        m_program->settings.setUndoSeconds(0);
        window().openProfile(m_program->profile);
        window().resize(1400, 860);
        QVERIFY(support::becomesActive(&window()));
    }
    void dropOnWindow(const QStringList &names) const
    {
        QStringList paths;
        for (const QString &name : names)
            paths << fixtures().filePath(name);
        const support::DropAnswer answer = support::dropOn(window(), *support::filesData(paths));
        QVERIFY(answer.isInvited && answer.isTaken);
        QVERIFY(documents().isVisible());
    }
    //! With the document that was dropped, which is chosen once it is uploaded.
    void beginSession() const
    {
        QTRY_COMPARE_WITH_TIMEOUT(documents().selectedDocumentIds().size(), 1, 15'000);
        QToolButton *begin = nullptr;
        for (auto *button : documents().findChildren<QToolButton *>())
            if (button->defaultAction() && button->defaultAction()->objectName() == u"documentsNewSession"_s)
                begin = button;
        QVERIFY(begin && begin->isVisible() && begin->isEnabled());
        QTest::mouseClick(begin, Qt::LeftButton);
        ui::NewSessionDialog *dialog = workspace().newSessionDialog();
        QVERIFY(dialog && support::becomesExposed(dialog));
        QTRY_COMPARE(dialog->form()->draft().documents.size(), 1);
    }
    void fillIn(bool isPki) const
    {
        FormHands form(*workspace().newSessionDialog());
        form.addSigner(u"Kari Nordmann"_s, u"kari.nordmann@example.com"_s);
        form.type("composeSignText", u"I have read it, and I agree."_s);
        if (isPki) {
            form.choose("composeFlow", u"PKISIGNING"_s);
            form.choose("composeVendor", u"NBID"_s);
        } else {
            form.click("composePackage"); // else the signature is beside the PDF, not in it
        }
        QVERIFY2(form.dialog.form()->isComplete(), qPrintable(form.problems().join(u' ')));
    }
    void send()
    {
        FormHands form(*workspace().newSessionDialog());
        form.sendToTheEnd();
        m_id = form.madeIds().value(0);
        QVERIFY(!m_id.isEmpty());
        form.click("sendShowSession");
        QTRY_VERIFY(!workspace().newSessionDialog());
        QVERIFY(sessions().isVisible());
        QTRY_COMPARE(sessions().selectedIds(), QStringList{m_id});
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"READY"_s, 15'000);
    }
    //! \a original: what the signer is to read, byte by byte.
    void signInBrowser(const QByteArray &original)
    {
        const QUrl address = link();
        const Page page = read(m_browser.get(QNetworkRequest(address)));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("I have read it, and I agree."));
        static const QRegularExpression source(u"<embed[^>]* src=\"([^\"]*)\""_s);
        const QString shown = source.match(QString::fromUtf8(page.body)).captured(1);
        const QUrl document = address.resolved(QUrl(QString(shown).replace(u"&amp;"_s, u"&"_s)));
        const Page content = read(m_browser.get(QNetworkRequest(document)));
        QCOMPARE(content.status, 200);
        QVERIFY(content.body == original);

        QNetworkRequest request(address);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        const Page thanks = read(m_browser.post(request, QByteArray("action=sign")));
        QCOMPARE(thanks.status, 200);
        QVERIFY2(thanks.body.contains("Thank you"), thanks.body.constData());
        QCOMPARE(m_sandbox.advanceClock(u"PT5S"_s), 200); // until a package is made
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        window().activateWindow();
        QTRY_VERIFY(QApplication::activeWindow() == &window());
        QTest::keyClick(&window(), key, modifiers);
    }
    void seeItSigned() const
    {
        press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"SIGNED"_s, 15'000);
        QTRY_COMPARE(stateCell().data().toString(), u"Signed"_s);
        QTRY_COMPARE(sessions().selectedIds(), QStringList{m_id}); // and it is still the chosen one
    }
    void save()
    {
        m_place = m_program->home.filePath(u"Ferdig – 完了"_s);
        QVERIFY(QDir().mkpath(m_place));
        press(Qt::Key_D, Qt::ControlModifier);
        const auto dialog = [this] { return window().findChild<QFileDialog *>(u"downloadFolderDialog"_s); };
        QTRY_VERIFY(dialog());
        auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        QGuiApplication::clipboard()->setText(m_place);
        name->selectAll();
        QTest::keySequence(name, QKeySequence::Paste);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        const auto outcome = [this] {
            const auto *message = workspace().details()->results()->findChild<ui::InlineMessage *>();
            return message && message->isVisible() ? message->text() : QString();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(outcome().contains(u"saved in"_s), qPrintable(outcome()), 30'000);
        QVERIFY2(outcome().contains(QDir::toNativeSeparators(m_place)), qPrintable(outcome()));
    }
    //! By pdfsig and qpdf; and the window says the same.
    void judge(const QString &name, const QByteArray &original, bool isPki) const
    {
        const QDir place(m_place);
        QCOMPARE(place.entryList(QDir::Files | QDir::Hidden).size(), isPki ? 1 : 2);
        const QStringList pdfs = place.entryList({u"*.pdf"_s}, QDir::Files);
        QCOMPARE(pdfs.size(), 1);
        const QString path = place.filePath(pdfs.first());
        const QList<support::PdfsigWord> words = support::wordsOfPdfsig(path);
        const bool wasSigned = name == "signed.pdf"_L1;
        QCOMPARE(words.size(), wasSigned ? 2 : 1);
        for (const support::PdfsigWord &word : words)
            QVERIFY2(word.isValid && !word.isAltered, qPrintable(word.field));
        QVERIFY(words.last().isWholeDocument);
        QVERIFY2(words.last().signer.contains(u"Countersign Sandbox"_s), qPrintable(words.last().signer));
        if (wasSigned)
            QCOMPARE(words.first().signer, u"Kari Nordmann"_s);
        QCOMPARE(support::complaintsOfQpdf(path), QByteArray());
        if (name != "junk-before.pdf"_L1) // whose structure has to be made anew
            QVERIFY(bytesOf(path).startsWith(original));

        const auto *report =
            workspace().details()->results()->findChild<QTextBrowser *>(u"signatureReport"_s);
        QVERIFY(report && report->isVisible());
        const QString said = report->toPlainText();
        QVERIFY2(said.count(u"✔ Unchanged"_s) == words.size() && !said.contains(u'✘'), qPrintable(said));
        for (const support::PdfsigWord &word : words)
            QVERIFY2(said.contains(word.signer), qPrintable(said));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QVERIFY2(m_sandbox.start(QStringLiteral(PROGRAMS)), qPrintable(m_sandbox.errorText()));
    }
    void init() { openWindow(); }
    void cleanup() { m_program.reset(); }

    void wholeJob_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isPki");
        int count = 0;
        for (const QString &name : fixtures().entryList({u"*.pdf"_s}))
            if (!refused().contains(name)) {
                ++count;
                QTest::addRow("PKI, %s", qPrintable(name)) << name << true;
            }
        QCOMPARE(count, 13);
        // of the other way one is enough: what differs is done by the service
        QTest::newRow("login, libreoffice.pdf") << u"libreoffice.pdf"_s << false;
    }
    void wholeJob()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, isPki);
        const QByteArray original = bytesOf(fixtures().filePath(name));
        const std::function<void()> steps[] = {[&] { dropOnWindow({name}); },
                                               [&] { beginSession(); },
                                               [&] { fillIn(isPki); },
                                               [&] { send(); },
                                               [&] { signInBrowser(original); },
                                               [&] { seeItSigned(); },
                                               [&] { save(); },
                                               [&] { judge(name, original, isPki); }};
        for (const auto &step : steps) {
            step();
            if (QTest::currentTestFailed())
                return;
        }
        support::picture(window(), u"realpdfs-"_s + QString::fromUtf8(QTest::currentDataTag()));
    }

    void refusedWithItsReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        const QString locked = u"The PDF is protected by a password"_s;
        const QString restricted = u"The PDF opens without a password, but is protected"_s;
        const QStringList reasons{u"The file is empty."_s, restricted, locked,
                                  u"Its name ends in .pdf, but it is no PDF."_s, u"The file is damaged"_s};
        QCOMPARE(reasons.size(), refused().size());
        for (qsizetype i = 0; i < reasons.size(); ++i)
            QTest::newRow(qPrintable(refused().at(i))) << refused().at(i) << reasons.at(i);
    }
    //! Where it fell, and nothing of it is sent; what was dropped with it goes on, in the list and in the
    //! form.
    void refusedWithItsReason()
    {
        using Model = models::DocumentTableModel;
        QFETCH(const QString, name);
        QFETCH(const QString, reason);
        const QString good = u"cairo.pdf"_s;
        const QList<qint64> onlyTheGood{QFile(fixtures().filePath(good)).size()};
        const qsizetype before = served().size();
        dropOnWindow({name, u"."_s, good}); // a folder, too
        QTRY_VERIFY2_WITH_TIMEOUT(saidIn(documents()).contains(reason), qPrintable(saidIn(documents())),
                                  15'000);
        const QStringList lines = saidIn(documents()).split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().startsWith(u"A folder was left out"_s), qPrintable(lines.first()));
        QVERIFY2(lines.last().startsWith(name + u": "_s), qPrintable(lines.last()));
        QVERIFY(!saidIn(documents()).contains(good));
        QTRY_COMPARE(documents().selectedDocumentIds().size(), 1);
        const QAbstractItemModel *rows = documents().table()->model();
        QTRY_COMPARE(rows->rowCount(), 2); // it stays in the list until a person puts it away
        QHash<QString, QString> status;
        for (int row = 0; row < rows->rowCount(); ++row)
            status.insert(rows->index(row, int(Model::Column::Filename)).data().toString(),
                          rows->index(row, int(Model::Column::Status)).data().toString());
        QVERIFY2(status.value(name).contains(reason), qPrintable(status.value(name)));
        QCOMPARE(status.value(good), u"Uploaded"_s);
        QCOMPARE(uploadsAfter(before), onlyTheGood);

        beginSession();
        if (QTest::currentTestFailed())
            return;
        FormHands form(*workspace().newSessionDialog());
        const QString other = u"pdflatex.pdf"_s;
        const auto data = support::filesData({fixtures().filePath(name), fixtures().filePath(other)});
        QVERIFY(support::dropOn(*form.widget("composeForward"), *data).isTaken);
        QTRY_VERIFY2_WITH_TIMEOUT(saidIn(form.dialog).contains(reason), qPrintable(saidIn(form.dialog)),
                                  15'000);
        QVERIFY2(saidIn(form.dialog).startsWith(name + u": "_s), qPrintable(saidIn(form.dialog)));
        QTRY_COMPARE(form.dialog.form()->draft().documents.size(), 2);
        QCOMPARE(uploadsAfter(before), onlyTheGood); // the form uploads when it is sent
    }
};

QTEST_MAIN(TestUiRealPdfs)
#include "tst_ui_realpdfs.moc"
