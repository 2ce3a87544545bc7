#include "ui/sessions/sessionresults.h"

#include "ui/errortext.h"
#include "ui/sessions/resultcolumns.h"
#include "ui/sessions/signaturetext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/writtentips.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QTextBrowser>
#include <QTreeWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

SessionResults::SessionResults(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_tree(new QTreeWidget(this))
    , m_progress(new QProgressBar(this))
    , m_start(new QPushButton(icon(u"download"_s), {}, this))
    , m_stop(new QPushButton(icon(u"cancel"_s), {}, this))
    , m_open(new QPushButton(icon(u"folder-open"_s), {}, this))
    , m_reportName(new QLabel(this))
    , m_report(new QTextBrowser(this))
{
    m_tree->setObjectName(u"resultsTree"_s);
    writeTipsAsWritten(*m_tree);
    m_tree->setColumnCount(3);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_columns = new ResultColumns(*m_tree);
    m_progress->setObjectName(u"resultsProgress"_s);
    m_start->setObjectName(u"resultsDownload"_s);
    m_stop->setObjectName(u"resultsStop"_s);
    m_open->setObjectName(u"resultsOpenFolder"_s);
    m_reportName->setBuddy(m_report);
    m_report->setObjectName(u"signatureReport"_s);
    m_report->setOpenLinks(false);
    makeLayout();
    connect(m_start, &QPushButton::clicked, this, &SessionResults::downloadRequested);
    connect(m_stop, &QPushButton::clicked, this, &SessionResults::stopRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_download.folder); });
    retranslate();
}

void SessionResults::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *progress = new QHBoxLayout;
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    column->addLayout(progress);
    column->addWidget(m_reportName);
    column->addWidget(m_report, 2);
}

bool SessionResults::hasNoResults(const domain::SigningSession &session)
{
    return !session.output ||
           (session.output->signatures.value_or(QList<domain::SessionSignature>{}).isEmpty() &&
            session.output->packages.value_or(QList<domain::Package>{}).isEmpty());
}

QString SessionResults::whyLost(const domain::SigningSession &session, const QDateTime &goneSince,
                                const QDateTime &now)
{
    if (hasNoResults(session))
        return {};
    if (goneSince.isValid())
        return tr("This session was deleted from the service, and its results with it: they cannot be "
                  "downloaded any more.");
    const auto &due = session.request.dueDate;
    if (!due || due->isNull() || due->toDateTime() >= now)
        return {};
    return tr("The service removed these results on %1: they cannot be downloaded any more.")
        .arg(absoluteText(due));
}

QString SessionResults::whyNone() const
{
    const domain::SessionState state = domain::stateOf(m_session).value();
    const bool isOpen = state == domain::SessionState::Ready || state == domain::SessionState::Blocked;
    const bool isOver =
        m_goneSince.isValid() || domain::isOverdue(m_session, QDateTime::currentDateTimeUtc());
    return state == domain::SessionState::Rejected || (isOpen && isOver)
               ? tr("This session was not signed and cannot be any more: it has no signed files.")
               : QString();
}

void SessionResults::showGone(const QDateTime &since)
{
    m_goneSince = since;
    updateButtons();
}

void SessionResults::showSession(const domain::SigningSession &session)
{
    if (session == m_session)
        return;
    if (session.id != m_session.id) {
        m_names.clear();
        m_saved.clear();
    }
    m_session = session;
    fillTree();
    updateButtons();
}

void SessionResults::showNames(const QHash<QString, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    fillTree();
}

void SessionResults::showSaved(const QList<store::SavedResult> &saved)
{
    if (saved == m_saved)
        return;
    m_saved = saved;
    fillTree();
}

QString SessionResults::pathOf(const QString &documentId) const
{
    for (const store::SavedResult &each : m_saved)
        if (each.documentId == documentId)
            return each.path;
    return {};
}

//! What is saved is known by its file, and where that is.
void SessionResults::addLine(const QString &what, const QString &id, const QString &iconName)
{
    const QString path = pathOf(id);
    const QString name = path.isEmpty() ? m_names.value(id) : QFileInfo(path).fileName();
    auto *item = new QTreeWidgetItem(m_tree, {what, name, id});
    item->setIcon(0, icon(iconName));
    item->setToolTip(0, what);
    item->setToolTip(1, path.isEmpty() ? name : tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
    item->setToolTip(2, id);
}

void SessionResults::fillTree()
{
    m_tree->clear();
    addLines();
    m_columns->fit();
}

void SessionResults::addLines()
{
    for (const auto &document : m_session.request.documents)
        addLine(document.action == domain::DocumentAction::View ? tr("To read") : tr("To sign"),
                document.documentId, u"document"_s);
    if (!m_session.output)
        return;
    const domain::SessionOutput &output = *m_session.output;
    for (const auto &signature : output.signatures.value_or(QList<domain::SessionSignature>{}))
        addLine(tr("Signed (%1)").arg(formatText(signature.signatureType.text())), signature.resultDocumentId,
                u"document-done"_s);
    bool hasPackage = false;
    for (const auto &package : output.packages.value_or(QList<domain::Package>{}))
        if (package.resultDocumentId) {
            hasPackage = true;
            addLine(tr("Package (%1)")
                        .arg(package.packageType ? formatText(package.packageType->text()) : u"?"_s),
                    *package.resultDocumentId, u"package"_s);
        }
    QSet<QString> shown;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        shown.insert(m_tree->topLevelItem(i)->text(2));
    for (const store::SavedResult &each : std::as_const(m_saved)) // the collection's package is of no session
        if (!shown.contains(each.documentId)) {
            hasPackage = true;
            addLine(tr("Package"), each.documentId, u"package"_s);
        }
    if (!hasPackage && m_session.request.packageTo && !m_session.request.packageTo->isEmpty())
        (new QTreeWidgetItem(m_tree, {tr("Package"), tr("Being made: refresh (F5) in a moment")}))
            ->setIcon(0, icon(u"hourglass"_s));
}

void SessionResults::updateButtons()
{
    const bool isNothing = hasNoResults(m_session);
    const QString lost = whyLost(m_session, m_goneSince, QDateTime::currentDateTimeUtc());
    m_start->setEnabled(!isNothing && lost.isEmpty() && !m_download.isRunning);
    const QString none = whyNone();
    m_start->setToolTip(!isNothing       ? lost
                        : none.isEmpty() ? tr("There are no results before the session is signed")
                                         : none);
    m_open->setEnabled(!m_download.paths.isEmpty());
    m_progress->setVisible(m_download.isRunning);
    m_stop->setVisible(m_download.isRunning);
}

void SessionResults::showDownload(const DownloadState &state)
{
    m_download = state;
    updateButtons();
    if (state.isRunning)
        showProgress();
    else
        showOutcome();
}

void SessionResults::showProgress()
{
    // Files count, and the bytes of the one under way between them.
    constexpr int perFile = 1000;
    const auto files = int(qMax<qint64>(1, m_download.files));
    const auto part =
        m_download.bytesTotal > 0 ? double(m_download.bytesDone) / double(m_download.bytesTotal) : 0;
    m_progress->setRange(0, perFile * files);
    m_progress->setValue(perFile * int(m_download.filesDone) + int(part * perFile));
    m_progress->setFormat(tr("%1 of %n file(s)", nullptr, files).arg(m_download.filesDone));
    m_message->dismiss();
}

void SessionResults::showOutcome()
{
    const int saved = int(m_download.paths.size());
    const QString text =
        tr("%n file(s) saved in %1", nullptr, saved).arg(QDir::toNativeSeparators(m_download.folder));
    if (m_download.error)
        m_message->showMessage(InlineMessage::Tone::Error,
                               saved > 0 ? text + u'\n' + errorSentence(*m_download.error)
                                         : tr("Nothing was saved. %1").arg(errorSentence(*m_download.error)));
    else if (m_download.isStopped)
        m_message->showMessage(InlineMessage::Tone::Warning,
                               saved > 0 ? tr("Stopped.") + u' ' + text : tr("Stopped."));
    else if (saved > 0)
        m_message->showMessage(InlineMessage::Tone::Info, text);
    else
        m_message->dismiss();
    const QString lost = whyLost(m_session, m_goneSince, QDateTime::currentDateTimeUtc());
    const QString html =
        !m_download.report.isEmpty() ? m_download.report
        : !lost.isEmpty()            ? lost
        : !hasNoResults(m_session)
            ? tr("Download the results to see who signed them, when, and whether they are whole.")
        : !whyNone().isEmpty()
            ? whyNone()
            : tr("When the session is signed, the signatures of its files can be read here.");
    if (html != std::exchange(m_shownReport, html))
        m_report->setHtml(html); // only then: a person may be reading it
}

void SessionResults::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionResults::retranslate()
{
    m_tree->setAccessibleName(tr("Documents and results"));
    m_tree->setHeaderLabels({tr("What"), tr("Name"), tr("Document ID")});
    m_progress->setAccessibleName(tr("Download"));
    m_start->setText(tr("&Download results…"));
    m_stop->setText(tr("S&top"));
    m_open->setText(tr("&Open folder"));
    m_reportName->setText(tr("S&ignatures in the files"));
    m_report->setAccessibleName(tr("Signatures in the files"));
    fillTree();
    showDownload(m_download);
}

} // namespace ui
