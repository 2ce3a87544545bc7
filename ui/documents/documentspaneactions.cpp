// What a person can do in the Documents view, and what is shown of how it went.
#include "ui/documents/documentspane.h"

#include "models/documenttablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/documentsaction.h"
#include "tasks/downloadtask.h"
#include "tasks/merchantsigntask.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/documentuploads.h"
#include "ui/documents/merchantsigndialog.h"
#include "ui/errortext.h"
#include "ui/toldlines.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/lossquestion.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QTableView>
#include <QUrl>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

namespace {

constexpr qsizetype shownProblems = 5;

QString inLines(const QStringList &problems)
{
    QStringList lines = problems.first(toldLines(problems.size(), shownProblems));
    if (const auto more = problems.size() - lines.size(); more > 0)
        lines << DocumentsPane::tr("And %n more; the list says why.", nullptr, static_cast<int>(more));
    return lines.join(u'\n');
}

QString nameOf(const store::DocumentRecord &record)
{
    if (!record.title.isEmpty())
        return record.title;
    // Of one that was only seen in a session, nothing may be known yet.
    return record.filename.isEmpty() ? DocumentsPane::tr("Document %1").arg(record.documentId.left(8))
                                     : record.filename;
}

} // namespace

void DocumentsPane::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setObjectName(u"documentsAddDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Documents (*.pdf *.txt *.md *.xml)"), tr("All files (*)")});
    beginInLastFolder(*dialog, &m_settings, FilesFor::Documents);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { addFiles(files); });
    dialog->open();
}

void DocumentsPane::addFiles(const QStringList &paths, const QString &leftOut)
{
    m_message->dismiss();
    m_leftOut = paths.isEmpty() ? QString() : leftOut;
    if (!leftOut.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Warning, leftOut);
    m_turnedTo = turnedTo();
    m_uploads->add(paths);
    m_table->scrollToTop();
}

QSet<QString> DocumentsPane::turnedTo() const
{
    const QStringList ids = selectedDocumentIds();
    return QSet<QString>(ids.cbegin(), ids.cend());
}

void DocumentsPane::uploadsEnded(const QStringList &documentIds, const QStringList &problems)
{
    // What else was not taken is said above them.
    const QString leftOut = std::exchange(m_leftOut, {});
    if (!problems.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Error,
                               inLines(leftOut.isEmpty() ? problems : QStringList{leftOut} + problems));
    readList();
    // What was just added is what is wanted next, unless the person turned to other documents meanwhile.
    const QSet<QString> now = turnedTo();
    if (!documentIds.isEmpty() && (now.isEmpty() || now == m_turnedTo))
        selectDocuments(documentIds);
    updateActions();
}

void DocumentsPane::edit(const QString &documentId, const domain::UpdateDocument &update)
{
    tasks::DocumentsAction(m_account).setMetadata(documentId, update, this,
                                                  [this](const api::Result<domain::Document> &answer) {
                                                      if (!answer)
                                                          m_message->showError(answer.error(), false);
                                                      else
                                                          m_message->dismiss();
                                                  });
}

void DocumentsPane::downloadSelected()
{
    const auto records = selectedRecords();
    if (records.isEmpty())
        return;
    askForFolder(this, u"documentsDownloadDialog"_s, tr("Download to"), m_settings.downloadFolder(),
                 [this, records](const QString &folder) {
                     m_settings.setDownloadFolder(folder);
                     downloadTo(folder, records);
                 });
}

void DocumentsPane::downloadTo(const QString &folder, const QList<store::DocumentRecord> &records)
{
    QList<tasks::DownloadItem> items;
    for (const store::DocumentRecord &record : records) {
        tasks::DownloadItem item;
        item.documentId = record.documentId;
        item.name = record.title.isEmpty() ? QFileInfo(record.filename).completeBaseName() : record.title;
        if (item.name.isEmpty())
            item.name = tr("Document %1").arg(record.documentId.left(8));
        items << item;
    }
    auto *download = new tasks::DownloadTask(m_account, items, folder);
    connect(download, &tasks::Task::changed, this, [this, download] {
        if (!download->isFinished())
            m_message->showMessage(InlineMessage::Tone::Info,
                                   tr("Downloading: %1 of %2").arg(download->done()).arg(download->total()));
    });
    connect(download, &tasks::Task::finished, this, [this, download] { downloadEnded(*download); });
    m_activities.add(download);
}

void DocumentsPane::downloadEnded(const tasks::DownloadTask &download)
{
    const QString folder = download.folder();
    const auto open = [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
    QStringList problems;
    for (const tasks::Downloaded &result : download.results())
        if (result.error)
            problems << tr("%1: %2").arg(result.item.name, errorSentence(*result.error));
    if (problems.isEmpty() && download.error())
        problems << errorSentence(*download.error());
    if (download.state() == tasks::Task::State::Cancelled) {
        m_message->dismiss();
    } else if (!problems.isEmpty()) {
        m_message->showMessage(InlineMessage::Tone::Error, inLines(problems));
        readList(); // some may be gone
    } else {
        showResult(tr("%n file(s) downloaded to %1.", nullptr, static_cast<int>(download.paths().size()))
                       .arg(folder),
                   tr("&Open folder"), open);
    }
}

void DocumentsPane::showResult(const QString &text, const QString &buttonText, std::function<void()> action)
{
    m_message->showMessage(InlineMessage::Tone::Info, text);
    m_message->setAction(buttonText);
    m_messageAction = std::move(action);
}

void DocumentsPane::uploadAgain()
{
    m_message->dismiss();
    const QStringList refused = selectedPendingKeys();
    const QList<store::DocumentRecord> records = selectedRecords();
    // So that what comes of them is chosen when it is there; first, for each new row parts what is chosen
    m_table->clearSelection();
    for (const QString &key : refused)
        m_uploads->tryAgain(key);
    QStringList without;
    for (const store::DocumentRecord &record : records)
        if (!m_uploads->addAgain(record))
            without << tr("There is no copy of “%1” here. Add the file again.").arg(nameOf(record));
    if (!without.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Warning, inLines(without));
}

void DocumentsPane::removeSelected()
{
    for (const QString &key : selectedPendingKeys())
        m_uploads->putAway(key); // nothing is lost by this
    QList<store::DocumentRecord> there;
    for (const store::DocumentRecord &record : selectedRecords())
        if (record.goneSince.isValid())
            tasks::DocumentsAction(m_account).forget(record.documentId); // nothing is left to be lost
        else
            there << record;
    if (there.isEmpty())
        return;
    const int count = static_cast<int>(there.size());
    askBeforeLosing(
        this,
        {.objectName = u"documentsDeleteQuestion"_s,
         .title = tr("Delete documents"),
         .text = count == 1 ? tr("Delete “%1” permanently from the service?")
                                  .arg(m_settings.maskedMode().shown(nameOf(there.first())))
                            : tr("Delete %n document(s) permanently from the service?", nullptr, count),
         .consequence = count == 1
                            ? tr("Sessions that use it cannot be signed any more. This cannot be undone.")
                            : tr("Sessions that use them cannot be signed any more. This cannot be undone."),
         .lose = deletePermanently(count)},
        [this, there] { remove(there); });
}

void DocumentsPane::remove(const QList<store::DocumentRecord> &records)
{
    m_message->dismiss();
    const auto problems = std::make_shared<QStringList>();
    for (const store::DocumentRecord &record : records)
        tasks::DocumentsAction(m_account).remove(
            record.documentId, this,
            [this, problems, name = nameOf(record)](const api::Result<api::Nothing> &answer) {
                if (answer)
                    return;
                *problems << tr("%1 was not deleted: %2").arg(name, errorSentence(answer.error()));
                m_message->showMessage(InlineMessage::Tone::Error, inLines(*problems));
            });
}

void DocumentsPane::merchantSign()
{
    const auto records = selectedRecords();
    if (records.isEmpty())
        return;
    auto *dialog =
        new MerchantSignDialog(records, m_account.profile().environmentLabel, m_settings.maskedMode(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, records] { seal(records); });
    dialog->open();
}

void DocumentsPane::seal(const QList<store::DocumentRecord> &records)
{
    auto *task = new tasks::MerchantSignTask(m_account, records);
    m_message->showMessage(InlineMessage::Tone::Info, tr("Sealing…"));
    connect(task, &tasks::Task::finished, this, [this, task] {
        if (task->state() != tasks::Task::State::Done) {
            if (task->error())
                m_message->showError(*task->error(), false);
            else
                m_message->dismiss();
            return;
        }
        QStringList ids;
        for (const domain::MerchantSignResult &result : task->results())
            ids << result.documentResultId;
        selectDocuments(ids);
        showResult(tr("%n document(s) sealed. Download them now: the service deletes them after 30 minutes.",
                      nullptr, static_cast<int>(ids.size())),
                   tr("&Download…"), [this, ids] {
                       selectDocuments(ids);
                       downloadSelected();
                   });
    });
    m_activities.add(task);
}

void DocumentsPane::showCurrent()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() > 1)
        m_preview->showNothing(tr("%n document(s) are chosen.", nullptr, static_cast<int>(rows.size())));
    else if (rows.isEmpty())
        m_preview->showNothing(tr("Choose a document to see it."));
    else if (const auto records = selectedRecords(); !records.isEmpty())
        m_preview->showRecord(records.first());
    else
        m_preview->showPending(
            rows.first().data().toString(),
            rows.first().siblingAtColumn(static_cast<int>(Model::Column::Status)).data().toString());
}

} // namespace ui
