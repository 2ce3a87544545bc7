#include "domain/duedateplan.h"
#include "store/datafolder.h"
#include "store/privatecopies.h"
#include "store/profilestore.h"
#include "store/settings.h"
#include "support/nobody.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using store::StoreError;

class TestSettings : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(m_folder->filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            return {};
        return out.fileName();
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile kept(path);
        return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    }
    static bool isPrivate(const QString &path)
    {
        return !(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                             QFile::ReadOther | QFile::WriteOther | QFile::ExeOther));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void settingsComeBack()
    {
        const auto path = m_folder->filePath(u"settings.ini"_s);
        {
            store::Settings settings(path);
            settings.setLanguage(u"nb"_s);
            settings.setDownloadFolder(u"/hjem/Ærlig; \"mappe\""_s);
            settings.setLastFolder(u"documents"_s, u"/hjem/Ærlig; \"mappe\""_s);
            settings.setWindowGeometry(QByteArray("\0\1\xff", 3));
            QCOMPARE(settings.detailsShare(), 0.0);
            settings.setDetailsShare(0.25);
            settings.setColumnState(u"sessions/all %"_s, "one");
            settings.setColumnState(u"documents"_s, "two");
            settings.setLastView(u"mine"_s, u"search/0190163d"_s);
            QCOMPARE(settings.dueDateChange().kind, domain::DueDateChange::Kind::ShiftDays);
            QCOMPARE(settings.dueDateChange().days, 7);
            settings.setDueDateChange({.kind = domain::DueDateChange::Kind::ShiftBusinessDays,
                                       .moment = {},
                                       .days = -5,
                                       .calendar = domain::HolidayCalendar::Iceland});
        }
        const store::Settings settings(path);
        QCOMPARE(settings.language(), u"nb"_s);
        QCOMPARE(settings.lastFolder(u"documents"_s), u"/hjem/Ærlig; \"mappe\""_s);
        QCOMPARE(settings.lastFolder(u"exports"_s), QString()); // each purpose has its own
        QCOMPARE(settings.dueDateChange().kind, domain::DueDateChange::Kind::ShiftBusinessDays);
        QCOMPARE(settings.dueDateChange().days, -5);
        QCOMPARE(settings.dueDateChange().calendar, domain::HolidayCalendar::Iceland);
        QCOMPARE(settings.downloadFolder(), u"/hjem/Ærlig; \"mappe\""_s);
        QCOMPARE(settings.windowGeometry(), QByteArray("\0\1\xff", 3));
        QCOMPARE(settings.detailsShare(), 0.25);
        QCOMPARE(settings.columnState(u"sessions/all %"_s), "one");
        QCOMPARE(settings.columnState(u"documents"_s), "two");
        QCOMPARE(settings.lastView(u"mine"_s), u"search/0190163d"_s);
        QCOMPARE(settings.lastView(u"another"_s), QString()); // each account has its own
    }

    //! The disk takes its time, and whoever else holds the file does: the window waits for neither.
    void writingWaitsBesideTheWindow()
    {
        const auto path = m_folder->filePath(u"settings.ini"_s);
        const auto written = [&path] {
            QFile kept(path);
            return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
        };
        store::Settings settings(path);
        QLockFile other(path + u".lock"_s); // as a second program that writes it
        QVERIFY(other.lock());
        settings.setLanguage(u"nb"_s);
        settings.setUndoSeconds(3);
        QCoreApplication::processEvents(); // in which the file would be written
        QCOMPARE(settings.language(), u"nb"_s);
        QVERIFY(!written().contains("language"));
        settings.setUndoSeconds(4);
        other.unlock();
        settings.sync();
        QVERIFY2(written().contains("language=nb\n"), written());
        QVERIFY2(written().contains("undoSeconds=4\n"), written());
    }

    //! What is written there by hand and cannot be right is as if it were not there.
    //! A disk may be full for a while.
    void whatCouldNotBeWrittenIsWrittenLater()
    {
        const QString inTheWay = file(u"folder"_s, "x"), path = inTheWay + u"/settings.ini"_s;
        {
            store::SettingsFile settings(path);
            settings.setValue(u"removed"_s, u"account"_s);
            settings.sync();
            QVERIFY(!QFile::exists(path));
            QVERIFY(QFile::remove(inTheWay));
        }
        QCOMPARE(store::SettingsFile(path).value(u"removed"_s).toString(), u"account"_s);
    }

    //! Nor does it take away what was written before. There is room for the file that locks it.
    void aFullDiskLeavesWhatIsThere()
    {
#ifdef Q_OS_UNIX
        const QString settingsPath = m_folder->filePath(u"settings.ini"_s);
        const QString profilesPath = m_folder->filePath(u"profiles.ini"_s);
        const QString longText(3000, u'x');
        store::ProfileStore profiles(profilesPath);
        QVERIFY(profiles.save({u"1"_s, longText, {}, {}, {}, {}}));
        const QByteArray profilesBefore = bytesOf(profilesPath);
        QVERIFY(profilesBefore.size() > longText.size());
        {
            store::SettingsFile settings(settingsPath);
            settings.setValue(u"first"_s, longText);
            settings.sync();
            const QByteArray settingsBefore = bytesOf(settingsPath);
            QVERIFY(settingsBefore.size() > longText.size());
            {
                const support::FullDisk full(1024);
                QVERIFY(full.isIt);
                settings.setValue(u"second"_s, 2);
                settings.sync();
                const auto saved = profiles.save({u"2"_s, {}, {}, {}, {}, {}});
                QVERIFY(!saved);
                QCOMPARE(saved.error().kind, StoreError::Kind::Full);
            }
            QCOMPARE(bytesOf(settingsPath), settingsBefore);
            QCOMPARE(bytesOf(profilesPath), profilesBefore);
            QCOMPARE(profiles.list().size(), 1);
        }
        QVERIFY(bytesOf(settingsPath).contains("second=2\n"));
        QVERIFY(profiles.save({u"2"_s, {}, {}, {}, {}, {}}));
        QCOMPARE(store::ProfileStore(profilesPath).list().size(), 2);
#else
        QSKIP("There is no disk that is full for one program here");
#endif
    }

    void sendsHaveTheirNumbers_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("undo");
        QTest::addColumn<int>("duplicates");
        QTest::newRow("none") << QByteArray() << 10 << 30;
        QTest::newRow("others") << QByteArray("[General]\nundoSeconds=25\nduplicateDays=7\n") << 25 << 7;
        QTest::newRow("off") << QByteArray("[General]\nundoSeconds=0\nduplicateDays=0\n") << 0 << 0;
        QTest::newRow("no numbers") << QByteArray("[General]\nundoSeconds=soon\nduplicateDays=many\n") << 10
                                    << 30;
        QTest::newRow("negative") << QByteArray("[General]\nundoSeconds=-1\nduplicateDays=-1\n") << 10 << 30;
        QTest::newRow("absurd") << QByteArray("[General]\nundoSeconds=5000\nduplicateDays=99999\n") << 10
                                << 30;
    }
    void sendsHaveTheirNumbers()
    {
        QFETCH(QByteArray, file);
        store::Settings settings(this->file(u"settings.ini"_s, file));
        QTEST(settings.undoSeconds(), "undo");
        QTEST(settings.duplicateDays(), "duplicates");
        settings.setUndoSeconds(3);
        settings.setDuplicateDays(4);
        QCOMPARE(settings.undoSeconds(), 3);
        QCOMPARE(settings.duplicateDays(), 4);
    }

    void looksHaveTheirPace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << QByteArray() << 60;
        QTest::newRow("another") << QByteArray("[General]\nlookSeconds=30\n") << 30;
        QTest::newRow("the shortest") << QByteArray("[General]\nlookSeconds=10\n") << 10;
        QTest::newRow("too short") << QByteArray("[General]\nlookSeconds=9\n") << 60;
        QTest::newRow("never") << QByteArray("[General]\nlookSeconds=0\n") << 60;
        QTest::newRow("the longest") << QByteArray("[General]\nlookSeconds=3600\n") << 3600;
        QTest::newRow("absurd") << QByteArray("[General]\nlookSeconds=99999999999\n") << 60;
        QTest::newRow("no number") << QByteArray("[General]\nlookSeconds=often\n") << 60;
    }
    void looksHaveTheirPace()
    {
        QFETCH(QByteArray, file);
        store::Settings settings(this->file(u"settings.ini"_s, file));
        QTEST(settings.lookSeconds(), "seconds");
        settings.setLookSeconds(45);
        QCOMPARE(settings.lookSeconds(), 45);
    }

    void profilesComeBack()
    {
        const auto path = m_folder->filePath(u"profiles.ini"_s);
        domain::Profile one{u"1"_s,
                            u"Ørsted, \"AS\""_s,
                            u"PRODUCTION – Acme"_s,
                            QUrl(u"https://api.example/sign"_s),
                            QUrl(u"https://api.example/auth/open/connect/token"_s),
                            u"client"_s};
        auto two = one;
        two.id = u"2"_s;
        {
            store::ProfileStore profiles(path);
            QSignalSpy changed(&profiles, &store::ProfileStore::changed);
            QVERIFY(profiles.save(one));
            QVERIFY(profiles.save(two));
            one.name = u"renamed"_s;
            QVERIFY(profiles.save(one));
            QCOMPARE(changed.size(), 3);
            QVERIFY(!profiles.save({}));
        }
        store::ProfileStore profiles(path);
        QCOMPARE(profiles.list(), (QList{one, two}));
        QVERIFY(profiles.remove(u"1"_s));
        QCOMPARE(profiles.remove(u"1"_s).error().kind, StoreError::Kind::NotFound);
        QCOMPARE(store::ProfileStore(path).list(), QList{two});
    }

    void profilesThatCannotBeWrittenStay()
    {
        store::ProfileStore profiles(m_folder->filePath(u"a-file"_s) + u"/profiles.ini"_s);
        QVERIFY(!file(u"a-file"_s, "x").isEmpty());
        QSignalSpy changed(&profiles, &store::ProfileStore::changed);
        QVERIFY(!profiles.save({u"1"_s, {}, {}, {}, {}, {}}));
        QVERIFY(profiles.list().isEmpty());
        QVERIFY(changed.isEmpty());
    }

    //! What somebody wrote there by hand and is no setting goes with the next writing, which is no failure.
    void profilesInADamagedFileAreWritten()
    {
        const QString path =
            file(u"profiles.ini"_s, "[profiles]\n1\\id=1\n1\\name=One\nsize=1\n\n[notes]\nno setting\n");
        store::ProfileStore profiles(path);
        QCOMPARE(profiles.list().size(), 1);
        QSignalSpy changed(&profiles, &store::ProfileStore::changed);
        QVERIFY(profiles.save({u"2"_s, u"Two"_s, {}, {}, {}, {}}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(profiles.list().size(), 2);
        const QByteArray written = bytesOf(path);
        QVERIFY2(written.contains("2\\name=Two\n") && !written.contains("no setting"), written.constData());
        QCOMPARE(store::ProfileStore(path).list(), profiles.list());
    }

    void foldersAreForOneUser()
    {
        const auto folder = store::DataFolder::open(m_folder->filePath(u"deep/er"_s));
        QVERIFY(folder);
        for (const auto &path : {folder->path(), folder->copies(), folder->sandbox(), folder->temporary()}) {
            QVERIFY(QFileInfo(path).isDir());
            QVERIFY(isPrivate(path));
        }
        QVERIFY(!store::DataFolder::open(file(u"plain"_s, "x") + u"/below"_s));
    }

    void whatCannotBeRemovedIsToldOf()
    {
        const auto folder = store::DataFolder::open(m_folder->filePath(u"data"_s));
        QVERIFY(folder);
        const QString index = folder->index(u"gone"_s);
        QFile made(index);
        QVERIFY(made.open(QIODevice::WriteOnly));
        made.close();
        const QStringList folders{m_folder->path(), folder->path(), folder->indexes()};
        for (const QString &path : folders)
            QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x5555)));
        {
            const support::Nobody nobody;
            QVERIFY(nobody.isIt);
            QVERIFY(!folder->removeIndex(u"gone"_s));
        }
        for (const QString &path : folders)
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(QFile::exists(index));
        QVERIFY(folder->removeIndex(u"gone"_s));
        QVERIFY(!QFile::exists(index));
    }

    void copiesAreExactAndPrivate()
    {
        const store::PrivateCopies copies(m_folder->path());
        const auto source = file(u"in.pdf"_s, QByteArray(1'000'000, 'x'));
        const auto copy = copies.add(source);
        QVERIFY(copy);
        QCOMPARE(copy->bytes, 1'000'000);
        QCOMPARE(copy->path, m_folder->filePath(copy->sha256Hex));
        QCOMPARE(copy->sha256Hex, store::PrivateCopies::sha256Of(source).value());
        QVERIFY(isPrivate(copy->path));
        QVERIFY(QFile::remove(source));
        QCOMPARE(copies.find(copy->sha256Hex).value(), *copy);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // no temporary file
        QVERIFY(copies.remove(copy->sha256Hex));
        QCOMPARE(copies.find(copy->sha256Hex).error().kind, StoreError::Kind::NotFound);
    }

    void damagedCopiesAreNoticedAndMended()
    {
        const store::PrivateCopies copies(m_folder->path());
        const auto source = file(u"in.pdf"_s, "contents");
        const auto copy = copies.add(source).value();
        QVERIFY(!file(copy.sha256Hex, "other").isEmpty());
        QCOMPARE(copies.find(copy.sha256Hex).error().kind, StoreError::Kind::Corrupt);
        QCOMPARE(copies.add(source).value(), copy);
        QCOMPARE(copies.find(copy.sha256Hex).value(), copy);
    }

    void copiesTakeNoPaths()
    {
        const store::PrivateCopies copies(m_folder->filePath(u"sub"_s));
        const auto outside = file(u"outside"_s, "x");
        QVERIFY(!copies.remove(u"../outside"_s));
        QVERIFY(QFile::exists(outside));
        QCOMPARE(copies.find(u"../outside"_s).error().kind, StoreError::Kind::NotFound);
        QCOMPARE(copies.add(u"/no/such/file"_s).error().kind, StoreError::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
