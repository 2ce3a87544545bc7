// What a person can do in the Collections view, and what is shown of how it went.
#include "ui/collections/collectionspane.h"

#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/collectionaction.h"
#include "tasks/downloadtask.h"
#include "ui/collections/collectiondialog.h"
#include "ui/errortext.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lossquestion.h"

#include <QDesktopServices>
#include <QPointer>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(const store::CollectionRecord &record)
{
    return record.name.isEmpty() ? CollectionsPane::tr("Collection %1").arg(record.id.left(8)) : record.name;
}

} // namespace

void CollectionsPane::makeCollection(const QStringList &documentIds)
{
    m_account.documentRegistry().all(
        this, [this, documentIds](const store::StoreResult<QList<store::DocumentRecord>> &known) {
            openDialog(documentIds, known.value_or(QList<store::DocumentRecord>()));
        });
}

void CollectionsPane::openDialog(const QStringList &documentIds, const QList<store::DocumentRecord> &known)
{
    QList<store::DocumentRecord> records;
    for (const QString &id : documentIds) {
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&id](const auto &record) { return record.documentId == id; });
        if (found != known.end())
            records << *found;
    }
    auto *dialog = new CollectionDialog(records, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMasking(m_settings.maskedMode());
    connect(dialog, &CollectionDialog::makeRequested, this, [this, dialog] { create(dialog); });
    connect(dialog, &CollectionDialog::rejected, this, &CollectionsPane::makingCancelled);
    dialog->open();
}

void CollectionsPane::create(CollectionDialog *dialog)
{
    dialog->setBusy(true);
    domain::PackageToList packageTo;
    if (dialog->makesPackage())
        packageTo.append(domain::PackageType::PadesContainer);
    tasks::CollectionAction(m_account).create(dialog->documentIds(), packageTo, dialog->name(), this,
                                              [this, dialog = QPointer<CollectionDialog>(dialog)](
                                                  const api::Result<domain::DocumentCollection> &answer) {
                                                  if (!answer) {
                                                      dialog ? dialog->showError(answer.error())
                                                             : m_message->showError(answer.error(), false);
                                                      return;
                                                  }
                                                  if (dialog)
                                                      dialog->accept();
                                                  selectCollection(answer->id);
                                              });
}

void CollectionsPane::ask(const QString &collectionId, bool saysFailure)
{
    tasks::CollectionAction(m_account).refresh(
        collectionId, this, [this, saysFailure](const api::Result<domain::DocumentCollection> &answer) {
            if (answer && saysFailure)
                m_message->dismiss();
            else if (!answer && saysFailure)
                m_message->showError(answer.error(), false);
        });
}

void CollectionsPane::downloadPackages()
{
    const auto records = selectedRecords();
    if (records.size() != 1 || records.first().packages.isEmpty())
        return;
    askForFolder(this, u"collectionsDownloadDialog"_s, tr("Download to"), m_settings.downloadFolder(),
                 [this, record = records.first()](const QString &folder) {
                     m_settings.setDownloadFolder(folder);
                     downloadTo(folder, record);
                 });
}

void CollectionsPane::downloadTo(const QString &folder, const store::CollectionRecord &record)
{
    QList<tasks::DownloadItem> items;
    for (const QString &package : record.packages) {
        tasks::DownloadItem item;
        item.documentId = package;
        item.kind = tasks::DownloadItem::Kind::Package;
        item.name = nameOf(record);
        items << item;
    }
    auto *download = new tasks::DownloadTask(m_account, items, folder);
    m_message->showMessage(InlineMessage::Tone::Info, tr("Downloading…"));
    connect(download, &tasks::Task::finished, this, [this, download] { downloadEnded(*download); });
    m_activities.add(download);
}

void CollectionsPane::downloadEnded(const tasks::DownloadTask &download)
{
    if (download.state() != tasks::Task::State::Done) {
        if (download.error())
            m_message->showError(*download.error(), false);
        else
            m_message->dismiss();
        return;
    }
    const QString folder = download.folder();
    m_message->showMessage(
        InlineMessage::Tone::Info,
        tr("%n file(s) downloaded to %1.", nullptr, static_cast<int>(download.paths().size())).arg(folder));
    m_message->setAction(tr("&Open folder"));
    m_messageAction = [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
}

void CollectionsPane::removeSelected()
{
    QList<store::CollectionRecord> there;
    for (const store::CollectionRecord &record : selectedRecords())
        if (record.goneSince.isValid())
            m_account.collectionRegistry().remove(record.id); // nothing is left to be lost
        else
            there << record;
    if (there.isEmpty())
        return;
    const int count = static_cast<int>(there.size());
    askBeforeLosing(
        this,
        {.objectName = u"collectionsDeleteQuestion"_s,
         .title = tr("Delete collections"),
         .text = count == 1 ? tr("Delete “%1” permanently from the service?")
                                  .arg(m_settings.maskedMode().shown(nameOf(there.first())))
                            : tr("Delete %n collection(s) permanently from the service?", nullptr, count),
         .consequence = count == 1 ? tr("The documents in it stay.") : tr("The documents in them stay."),
         .lose = deletePermanently(count)},
        [this, there] { remove(there); });
}

void CollectionsPane::remove(const QList<store::CollectionRecord> &records)
{
    m_message->dismiss();
    const auto problems = std::make_shared<QStringList>();
    for (const store::CollectionRecord &record : records)
        tasks::CollectionAction(m_account).remove(
            record.id, this,
            [this, problems, name = nameOf(record)](const api::Result<api::Nothing> &answer) {
                if (answer)
                    return;
                *problems << tr("%1 was not deleted: %2").arg(name, errorSentence(answer.error()));
                m_message->showMessage(InlineMessage::Tone::Error, problems->join(u'\n'));
            });
}

} // namespace ui
