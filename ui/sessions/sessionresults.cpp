#include "ui/sessions/sessionresults.h"

#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QBoxLayout>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace ui {

SessionResults::SessionResults(QWidget *parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_tree(new QTreeWidget(this))
    , m_progress(new QProgressBar(this))
    , m_download(new QPushButton(icon(u"download"_s), {}, this))
    , m_open(new QPushButton(icon(u"folder-open"_s), {}, this))
    , m_reportName(new QLabel(this))
    , m_report(new QTextBrowser(this))
{
    m_tree->setObjectName(u"resultsTree"_s);
    m_tree->setColumnCount(2);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_progress->setObjectName(u"resultsProgress"_s);
    m_download->setObjectName(u"resultsDownload"_s);
    m_open->setObjectName(u"resultsOpenFolder"_s);
    m_report->setObjectName(u"signatureReport"_s);
    m_report->setOpenLinks(false);
    m_reportName->setBuddy(m_report);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_download);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_tree, 2);
    column->addLayout(buttons);
    column->addWidget(m_progress);
    column->addWidget(m_reportName);
    column->addWidget(m_report, 3);
    m_progress->hide();
    m_open->setEnabled(false);
    connect(m_download, &QPushButton::clicked, this, &SessionResults::downloadRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openFolderRequested(m_folder); });
    retranslate();
    showSignatureReport({});
}

void SessionResults::showSession(const domain::SigningSession &session)
{
    const bool isAnother = session.id != m_session.id;
    if (!isAnother && session == m_session && m_tree->topLevelItemCount() > 0)
        return;
    m_session = session;
    m_tree->clear();
    const auto add = [this](const QString &what, const QString &id, const QString &iconName) {
        auto *item = new QTreeWidgetItem(m_tree, {what, id});
        item->setIcon(0, icon(iconName));
        item->setToolTip(1, id);
    };
    for (const auto &document : session.request.documents)
        add(document.action == domain::DocumentAction::View ? tr("To read") : tr("To sign"),
            document.documentId, u"document"_s);
    int results = 0;
    if (session.output) {
        for (const auto &signature : session.output->signatures.value_or(QList<domain::SessionSignature>{})) {
            add(tr("Signed (%1)").arg(signature.signatureType.text()), signature.resultDocumentId,
                u"document-done"_s);
            ++results;
        }
        for (const auto &package : session.output->packages.value_or(QList<domain::Package>{}))
            if (package.resultDocumentId) {
                add(tr("Package (%1)").arg(package.packageType ? package.packageType->text() : u"?"_s),
                    *package.resultDocumentId, u"package"_s);
                ++results;
            }
    }
    m_download->setEnabled(results > 0);
    m_download->setToolTip(results > 0 ? QString() : tr("There are no results before the session is signed"));
    if (isAnother) {
        m_folder.clear();
        m_open->setEnabled(false);
        m_progress->hide();
        m_message->dismiss();
        showSignatureReport({});
    }
}

void SessionResults::showProgress(qint64 done, qint64 total)
{
    // Kilobytes: a QProgressBar counts in int.
    m_progress->setRange(0, static_cast<int>(total / 1024));
    m_progress->setValue(static_cast<int>(done / 1024));
    m_progress->show();
    m_download->setEnabled(false);
}

void SessionResults::showDownloaded(const QString &folder, const QStringList &files)
{
    m_folder = folder;
    m_progress->hide();
    m_download->setEnabled(true);
    m_open->setEnabled(true);
    m_message->showMessage(InlineMessage::Tone::Info,
                           tr("%n file(s) saved in %1", nullptr, static_cast<int>(files.size()))
                               .arg(QDir::toNativeSeparators(folder)));
}

void SessionResults::showProblem(const QString &text)
{
    m_progress->hide();
    m_download->setEnabled(true);
    m_message->showMessage(InlineMessage::Tone::Error, text);
}

void SessionResults::showSignatureReport(const QString &html)
{
    m_report->setHtml(html.isEmpty()
                          ? tr("Download the results to see who signed them, when, and whether they are "
                               "whole.")
                          : html);
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
    m_tree->setHeaderLabels({tr("What"), tr("Document ID")});
    m_progress->setAccessibleName(tr("Download"));
    m_download->setText(tr("&Download results…"));
    m_open->setText(tr("Open &folder"));
    m_reportName->setText(tr("S&ignatures in the files"));
    m_report->setAccessibleName(tr("Signatures in the files"));
}

} // namespace ui
