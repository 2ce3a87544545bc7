// What the list shows: rows, nothing, or why there is nothing; and how old it is.
#include "domain/pastedlink.h"
#include "models/sessiontablemodel.h"
#include "store/sealing.h"
#include "tasks/account.h"
#include "tasks/synctask.h"
#include "ui/errortext.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessionfilterbar.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/panestate.h"

#include <QScopedValueRollback>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Else nobody is found by hers.
bool keepsNames(tasks::Account &account)
{
    const auto &sealing = account.database().sealing();
    return !account.profile().hidesPeople && (!sealing || sealing->state() == store::Sealing::State::Lasting);
}

} // namespace

void SessionsPane::showListing()
{
    m_slow.stop();
    if (m_model->rowCount() > 0)
        m_state->setState(PaneState::State::Ready);
    else
        showNothing();
    if (std::exchange(m_isAnotherList, false)) {
        m_table->scrollToTop();
        if (m_hadFocus && m_state->state() == PaneState::State::Ready)
            m_table->setFocus();
        if (std::exchange(m_entersList, false))
            enterList();
    }
    if (!m_wished.isEmpty())
        choose(m_wished);
    showOutsideInList();
    showSync();
}

//! What is shown beside the list may have come into it.
void SessionsPane::showOutsideInList()
{
    if (m_outsideId.isEmpty())
        return;
    m_work->findNumbers({m_outsideId}, [this, id = m_outsideId](const store::SessionNumbers &numbers) {
        const auto row = m_model->numbers().indexOf(numbers.value(0));
        if (id != m_outsideId || row < 0)
            return;
        const QScopedValueRollback<bool> led(m_isLed, true); // the same one is chosen
        chooseRows({int(row)});
    });
}

//! Nothing was ever fetched, and nothing will be by itself.
bool SessionsPane::waitsForFirstLook() const
{
    const tasks::SyncStatus &status = m_sync.status();
    return status.asOf.isNull() && !status.error && status.isWaitingToBeAsked();
}

void SessionsPane::showNothing()
{
    const tasks::SyncStatus &status = m_sync.status();
    if (waitsForFirstLook()) {
        m_state->setEmpty(tr("Not refreshed yet"),
                          tr("This network is metered, so the service is asked only when you want it."),
                          tr("Refresh no&w"));
        m_state->setState(PaneState::State::Empty);
        return;
    }
    if (status.asOf.isNull()) {
        if (status.error)
            showFailure(*status.error);
        else
            m_state->setState(PaneState::State::Loading);
        return;
    }
    const QString soFar =
        status.isWaitingToBeAsked()
            ? tr("None of those that were fetched so far. This network is metered, so older ones are fetched "
                 "only with F5.")
            : tr("None of those that were fetched so far. Older ones are still being fetched.");
    if (m_view.hidesSettled && status.isWhole && filter() == m_view)
        m_state->setEmpty(m_view.isUnread ? tr("Nothing has changed since you last looked")
                                          : tr("Nothing to do here"),
                          tr("Sessions that were handled or put off have views of their own."));
    else if (isSearchForId())
        m_state->setEmpty(
            tr("This is an ID or a link"),
            tr("Enter goes to what it is of: a session in any view, a document, a collection or "
               "a signed file."),
            tr("Go &to it"));
    else if (m_filter->isFiltering())
        showNoMatch(soFar);
    else if (m_view.isUnsaved && status.isWhole)
        showNothingUnsaved();
    else if (m_view.isSnoozed && status.isWhole)
        m_state->setEmpty(tr("Nothing is put off"),
                          tr("Ctrl+Shift+H puts off the session that is chosen. Until its time comes it is "
                             "here, and not in the views above this one."));
    else if (m_view.isHandled && status.isWhole)
        m_state->setEmpty(tr("Nothing is marked as handled"),
                          tr("Ctrl+H marks the session that is chosen as handled. Then it is here, and not "
                             "in the views above this one."));
    else if (filter() != domain::SessionFilter()) // of the view itself there is nothing to be seen above
        m_state->setEmpty(tr("Nothing here"), status.isWhole ? tr("This view lists no session now.") : soFar);
    else if (!status.isWhole && status.phase != tasks::SyncStatus::Phase::Idle)
        return m_state->setState(PaneState::State::Loading); // the older ones are on their way
    else if (!status.isWhole)
        m_state->setEmpty(tr("No sessions so far"), soFar);
    else
        m_state->setEmpty(tr("No sessions yet"),
                          tr("Drop a PDF on this window, or make a session of documents "
                             "that are uploaded already."),
                          tr("&New session…"));
    m_state->setState(PaneState::State::Empty);
}

//! All are saved, or gone: nobody is to be told that all are saved of which some went before.
void SessionsPane::showNothingUnsaved()
{
    if (m_lost > 0)
        m_state->setEmpty(tr("Nothing here"),
                          tr("What the service still has is saved on this computer. The results of %n "
                             "session(s) were removed by the service before they were saved.",
                             nullptr, int(m_lost)),
                          tr("Show si&gned ones due until today"));
    else
        m_state->setEmpty(tr("Nothing here"),
                          tr("The results of all signed sessions are saved on this computer."));
    m_work->countLost([this](qint64 lost) {
        const bool isNew = lost != std::exchange(m_lost, lost);
        if (isNew && m_view.isUnsaved && m_model->rowCount() == 0 && !m_model->isLoading())
            showNothing();
    });
}

//! They are among these, and the details of each say what of it is saved.
void SessionsPane::showLost()
{
    domain::SessionFilter past;
    past.states = {domain::SessionState::Signed};
    setView(past);
    past.dueTo = QDateTime::currentDateTimeUtc();
    narrow(past);
}

//! What is looked for, wherever it may be.
domain::SessionFilter SessionsPane::filterOfAll() const
{
    domain::SessionFilter filter = m_filter->appliedTo({});
    filter.states.clear();
    return filter;
}

//! It may well be there, though not in what this view shows: nobody is to be told that there is no such
//! session. Of a search that was saved, the words are a part.
bool SessionsPane::isSearchOfPart() const
{
    const domain::SessionFilter all = filterOfAll();
    return !m_orderingOfViews && all != domain::SessionFilter() && all != filter();
}

//! What a session is made of is found by its id, or a link, by Go to alone.
bool SessionsPane::isSearchForId() const
{
    const QString words = m_filter->appliedTo({}).text;
    return !domain::idIn(words).isEmpty() || !domain::linkIn(words).isEmpty();
}

void SessionsPane::followEmptyAction()
{
    if (waitsForFirstLook())
        return refresh();
    if (isSearchForId())
        return goToSearched();
    if (isSearchOfPart()) {
        const domain::SessionFilter wanted = filterOfAll();
        setView({});
        narrow(wanted);
        return m_filter->focusText(); // the button that had the focus goes
    }
    if (m_filter->isFiltering())
        return m_filter->clear();
    if (m_view.isUnsaved)
        return showLost();
    Q_EMIT newSessionRequested();
}

void SessionsPane::showSync()
{
    const tasks::SyncStatus &status = m_sync.status();
    m_isFilling = !status.isWhole || (m_isFilling && m_model->isBehind());
    m_footer->showLoading(status.phase == tasks::SyncStatus::Phase::Refreshing);
    m_footer->showCount(m_model->rowCount(), m_model->isWhole(), m_model->leftCount());
    tasks::SyncStatus shown = status;
    shown.isWhole = !m_isFilling;
    m_footer->showSync(shown);
}

void SessionsPane::showNoMatch(const QString &soFar)
{
    const bool isWhole = m_sync.status().isWhole;
    domain::SessionFilter wordsAlone;
    wordsAlone.text = filter().text;
    QStringList hint{isWhole && isSearchOfPart() ? tr("Only this view and these states were looked through.")
                     : isWhole && filter() == wordsAlone
                         ? tr("No session of this account has all of these words.")
                     : isWhole ? tr("No session of this account passes all the filters above.")
                               : soFar};
    if (!filter().text.isEmpty() && !keepsNames(m_account))
        hint << tr("Signers are not found by their names, which are not kept on this computer.");
    m_state->setEmpty(tr("No session matches"), hint.join(u'\n'),
                      isSearchOfPart() ? tr("Search all sess&ions") : tr("&Clear the filters"));
}

void SessionsPane::showFailure(const api::ApiError &error)
{
    if (error.kind == api::ApiError::Kind::Cancelled)
        return;
    if (m_model->rowCount() > 0 || !m_sync.status().asOf.isNull()) {
        m_told->showListProblem(error);
        return;
    }
    m_slow.stop();
    m_isAnotherList = false;
    const ErrorText words = errorText(error);
    QStringList hint{words.headline};
    if (!words.detail.isEmpty())
        hint << words.detail;
    if (!words.traceId.isEmpty())
        hint << tr("Trace ID: %1").arg(words.traceId);
    const bool isOfTheAccount = error.kind == api::ApiError::Kind::Unauthorized ||
                                error.kind == api::ApiError::Kind::NoSecret; // what is said is to check it
    if (error.kind == api::ApiError::Kind::Offline)
        m_state->setFailed(tr("Offline"), hint.join(u'\n'), u"offline"_s);
    else
        m_state->setFailed(tr("The list could not be loaded"), hint.join(u'\n'), u"error"_s,
                           isOfTheAccount ? tr("Account settin&gs…") : QString());
    m_state->setState(PaneState::State::Failed);
}

} // namespace ui
