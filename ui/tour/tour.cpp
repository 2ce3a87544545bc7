#include "ui/tour/tour.h"

#include "models/collectiontablemodel.h"
#include "models/sessiontablemodel.h"
#include "ui/collections/collectionspane.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourdocument.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Tour)
};

QString sha256Of(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex())
                                                                 : QString();
}

} // namespace

Tour::Tour(MainWindow &window, const QString &folder, TourHelp help, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(QDir(folder).absolutePath())
    , m_file(m_folder + u"/Employment contract – Åse Ødegård.pdf"_s)
    , m_damagedFile(m_folder + u"/Employment contract, cut short.pdf"_s)
    , m_help(std::move(help))
    , m_runner(new TourRunner(folder, &window, this))
{
    connect(m_runner, &TourRunner::finished, this, &Tour::end);
    addPreparing();
    addReplacing();
    addDrafting();
    addComposing();
    addTemplates();
    addMerging();
    addCollecting();
    addLooks();
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder) || !writeTourDocument(m_file) || !writeCutDocument(m_file, m_damagedFile)) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT finished(Words::tr("Nothing can be written to %1.").arg(m_folder)); },
            Qt::QueuedConnection);
        return;
    }
    m_runner->start();
}

void Tour::addGlance(const QString &name, const QString &window, std::function<void()> act,
                     const std::function<bool(const QWidget &)> &isRight)
{
    const auto shown = [this, window] {
        QWidget *child = hands::find(&m_window, window);
        return child ? child : hands::window(window);
    };
    m_runner->add({name, std::move(act),
                   [shown, isRight] {
                       const QWidget *there = shown();
                       return there && (!isRight || isRight(*there));
                   },
                   shown});
    m_runner->add({name + u"-closed"_s,
                   [shown] { hands::press(shown(), Qt::Key_Escape); },
                   [shown] { return !shown(); },
                   {},
                   {},
                   false});
}

void Tour::end(bool everythingShown)
{
    m_report.steps = m_runner->records();
    QString problem =
        everythingShown
            ? collectFiles()
            : Words::tr("The step “%1” did not show what it should.").arg(m_report.steps.last().name);
    m_report.isComplete = problem.isEmpty();
    if (const auto written = store::writeTourReport(m_folder + u"/tour.json"_s, m_report); !written)
        problem = written.error().detail;
    Q_EMIT finished(problem);
}

QString Tour::collectFiles()
{
    const QDir results(m_folder + u"/results"_s);
    for (const QString &name : results.entryList(QDir::Files, QDir::Name)) {
        const store::TourReport::File file{u"results/"_s + name, sha256Of(results.filePath(name))};
        m_report.files.append(file);
        if (name.endsWith(".pdf"_L1))
            m_report.signedFile = file;
    }
    return m_report.signedFile.sha256Hex.isEmpty() ? Words::tr("No signed PDF was downloaded.") : QString();
}

void Tour::chooseSession(int index)
{
    m_window.workspace()->sessions()->showSession(m_report.sessionIds.value(index));
}

QString Tour::stateOf(int index) const
{
    const auto session = m_window.workspace()->sessions()->work()->session(m_report.sessionIds.value(index));
    return session ? domain::stateOf(*session).text() : QString();
}

NewSessionDialog *Tour::composer() const
{
    return qobject_cast<NewSessionDialog *>(hands::find(&m_window, u"newSessionDialog"_s));
}

bool Tour::hasPackage() const
{
    const QAbstractItemModel *model = m_window.workspace()->collections()->table()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto record = model->index(row, 0)
                                .data(models::CollectionTableModel::RecordRole)
                                .value<store::CollectionRecord>();
        if (record.id == m_report.collectionId)
            return !record.packages.isEmpty();
    }
    return false;
}

} // namespace ui
