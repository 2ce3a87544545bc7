// What a person can do to the chosen sessions, and what is shown of how it went.
#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "tasks/sessionaction.h"
#include "ui/errortext.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;
using Column = models::SessionTableModel::Column;

void SessionsPane::connectWork()
{
    connect(m_model, &SessionTableModel::dueDateEdited, this,
            [this](const QString &id, const domain::Timestamp &, const domain::Timestamp &wanted) {
                m_work->changeDueDate(id, wanted);
            });
    connect(m_details.summary(), &SessionSummary::dueDateChosen, m_work, &SessionWork::changeDueDate);
    connect(m_details.order(), &SessionOrder::sessionActivated, this, &SessionsPane::showSession);
    connect(m_details.results(), &SessionResults::downloadRequested, this, &SessionsPane::downloadResults);
    connect(m_details.results(), &SessionResults::openFolderRequested, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });

    connect(m_work, &SessionWork::listed, this, [this] {
        m_message->dismiss();
        showListing();
    });
    connect(m_work, &SessionWork::listFailed, this, &SessionsPane::showFailure);
    connect(m_work, &SessionWork::fetched, this, [this](const domain::SigningSession &session) {
        if (session.id != chosenId())
            return;
        m_details.showSession(session, QDateTime::currentDateTimeUtc());
        showOrder();
        m_details.showJson(QString::fromUtf8(tasks::jsonForReading(session)));
        Q_EMIT selectionChanged();
    });
    connect(m_work, &SessionWork::fetchFailed, this, [this](const QString &id, const api::ApiError &error) {
        if (id == m_outsideId)
            m_outsideId.clear();
        m_message->showError(error, false);
    });
    connect(m_work, &SessionWork::dueDatePending, this,
            [this](const QString &id, const domain::Timestamp &wanted) {
                if (id == m_details.sessionId()) {
                    m_details.summary()->showDueDateProblem({});
                    m_details.summary()->showDueDatePending(wanted);
                }
            });
    connect(m_work, &SessionWork::dueDateChanged, this, [this](const QString &id) {
        if (id == m_details.sessionId())
            m_details.summary()->showDueDatePending({});
    });
    connect(m_work, &SessionWork::dueDateRefused, this,
            [this](const QString &id, const api::ApiError &error) {
                const auto session = m_model->session(id);
                m_message->showMessage(InlineMessage::Tone::Error,
                                       tr("The due date of “%1” was put back. %2")
                                           .arg(session ? session->request.title : id, errorSentence(error)));
                if (id == m_details.sessionId()) {
                    m_details.summary()->showDueDatePending({});
                    m_details.summary()->showDueDateProblem(errorSentence(error));
                }
            });
    connect(m_work, &SessionWork::removed, this, [this](int count) {
        m_outsideId.clear();
        showNotice(tr("%n session(s) deleted permanently.", nullptr, count));
        showListing();
        showChosen();
    });
    connect(m_work, &SessionWork::removeFailed, this,
            [this](const QString &, const api::ApiError &error) { m_message->showError(error, false); });
    connect(m_work, &SessionWork::downloadProgress, this,
            [this](const QString &id, qint64 done, qint64 total) {
                if (id == m_details.sessionId())
                    m_details.results()->showProgress(done, total);
            });
    connect(
        m_work, &SessionWork::downloaded, this,
        [this](const QString &id, const QString &folder, const QStringList &files, const QString &report) {
            if (id != m_details.sessionId())
                return;
            m_details.results()->showDownloaded(folder, files);
            m_details.results()->showSignatureReport(report);
        });
    connect(m_work, &SessionWork::downloadFailed, this,
            [this](const QString &id, const api::ApiError &error) {
                if (id == m_details.sessionId())
                    m_details.results()->showProblem(errorSentence(error));
            });
}

void SessionsPane::goToId()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"goToDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to ID or reference"));
    dialog->setLabelText(tr("Session ID, or the reference of a session that is loaded:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString wanted = text.trimmed();
        for (const domain::SigningSession &session : m_model->sessions())
            if (session.request.externalReference.value == wanted) {
                showSession(session.id);
                return;
            }
        if (!wanted.isEmpty())
            showSession(wanted);
    });
    dialog->open();
}

void SessionsPane::editDueDate()
{
    const int row = m_model->rowOf(chosenId());
    if (row < 0) {
        m_details.showTab(SessionDetails::Tab::Summary);
        m_details.summary()->editDueDate();
        return;
    }
    const QModelIndex index = m_model->index(row, static_cast<int>(Column::DueDate));
    if (!(index.flags() & Qt::ItemIsEditable)) {
        showNotice(tr("This session has ended: its due date cannot change any more."));
        return;
    }
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
    m_table->edit(index);
}

void SessionsPane::copyLink()
{
    const auto session = m_work->session(chosenId());
    if (!session || !session->signatureUrl) {
        showNotice(tr("This session has no link."));
        return;
    }
    QGuiApplication::clipboard()->setText(*session->signatureUrl);
    showNotice(tr("The link is copied. Whoever has it can open the session."));
}

void SessionsPane::openLink()
{
    const auto session = m_work->session(chosenId());
    const QUrl url(session && session->signatureUrl ? *session->signatureUrl : QString(), QUrl::StrictMode);
    // The address comes from a server: nothing but a web page is opened.
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        showNotice(tr("This session has no link."));
    else if (!QDesktopServices::openUrl(url))
        showNotice(tr("No browser could be started. The link can be copied with Ctrl+L."));
}

void SessionsPane::showJson()
{
    m_details.window()->activateWindow();
    m_details.showTab(SessionDetails::Tab::Json);
}

void SessionsPane::downloadResults()
{
    const QString id = chosenId();
    if (id.isEmpty())
        return;
    m_details.showTab(SessionDetails::Tab::Results);
    askForFolder(id);
}

void SessionsPane::askForFolder(const QString &sessionId)
{
    QString start = m_settings.downloadFolder();
    if (start.isEmpty())
        start = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(this, tr("Save the results in"), start);
    dialog->setObjectName(u"downloadFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sessionId](const QString &folder) {
        m_settings.setDownloadFolder(folder);
        m_work->download(sessionId, folder);
    });
    dialog->open();
}

void SessionsPane::deleteSelected()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Delete sessions"),
                        tr("Delete %n session(s) permanently?", nullptr, static_cast<int>(ids.size())),
                        QMessageBox::NoButton, this);
    box->setObjectName(u"deleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("Their links stop working and their documents go with them, signed ones too. This "
           "cannot be undone."));
    const auto *remove = box->addButton(tr("&Delete %n permanently", nullptr, static_cast<int>(ids.size())),
                                        QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, ids] { m_work->remove(ids); });
    box->open();
}

void SessionsPane::showOrder()
{
    const auto self = m_work->session(m_details.sessionId());
    if (!self)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<SessionOrder::Entry> before, after;
    for (const QString &id : self->request.subsequentTo.value_or(QStringList{})) {
        const auto earlier = m_model->session(id);
        SessionOrder::Entry unknown;
        unknown.id = id;
        before << (earlier ? SessionOrder::entryOf(*earlier, now) : unknown);
    }
    for (const domain::SigningSession &other : m_model->sessions())
        if (other.request.subsequentTo && other.request.subsequentTo->contains(self->id))
            after << SessionOrder::entryOf(other, now);
    m_details.order()->showOrder(before, SessionOrder::entryOf(*self, now), after);
}

} // namespace ui
