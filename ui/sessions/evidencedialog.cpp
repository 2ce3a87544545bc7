#include "ui/sessions/evidencedialog.h"

#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/evidencetask.h"
#include "ui/sessions/sessionresults.h"
#include "ui/statetext.h"
#include "ui/widgets/folderdialog.h"
#include "ui/widgets/inlinemessage.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int indent = 24, narrowest = 560;

//! What waits may be signed by the time that its evidence is made.
bool mayHaveResults(const domain::SigningSession &session)
{
    const bool canBeSigned = domain::stateOf(session).value() != domain::SessionState::Rejected &&
                             !domain::isOverdue(session, QDateTime::currentDateTimeUtc());
    return canBeSigned || !SessionResults::hasNoResults(session);
}
} // namespace

EvidenceDialog::EvidenceDialog(tasks::Account &account, tasks::Activities &activities,
                               store::Settings &settings, const QList<domain::SigningSession> &sessions,
                               QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_activities(activities)
    , m_settings(settings)
    , m_heading(new QLabel(this))
    , m_contents(new QLabel(this))
    , m_without(new QLabel(this))
    , m_folderName(new QLabel(this))
    , m_results(new QCheckBox(this))
    , m_mask(new QCheckBox(this))
    , m_names(new QCheckBox(this))
    , m_zip(new QCheckBox(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QPushButton(icon(u"folder-open"_s), {}, this))
    , m_make(new QPushButton(icon(u"package"_s), {}, this))
    , m_stop(new QPushButton(icon(u"cancel"_s), {}, this))
    , m_open(new QPushButton(icon(u"folder-open"_s), {}, this))
    , m_close(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"evidenceDialog"_s);
    for (const domain::SigningSession &session : sessions) {
        m_ids << session.id;
        m_mayHaveResults = m_mayHaveResults || mayHaveResults(session);
    }
    if (sessions.size() == 1)
        m_title = sessions.first().request.title;
    m_folder->setText(QDir::toNativeSeparators(folderToBeginIn(m_settings.downloadFolder())));
    // who works masked gives nothing away unmasked without saying so, as with a list that is exported
    m_mask->setChecked(m_settings.maskedMode().isOn());
    m_message->setMasking(m_settings.maskedMode());
    connect(&m_settings.maskedMode(), &store::MaskedMode::changed, this, &EvidenceDialog::showHeading);
    m_make->setDefault(true);
    makeLayout();
    for (const QCheckBox *box : {m_results, m_mask, m_names})
        connect(box, &QCheckBox::clicked, this, &EvidenceDialog::choose);
    connect(m_folder, &QLineEdit::textChanged, this, &EvidenceDialog::showState);
    connect(m_browse, &QPushButton::clicked, this, &EvidenceDialog::chooseFolder);
    connect(m_make, &QPushButton::clicked, this, &EvidenceDialog::begin);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_task)
            m_task->cancel();
    });
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_made)); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    retranslate();
    showState();
}

void EvidenceDialog::makeLayout()
{
    const std::pair<QWidget *, QString> names[] = {
        {m_heading, u"evidenceHeading"_s},   {m_contents, u"evidenceContents"_s},
        {m_without, u"evidenceWithout"_s},   {m_results, u"evidenceResults"_s},
        {m_mask, u"evidenceMask"_s},         {m_names, u"evidenceNames"_s},
        {m_folder, u"evidenceFolder"_s},     {m_browse, u"evidenceBrowse"_s},
        {m_make, u"evidenceMake"_s},         {m_stop, u"evidenceStop"_s},
        {m_open, u"evidenceOpen"_s},         {m_close, u"evidenceClose"_s},
        {m_progress, u"evidenceProgress"_s}, {m_zip, u"evidenceZip"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    for (QLabel *label : {m_heading, m_contents, m_without}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *below = new QVBoxLayout; // what only counts with the choice above it
    below->setContentsMargins(indent, 0, 0, 0);
    below->addWidget(m_names);
    below->addWidget(m_without);
    auto *place = new QHBoxLayout;
    place->addWidget(m_folderName);
    place->addWidget(m_folder, 1);
    place->addWidget(m_browse);
    m_folderName->setBuddy(m_folder);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    buttons->addWidget(m_make);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_heading);
    column->addWidget(m_contents);
    column->addSpacing(6);
    column->addWidget(m_results);
    column->addWidget(m_mask);
    column->addLayout(below);
    column->addWidget(m_zip);
    column->addSpacing(6);
    column->addLayout(place);
    column->addLayout(progress);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(narrowest);
}

void EvidenceDialog::chooseFolder()
{
    askForFolder(this, u"evidenceFolderDialog"_s, tr("Put the evidence in"), folder(),
                 [this](const QString &chosen) { m_folder->setText(QDir::toNativeSeparators(chosen)); });
}

QString EvidenceDialog::folder() const
{
    return QDir::fromNativeSeparators(m_folder->text().trimmed());
}

void EvidenceDialog::choose()
{
    if (m_results->isEnabled())
        m_wantsResults = m_results->isChecked();
    if (m_names->isEnabled())
        m_hidesNames = m_names->isChecked();
    showState();
}

void EvidenceDialog::showState()
{
    const bool isRunning = m_task != nullptr;
    const bool isMasked = m_mask->isChecked();
    // what is not done does not look chosen, and is chosen again when it can be done
    const bool canHold = m_mayHaveResults && !isMasked;
    m_results->setChecked(m_wantsResults && canHold);
    m_names->setChecked(m_hidesNames && isMasked);
    m_results->setEnabled(!isRunning && canHold);
    m_mask->setEnabled(!isRunning);
    m_names->setEnabled(!isRunning && isMasked);
    m_without->setVisible(isMasked);
    m_zip->setEnabled(!isRunning);
    m_folder->setEnabled(!isRunning);
    m_browse->setEnabled(!isRunning);
    m_make->setEnabled(!isRunning && !m_folder->text().trimmed().isEmpty());
    m_progress->setVisible(isRunning);
    m_stop->setVisible(isRunning);
    m_open->setVisible(!m_made.isEmpty());
}

bool EvidenceDialog::event(QEvent *event)
{
    const bool isTaken = QDialog::event(event);
    // texts that wrap have a height of their own, which a dialog does not ask for by itself
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return isTaken;
}

void EvidenceDialog::fit()
{
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(width()));
}

void EvidenceDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void EvidenceDialog::showHeading()
{
    m_heading->setText(m_ids.size() == 1
                           ? tr("Evidence of “%1”").arg(m_settings.maskedMode().shown(m_title))
                           : tr("Evidence of %n session(s), each by itself", nullptr, int(m_ids.size())));
}

void EvidenceDialog::retranslate()
{
    setWindowTitle(tr("Evidence"));
    showHeading();
    m_contents->setText(
        tr("A folder with a page to read and print, the session as the service tells it, what "
           "happened and when it was seen, documents and results with their hashes and "
           "signatures, the API calls with their trace IDs, and SHA256SUMS to check it all. The "
           "link to sign is always left out."));
    m_results->setText(m_mayHaveResults
                           ? tr("With the &result files")
                           : tr("With the &result files: there are none, as nothing was signed"));
    m_mask->setText(tr("&Mask e-mail addresses, telephone and identity numbers, birth dates and links"));
    m_names->setText(tr("&Names too"));
    m_without->setText(tr("Result files are left out then, as what is printed in them cannot be masked. Look "
                          "through texts that people wrote before you give it away."));
    m_zip->setText(tr("As a &ZIP file"));
    m_folderName->setText(tr("&Folder"));
    m_folder->setAccessibleName(tr("Folder"));
    m_browse->setText(tr("&Browse…"));
    m_make->setText(tr("Ma&ke evidence"));
    m_stop->setText(tr("&Stop"));
    m_open->setText(tr("&Open folder"));
    m_close->setText(tr("&Close"));
    m_progress->setAccessibleName(tr("Progress"));
}

} // namespace ui
