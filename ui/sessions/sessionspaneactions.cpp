// What a person can do to the chosen sessions, and what is shown of how it went.
#include "ui/sessions/sessionspane.h"

#include "domain/rules.h"
#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/errortext.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/gotodialog.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionfacts.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionmenu.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/inlinemessage.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;
using Column = models::SessionTableModel::Column;

void SessionsPane::connectWork()
{
    connect(m_work, &SessionWork::loadingChanged, m_footer, &SessionFooter::showLoading);
    connect(m_work, &SessionWork::listed, this, [this] {
        m_listedAt = QDateTime::currentDateTime();
        if (m_message->tone() == InlineMessage::Tone::Error && m_isListProblem)
            m_message->dismiss();
        m_isListProblem = false;
        showListing();
    });
    connect(m_work, &SessionWork::listFailed, this, &SessionsPane::showFailure);

    connect(m_model, &SessionTableModel::dueDateEdited, this,
            [this](const QString &id, const domain::Timestamp &, const domain::Timestamp &wanted) {
                m_work->changeDueDate(id, wanted);
            });
    connect(m_details.summary(), &SessionSummary::dueDateChosen, m_work, &SessionWork::changeDueDate);
    connect(m_work->dueDates(), &DueDateChanges::pending, this,
            [this](const QString &id, const domain::Timestamp &wanted) {
                if (id != m_details.sessionId())
                    return;
                m_details.summary()->showDueDateProblem({});
                m_details.summary()->showDueDatePending(wanted);
            });
    connect(m_work->dueDates(), &DueDateChanges::settled, this, [this](const QString &id) {
        if (id == m_details.sessionId())
            m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(id));
    });
    connect(m_work->dueDates(), &DueDateChanges::refused, this,
            [this](const QString &id, const api::ApiError &error) {
                const auto session = m_work->session(id);
                showProblem(tr("The due date of “%1” is as it was. %2")
                                .arg(session ? session->request.title : id, errorSentence(error)));
                if (id == m_details.sessionId()) {
                    m_details.summary()->showDueDatePending(m_work->dueDates()->pendingOf(id));
                    m_details.summary()->showDueDateProblem(errorSentence(error));
                }
            });

    connect(m_work, &SessionWork::removing, this, [this](int done, int count) {
        if (count > 1)
            m_footer->showNotice(tr("Deleting: %1 of %2").arg(done).arg(count));
    });
    connect(m_work, &SessionWork::removed, this, &SessionsPane::showRemoved);

    SessionResults *results = m_details.results();
    connect(results, &SessionResults::downloadRequested, this, &SessionsPane::downloadResults);
    connect(results, &SessionResults::stopRequested, this,
            [this] { m_work->downloads()->stop(m_details.sessionId()); });
    connect(results, &SessionResults::openFolderRequested, this,
            [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(m_work->downloads(), &SessionDownloads::changed, this, [this, results](const QString &id) {
        if (id == m_details.sessionId())
            results->showDownload(*m_work->downloads()->stateOf(id));
    });
    connect(m_work->downloads(), &SessionDownloads::finished, this, &SessionsPane::showDownloaded);
    connect(m_message, &InlineMessage::actionRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_openFolder)); });
    connect(m_details.summary(), &SessionSummary::copyLinkRequested, this, &SessionsPane::copyLink);
    connect(m_details.summary(), &SessionSummary::openLinkRequested, this, &SessionsPane::openLink);
}

void SessionsPane::connectMenu()
{
    connect(m_menu, &SessionMenu::triggered, this, [this](SessionMenu::Action action) {
        using Action = SessionMenu::Action;
        switch (action) {
        case Action::DueDate:
            return editDueDate();
        case Action::Replace:
            return replaceSelected();
        case Action::CopyLink:
            return copyLink();
        case Action::OpenLink:
            return openLink();
        case Action::CopyId:
            return copyId();
        case Action::CopyFacts:
            return copyFacts();
        case Action::Download:
            return downloadResults();
        case Action::Json:
            return showJson();
        case Action::Delete:
            return deleteSelected();
        }
    });
    connect(this, &SessionsPane::selectionChanged, this, &SessionsPane::updateMenu);
    updateMenu();
}

void SessionsPane::updateMenu()
{
    using Action = SessionMenu::Action;
    const auto sessions = chosen();
    const bool isAny = !sessions.isEmpty(), isOne = sessions.size() == 1;
    for (const Action action : {Action::CopyLink, Action::CopyId, Action::CopyFacts, Action::Delete})
        m_menu->setEnabled(action, isAny);
    for (const Action action : {Action::OpenLink, Action::Json})
        m_menu->setEnabled(action, isOne);
    m_menu->setEnabled(Action::DueDate, isOne && !domain::isFinal(sessions.first()));
    m_menu->setEnabled(Action::Replace, isOne && SessionReplacing::isPossible(sessions.first()));
    m_menu->setEnabled(Action::Download,
                       std::any_of(sessions.begin(), sessions.end(), [](const auto &session) {
                           return domain::stateOf(session).value() == domain::SessionState::Signed;
                       }));
}

void SessionsPane::showProblem(const QString &text)
{
    m_isListProblem = false;
    m_message->setAction({});
    m_message->showMessage(InlineMessage::Tone::Error, text);
}

void SessionsPane::goToId()
{
    auto *dialog = new GoToDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDialog::asked, this, [this, dialog](const QString &text) { goTo(text, dialog); });
    dialog->open();
}

void SessionsPane::goTo(const QString &text, QPointer<GoToDialog> dialog)
{
    m_work->findReference(text, [this, text, dialog](const QStringList &ids) {
        if (!dialog)
            return; // closed meanwhile: nobody wants it any more
        if (ids.isEmpty() && !domain::rules::isUuid(text)) {
            dialog->showProblem(tr("No session that was seen here has this reference, and it is no ID. The "
                                   "service itself cannot be asked for a reference: load more of the list "
                                   "first."));
            return;
        }
        dialog->accept();
        choose(ids.isEmpty() ? QStringList{text.toLower()} : ids);
    });
}

void SessionsPane::editDueDate()
{
    const QString id = chosenId();
    if (id.isEmpty()) {
        m_footer->showNotice(tr("Choose one session to change its due date."));
        return;
    }
    const int row = m_model->rowOf(id);
    const auto session = m_work->session(id);
    if (session && domain::isFinal(*session)) {
        m_footer->showNotice(tr("This session has ended: its due date cannot change any more."));
    } else if (m_work->dueDates()->pendingOf(id)) {
        m_footer->showNotice(tr("The last change of this due date is still on its way."));
    } else if (row < 0) {
        m_details.showTab(SessionDetails::Tab::Summary);
        m_details.summary()->editDueDate();
    } else {
        const QModelIndex index = m_model->index(row, static_cast<int>(Column::DueDate));
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        m_table->edit(index);
    }
}

void SessionsPane::copyLink()
{
    QStringList links;
    for (const domain::SigningSession &session : chosen())
        if (session.signatureUrl)
            links << *session.signatureUrl;
    if (links.isEmpty()) {
        m_footer->showNotice(tr("There is no link to copy."));
        return;
    }
    QGuiApplication::clipboard()->setText(links.join(u'\n'));
    m_footer->showNotice(
        tr("%n link(s) copied. Whoever has a link can open its session.", nullptr, int(links.size())));
}

void SessionsPane::openLink()
{
    const auto session = m_work->session(chosenId());
    const QUrl url(session && session->signatureUrl ? *session->signatureUrl : QString(), QUrl::StrictMode);
    // The address comes from a server: nothing but a web page is opened.
    if (url.scheme() != u"https"_s && url.scheme() != u"http"_s)
        m_footer->showNotice(session ? tr("This session has no link.") : tr("Choose one session to open."));
    else if (!QDesktopServices::openUrl(url))
        m_footer->showNotice(tr("No browser could be started. Ctrl+L copies the link."));
}

void SessionsPane::copyId()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
    m_footer->showNotice(tr("%n ID(s) copied.", nullptr, int(ids.size())));
}

void SessionsPane::copyFacts()
{
    QStringList texts;
    for (const domain::SigningSession &session : chosen())
        texts << sessionFacts(session, QDateTime::currentDateTimeUtc());
    if (texts.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
    m_footer->showNotice(tr("%n session(s) copied as text, without links.", nullptr, int(texts.size())));
}

void SessionsPane::showJson()
{
    m_details.showTab(SessionDetails::Tab::Json);
}

void SessionsPane::downloadResults()
{
    QStringList ids;
    for (const domain::SigningSession &session : chosen())
        if (!SessionResults::hasNoResults(session))
            ids << session.id;
    if (selectedIds().size() == 1)
        m_details.showTab(SessionDetails::Tab::Results);
    if (ids.isEmpty())
        m_footer->showNotice(tr("There are no results yet: they come when a session is signed."));
    else
        askForFolder(ids);
}

void SessionsPane::askForFolder(const QStringList &sessionIds)
{
    QString start = m_settings.downloadFolder();
    if (start.isEmpty() || !QDir(start).exists())
        start = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    auto *dialog = new QFileDialog(this, tr("Save the results in"), start);
    dialog->setObjectName(u"downloadFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, sessionIds](const QString &folder) {
        m_settings.setDownloadFolder(folder);
        QList<domain::SigningSession> sessions;
        for (const QString &id : sessionIds)
            if (const auto session = m_work->session(id))
                sessions << *session;
        m_work->downloads()->start(sessions, folder);
    });
    dialog->open();
}

void SessionsPane::showDownloaded(const QStringList &ids, const QString &folder, int saved, int failed)
{
    const QString place = QDir::toNativeSeparators(folder);
    const QString text = tr("%n file(s) saved in %1.", nullptr, saved).arg(place);
    m_openFolder = folder;
    if (ids.size() == 1 && ids.first() == m_details.sessionId()) {
        m_footer->showNotice(text); // the details tell the rest
        return;
    }
    if (saved + failed == 0)
        return; // stopped
    m_isListProblem = false;
    m_message->showMessage(failed > 0 ? InlineMessage::Tone::Error : InlineMessage::Tone::Info,
                           failed > 0 ? text + u' ' + tr("%n file(s) could not be saved.", nullptr, failed)
                                      : text);
    m_message->setAction(saved > 0 ? tr("Ope&n folder") : QString());
}

void SessionsPane::deleteSelected()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty())
        return;
    const auto sessions = chosen();
    const QString question =
        ids.size() == 1 && sessions.size() == 1
            ? tr("Delete “%1” permanently?").arg(sessions.first().request.title)
            : tr("Delete %n session(s) permanently?", nullptr, static_cast<int>(ids.size()));
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Delete sessions"), question, QMessageBox::NoButton, this);
    box->setObjectName(u"deleteQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QString consequence = tr("The links stop working and the documents go too. This cannot be undone.");
    const auto signedOnes = std::count_if(sessions.begin(), sessions.end(), [](const auto &session) {
        return domain::stateOf(session).value() == domain::SessionState::Signed;
    });
    if (signedOnes > 0)
        consequence += u"\n\n"_s + tr("Signed ones among them: %1. Save their files first.").arg(signedOnes);
    box->setInformativeText(consequence);
    const auto *remove = box->addButton(tr("&Delete %n permanently", nullptr, static_cast<int>(ids.size())),
                                        QMessageBox::DestructiveRole);
    auto *keep = box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(remove, &QPushButton::clicked, this, [this, ids] { m_work->remove(ids); });
    box->open();
}

void SessionsPane::showRemoved(int count, int failed, const api::ApiError &error)
{
    if (!m_outsideId.isEmpty() && !m_work->session(m_outsideId))
        m_outsideId.clear();
    const QString done = tr("%n session(s) deleted permanently.", nullptr, count);
    if (failed == 0)
        m_footer->showNotice(done);
    else
        showProblem((count > 0 ? done + u' ' : QString()) +
                    tr("%n session(s) could not be deleted. %1", nullptr, failed).arg(errorSentence(error)));
    if (!m_isAnotherList)
        showListing();
    showChosen();
    Q_EMIT selectionChanged();
}

} // namespace ui
