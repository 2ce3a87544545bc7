#include "ui/audit/auditdialog.h"

#include "models/auditmodel.h"
#include "tasks/background.h"
#include "ui/audit/audittext.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/panestate.h"
#include "ui/widgets/sharedcolumns.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AuditDialog::AuditDialog(const QString &folder, const QHash<QString, QString> &accounts,
                         store::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_file(folder)
    , m_settings(settings)
    , m_model(new models::AuditModel(this))
    , m_table(new RowTable(this))
    , m_state(new PaneState(m_table, this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"auditDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit log"));
    m_model->setAccounts(accounts);
    makeTable();
    m_message->setObjectName(u"auditMessage"_s);
    auto *about =
        new QLabel(tr("What was done on this computer that somebody may have to answer for. Entries "
                      "are only added, and each one seals those before it."),
                   this);
    about->setWordWrap(true);
    m_state->setLoading(tr("Reading the audit log…"));
    m_state->setEmpty(tr("Nothing yet"),
                      tr("What is sent, deleted, downloaded, exported or revealed is written down here."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = buttons->addButton(tr("&Go to session"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(u"auditGo"_s);
    m_go->setIcon(icon(u"session"_s));
    m_go->setToolTip(tr("The one that the entry is about, when it is of this account"));
    m_check = buttons->addButton(tr("Chec&k"), QDialogButtonBox::ActionRole);
    m_check->setObjectName(u"auditCheck"_s);
    m_check->setIcon(icon(u"signature-check"_s));
    m_check->setToolTip(tr("Whether no entry was changed, taken out or cut off"));
    m_export = buttons->addButton(tr("E&xport…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"auditExport"_s);
    m_export->setIcon(icon(u"export"_s));
    m_export->setToolTip(tr("As lines of JSON that others can check"));
    connect(m_go, &QPushButton::clicked, this, &AuditDialog::goToSession);
    connect(m_table, &QTableView::activated, this, &AuditDialog::goToSession);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditDialog::updateGo);
    connect(m_check, &QPushButton::clicked, this, &AuditDialog::check);
    connect(m_export, &QPushButton::clicked, this, &AuditDialog::askWhereTo);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_message);
    column->addWidget(m_state, 1);
    column->addWidget(buttons);
    resize(1000, 560); // for all of what happened, and whole IDs
    updateGo();
    read();
}

void AuditDialog::setAccount(const QString &profileId)
{
    m_account = profileId;
    updateGo();
}

QString AuditDialog::sessionOfCurrent() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return {};
    const store::AuditEntry &entry = m_model->entries().at(current.row());
    return entry.subjects.size() == 1 && entry.profileId == m_account ? entry.subjects.first() : QString();
}

void AuditDialog::updateGo()
{
    m_go->setEnabled(!sessionOfCurrent().isEmpty());
}

void AuditDialog::goToSession()
{
    const QString id = sessionOfCurrent();
    if (id.isEmpty())
        return;
    accept();
    Q_EMIT sessionWanted(id);
}

void AuditDialog::makeTable()
{
    m_table->setObjectName(u"auditTable"_s);
    m_table->setAccessibleName(tr("Audit log"));
    makeList(*m_table);
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::NoContextMenu);
    m_table->setFrameShape(QFrame::StyledPanel);
    using Column = models::AuditModel::Column;
    m_columns = new SharedColumns(
        *m_table, {int(Column::What), int(Column::Reason), int(Column::Sessions), int(Column::Account)});
}

void AuditDialog::read()
{
    tasks::runInBackground(
        this, [file = m_file] { return file.newest(mostShown); },
        [this](const store::StoreResult<QList<store::AuditEntry>> &entries) { show(entries); });
}

void AuditDialog::show(const store::StoreResult<QList<store::AuditEntry>> &entries)
{
    if (!entries) {
        m_state->setFailed(tr("The audit log cannot be read"), entries.error().detail);
        m_state->setState(PaneState::State::Failed);
        return;
    }
    m_model->setEntries(*entries);
    m_columns->measure();
    m_state->setState(entries->isEmpty() ? PaneState::State::Empty : PaneState::State::Ready);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void AuditDialog::check()
{
    m_check->setEnabled(false);
    tasks::runInBackground(
        this, [file = m_file] { return file.check(); },
        [this](const store::AuditCheck &found) {
            m_check->setEnabled(true);
            m_model->setFirstBad(found.firstBad);
            m_columns->measure(); // the numbers say it, too
            m_message->showMessage(found.problem == store::AuditCheck::Problem::None
                                       ? InlineMessage::Tone::Info
                                       : InlineMessage::Tone::Error,
                                   auditCheckText(found));
        });
}

void AuditDialog::askWhereTo()
{
    auto *dialog = new QFileDialog(this, tr("Export the audit log"), {}, tr("Lines of JSON (*.jsonl)"));
    dialog->setObjectName(u"auditExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jsonl"_s);
    beginInLastFolder(*dialog, &m_settings, FilesFor::Exports);
    dialog->selectFile(u"countersign-audit-%1.jsonl"_s.arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditDialog::exportTo);
    dialog->open();
}

void AuditDialog::exportTo(const QString &path)
{
    tasks::runInBackground(
        this, [file = m_file, path] { return file.exportTo(path); },
        [this, path](const store::StoreResult<qint64> &count) {
            if (count)
                m_message->showMessage(
                    InlineMessage::Tone::Info,
                    tr("%n entry(ies) saved: %1", nullptr, int(*count)).arg(QDir::toNativeSeparators(path)));
            else
                m_message->showMessage(
                    InlineMessage::Tone::Error,
                    tr("The audit log could not be exported: %1").arg(count.error().detail));
        });
}

} // namespace ui
