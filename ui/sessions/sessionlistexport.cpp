#include "ui/sessions/sessionlistexport.h"

#include "models/exportedcells.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/safename.h"
#include "tasks/sessionexport.h"
#include "ui/merge/tablesaving.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

SessionListExport::SessionListExport(tasks::Account &account, tasks::Activities &activities,
                                     store::Settings &settings, InlineMessage &message, QWidget &pane)
    : QObject(&pane)
    , m_account(account)
    , m_activities(activities)
    , m_settings(settings)
    , m_message(message)
    , m_pane(pane)
{
}

void SessionListExport::ask(const Wish &wish)
{
    auto *dialog = new QFileDialog(&m_pane, tr("Export list"), {}, tr("CSV (*.csv)"));
    dialog->setObjectName(u"exportListDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    beginInLastFolder(*dialog, &m_settings, FilesFor::Exports);
    const QString open = tr("CSV with personal data (*.csv)");
    if (wish.isMasked)
        dialog->setNameFilters({tr("CSV, addresses, numbers and links hidden (*.csv)"), open});
    const QString name = wish.isMasked ? store::MaskedMode::masker().masked(wish.name) : wish.name;
    dialog->selectFile(
        tasks::safeFileName(u"%1 %2"_s.arg(name, QDate::currentDate().toString(Qt::ISODate)), u"csv"_s));
    connect(dialog, &QFileDialog::fileSelected, this, [this, wish, dialog, open](const QString &path) {
        Wish chosen = wish;
        chosen.isMasked = wish.isMasked && dialog->selectedNameFilter() != open;
        begin(chosen, path);
    });
    dialog->open();
}

void SessionListExport::begin(const Wish &wish, const QString &path)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // one for all rows: the same number stands for the same address
    const auto masker =
        wish.isMasked ? std::make_shared<domain::Masker>(store::MaskedMode::masker()) : nullptr;
    QList<domain::SessionKey> columns = wish.columns;
    if (!columns.contains(domain::SessionKey::Reason))
        columns << domain::SessionKey::Reason; // in the list the icon of the state says that it is stuck
    auto *task = new tasks::SessionExport(
        m_account, {.path = path,
                    .filter = wish.filter,
                    .ordering = wish.ordering,
                    .now = now,
                    .headers = models::exportedHeaders(columns) + models::exportedNoteHeaders(),
                    .cells =
                        [columns, now, masker](const store::SessionRow &row) {
                            return models::exportedCells(row, columns, now, masker.get()) +
                                   models::exportedNoteCells(row, masker.get());
                        },
                    .delimiter = delimiterHere(),
                    .isMasked = wish.isMasked,
                    .only = wish.only});
    task->setTitle("ui::SessionListExport", QT_TR_NOOP("Export “%1”"), wish.name);
    connect(task, &tasks::Task::finished, this, [this, task] { tell(*task); });
    m_activities.add(task);
}

void SessionListExport::tell(const tasks::SessionExport &task)
{
    const QString path = QDir::toNativeSeparators(task.path());
    switch (task.state()) {
    case tasks::Task::State::Done:
        return (void)Q_EMIT saved(tr("%n session(s) saved: %1", nullptr, int(task.writtenCount())).arg(path),
                                  QFileInfo(task.path()).absolutePath());
    case tasks::Task::State::Failed:
        return m_message.showMessage(
            InlineMessage::Tone::Error,
            tr("%1 cannot be written: %2. Nothing was saved.").arg(path, task.error()->detail));
    default:
        return; // a person stopped it, and knows
    }
}

} // namespace ui
