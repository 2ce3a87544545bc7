#include "ui/documents/documentspane.h"

#include "models/documenttablemodel.h"
#include "tasks/account.h"
#include "tasks/documentsaction.h"
#include "tasks/downloadtask.h"
#include "tasks/merchantsigntask.h"
#include "tasks/uploadtask.h"
#include "ui/documents/documentpreview.h"
#include "ui/documents/merchantsigndialog.h"
#include "ui/documents/preflighttext.h"
#include "ui/errortext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

using Model = models::DocumentTableModel;

namespace {
constexpr int uploadsAtOnce = 3;
}

void DocumentsPane::addFiles(const QStringList &paths)
{
    m_message->dismiss();
    for (const QString &path : paths) {
        const QString key = m_model->addPending(path);
        m_pendingPaths.insert(key, path);
        m_waiting << key;
    }
    m_state->setState(m_model->rowCount() > 0 ? PaneState::State::Ready : PaneState::State::Empty);
    startNext();
}

void DocumentsPane::startNext()
{
    while (m_running < uploadsAtOnce && !m_waiting.isEmpty())
        uploadOne(m_waiting.takeFirst());
}

void DocumentsPane::uploadOne(const QString &key)
{
    ++m_running;
    auto *upload = new tasks::UploadTask(m_account, m_pendingPaths.value(key), {}, this);
    connect(upload, &tasks::Task::changed, this, [this, key, upload] {
        if (!upload->isFinished())
            m_model->setProgress(key, upload->done(), upload->total());
    });
    connect(upload, &tasks::Task::finished, this, [this, key, upload] {
        --m_running;
        uploadEnded(key, *upload);
        upload->deleteLater();
        startNext();
    });
    upload->start();
}

void DocumentsPane::uploadEnded(const QString &key, const tasks::UploadTask &upload)
{
    if (upload.state() == tasks::Task::State::Done) {
        m_pendingPaths.remove(key);
        m_model->removePending(key);
        refresh();
        Q_EMIT uploaded(upload.record().documentId);
        return;
    }
    const QString why = uploadProblem(upload);
    m_model->setPendingFailed(key, why);
    m_message->showMessage(InlineMessage::Tone::Error,
                           tr("%1: %2").arg(QFileInfo(upload.path()).fileName(), why));
    updateActions();
}

void DocumentsPane::edit(const QString &documentId, const domain::UpdateDocument &update)
{
    auto *action = new tasks::DocumentsAction(m_account, this);
    action->setMetadata(documentId, update, this,
                        [this, action](const tl::expected<domain::Document, api::ApiError> &result) {
                            action->deleteLater();
                            if (!result)
                                m_message->showError(result.error(), false);
                            refresh(); // the model shows the old value until then
                        });
}

void DocumentsPane::downloadSelected()
{
    const auto records = selectedRecords();
    if (records.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Download to"),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, records](const QString &folder) { downloadTo(folder, records); });
    dialog->open();
}

void DocumentsPane::downloadTo(const QString &folder, const QList<store::DocumentRecord> &records)
{
    QList<tasks::DownloadItem> items;
    for (const store::DocumentRecord &record : records) {
        tasks::DownloadItem item;
        item.documentId = record.documentId;
        item.name = record.title.isEmpty() ? QFileInfo(record.filename).completeBaseName() : record.title;
        items << item;
    }
    auto *download = new tasks::DownloadTask(m_account, items, folder, this);
    connect(download, &tasks::Task::changed, this, [this, download] {
        if (!download->isFinished())
            m_message->showMessage(InlineMessage::Tone::Info,
                                   tr("Downloading: %1 of %2").arg(download->done()).arg(download->total()));
    });
    connect(download, &tasks::Task::finished, this, [this, download, folder] {
        const int failed = download->failedCount();
        if (failed > 0 && download->error())
            m_message->showError(*download->error(), false);
        else
            showResult(tr("%n file(s) downloaded to %1.", nullptr, static_cast<int>(download->paths().size()))
                           .arg(folder),
                       folder);
        download->deleteLater();
    });
    download->start();
}

void DocumentsPane::showResult(const QString &text, const QString &folder)
{
    m_folder = folder;
    m_message->showMessage(InlineMessage::Tone::Info, text);
    m_message->setAction(folder.isEmpty() ? QString() : tr("&Open folder"));
}

void DocumentsPane::uploadAgain()
{
    for (const QString &key : selectedPendingKeys())
        if (!m_waiting.contains(key)) {
            const QString path = m_pendingPaths.take(key);
            m_model->removePending(key);
            addFiles({path});
        }
    auto *action = new tasks::DocumentsAction(m_account, this);
    for (const store::DocumentRecord &record : selectedRecords()) {
        tasks::UploadTask *upload = action->uploadAgain(record, this);
        if (!upload) {
            m_message->showMessage(
                InlineMessage::Tone::Warning,
                tr("There is no copy of “%1” here. Add the file again.").arg(record.title));
            continue;
        }
        const QString key = m_model->addPending(upload->path());
        m_pendingPaths.insert(key, upload->path());
        connect(upload, &tasks::Task::changed, this, [this, key, upload] {
            if (!upload->isFinished())
                m_model->setProgress(key, upload->done(), upload->total());
        });
        connect(upload, &tasks::Task::finished, this, [this, key, upload] {
            uploadEnded(key, *upload);
            upload->deleteLater();
        });
        upload->start();
    }
}

void DocumentsPane::removeSelected()
{
    for (const QString &key : selectedPendingKeys()) { // refused files: nothing is lost by this
        if (m_model->rowCount() > 0 && !m_waiting.contains(key)) {
            m_pendingPaths.remove(key);
            m_model->removePending(key);
        }
    }
    const auto records = selectedRecords();
    if (records.isEmpty())
        return;
    const int count = static_cast<int>(records.size());
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Delete documents"),
                                tr("Delete %n document(s) permanently from the service?", nullptr, count),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"documentsDeleteQuestion"_s);
    box->setInformativeText(tr("Sessions that use them cannot be signed any more."));
    QPushButton *remove = box->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(box, &QMessageBox::buttonClicked, this, [this, remove, records](QAbstractButton *button) {
        if (button != remove)
            return;
        for (const store::DocumentRecord &record : records) {
            auto *action = new tasks::DocumentsAction(m_account, this);
            action->remove(record.documentId, this, [this, action](const auto &result) {
                action->deleteLater();
                if (!result)
                    m_message->showError(result.error(), false);
                refresh();
            });
        }
    });
    box->open();
}

void DocumentsPane::merchantSign()
{
    const auto records = selectedRecords();
    if (records.isEmpty())
        return;
    auto *dialog = new MerchantSignDialog(records, m_account.profile().environmentLabel, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, records] {
        auto *seal = new tasks::MerchantSignTask(m_account, records, this);
        m_message->showMessage(InlineMessage::Tone::Info, tr("Sealing…"));
        connect(seal, &tasks::Task::finished, this, [this, seal, records] {
            seal->deleteLater();
            if (seal->state() != tasks::Task::State::Done) {
                if (seal->error())
                    m_message->showError(*seal->error(), false);
                return;
            }
            refresh();
            QStringList ids;
            for (const domain::MerchantSignResult &result : seal->results())
                ids << result.documentResultId;
            showResult(
                tr("%n document(s) sealed. Download them now: the service deletes them after 30 minutes.",
                   nullptr, static_cast<int>(ids.size())));
            connect(
                &m_account.documentRegistry(), &store::DocumentRegistry::changed, this,
                [this, ids] { selectDocuments(ids); }, Qt::SingleShotConnection);
        });
        seal->start();
    });
    dialog->open();
}

void DocumentsPane::updateActions()
{
    const auto records = selectedRecords();
    const bool hasPending = !selectedPendingKeys().isEmpty();
    for (QAction *action :
         {m_actions.newSession, m_actions.collection, m_actions.merchantSign, m_actions.download})
        action->setEnabled(!records.isEmpty());
    bool hasCopy = hasPending;
    for (const store::DocumentRecord &record : records)
        hasCopy = hasCopy || !record.privateCopyPath.isEmpty();
    m_actions.upload->setEnabled(hasCopy);
    m_actions.remove->setEnabled(!records.isEmpty() || hasPending);
}

void DocumentsPane::showCurrent()
{
    const auto records = selectedRecords();
    if (records.size() == 1)
        m_preview->showRecord(records.first());
    else if (records.isEmpty())
        m_preview->showNothing(tr("Choose a document to see it."));
    else
        m_preview->showNothing(tr("%n documents are chosen.", nullptr, static_cast<int>(records.size())));
}

} // namespace ui
