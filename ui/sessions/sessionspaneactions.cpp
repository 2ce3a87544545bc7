// What a person can do to the chosen sessions, but for results and deleting.
#include "ui/sessions/sessionspane.h"

#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "ui/sessions/chosenbuttons.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfacts.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionhindrances.h"
#include "ui/sessions/sessionmenu.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionreplacing.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/signinglinks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QStyleHints>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SessionTableModel::Column;

namespace {
constexpr int mostLookedAt = 100; //!< of more, not each is asked whether there is something to download

QList<SigningLinks::Link> linksOf(const QList<domain::SigningSession> &sessions,
                                  const store::MaskedMode &masking)
{
    QList<SigningLinks::Link> links = SigningLinks::linksOf(sessions);
    for (SigningLinks::Link &link : links) {
        link.signer = masking.shown(link.signer);
        link.title = masking.shown(link.title);
    }
    return links;
}
} // namespace

void SessionsPane::connectMenu()
{
    connect(m_menu, &SessionMenu::triggered, this, [this](SessionMenu::Action action) {
        using Action = SessionMenu::Action;
        switch (action) {
        case Action::DueDate:
            return editDueDate();
        case Action::DueDates:
            return editDueDates();
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
        case Action::Evidence:
            return makeEvidence();
        case Action::Json:
            return showJson();
        case Action::Delete:
            return deleteSelected();
        case Action::Handled:
            return markHandled();
        case Action::PutOff:
            return putOff();
        case Action::Note:
            return writeNote();
        case Action::Label:
            return writeLabel();
        case Action::Seen:
            return markSeen();
        case Action::Anew:
            return sendAnew();
        case Action::LikeThis:
            return writeLikeThis();
        case Action::AsTemplate:
            return saveAsTemplate();
        }
    });
    m_details.chosenButtons()->setMenu(*m_menu);
    connect(this, &SessionsPane::selectionChanged, this, &SessionsPane::updateMenu);
    connect(m_presenter, &SessionPresenter::stuckShown, this, &SessionsPane::updateMenu);
    connect(m_links, &SigningLinks::told, m_footer, &SessionFooter::showNotice);
    m_whyNotEnd.setSingleShot(true);
    m_whyNotEnd.setInterval(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    connect(&m_whyNotEnd, &QTimer::timeout, this, &SessionsPane::endWhyNot);
    updateMenu();
}

void SessionsPane::updateMenu()
{
    using Action = SessionMenu::Action;
    const int count = chosenCount();
    const bool isMany = count > mostLookedAt;
    const auto sessions = isMany ? QList<domain::SigningSession>() : chosen();
    const bool isAny = count > 0, isOne = count == 1 && sessions.size() == 1;
    const bool isThere = isOne && m_work->goneSince(sessions.first().id).isNull();
    for (const Action action :
         {Action::CopyLink, Action::CopyId, Action::CopyFacts, Action::DueDates, Action::Evidence,
          Action::Handled, Action::PutOff, Action::Note, Action::Label, Action::Seen})
        m_menu->setEnabled(action, isAny);
    for (const Action action : {Action::Json, Action::LikeThis, Action::AsTemplate})
        m_menu->setEnabled(action, isOne);
    m_menu->setEnabled(Action::OpenLink, isThere);
    m_menu->setEnabled(Action::Delete,
                       isMany || std::any_of(sessions.cbegin(), sessions.cend(), [this](const auto &session) {
                           return m_work->goneSince(session.id).isNull();
                       }));
    const QString noneChosen = isOne ? QString() : tr("Choose one session.");
    m_menu->setHindrance(Action::DueDate,
                         isOne ? whyNoDueDate(sessions.first(), *m_work, *m_presenter, *m_model)
                               : noneChosen);
    m_menu->setHindrance(Action::Replace, isOne ? whyNotReplaced(sessions.first(), *m_work) : noneChosen);
    m_menu->setHindrance(Action::Anew,
                         isOne ? whyNotAnew(sessions.first(), *m_work, *m_presenter) : noneChosen);
    m_menu->setEnabled(Action::Download,
                       isMany || std::any_of(sessions.begin(), sessions.end(), [](const auto &session) {
                           return domain::stateOf(session).value() == domain::SessionState::Signed;
                       }));
}

//! Where nobody overlooks it; below the list, in the place of how old that is, only when something else
//! stands there.
void SessionsPane::sayWhyNot(const QString &why)
{
    m_whyNotEnd.stop();
    if (!m_told->sayWhyNot(why))
        m_footer->showNotice(why);
}

//! It was of what was chosen, or listed, before. Not between two clicks: the rows move up when it goes, and
//! the second one would be on another.
void SessionsPane::endWhyNot()
{
    m_footer->endNotice(m_told->whyNot());
    if (QGuiApplication::mouseButtons() != Qt::NoButton)
        return m_whyNotEnd.start();
    m_told->endWhyNot();
}

void SessionsPane::editDueDate()
{
    if (chosenCount() > 1)
        return editDueDates();
    if (chosenCount() == 0 && m_model->rowCount() == 1 && !m_isAnotherList)
        chooseRows({0}); // who looked for it and found it need not choose it, too
    const QString id = chosenId();
    if (id.isEmpty()) {
        sayWhyNot(tr("Choose one session to change its due date."));
        return;
    }
    const int row = m_model->rowOf(id);
    const auto session = m_work->session(id);
    if (m_work->goneSince(id).isValid()) {
        sayWhyNot(tr("The service has deleted this session: nothing in it can change any more."));
    } else if (m_work->dueDates()->pendingOf(id)) {
        m_footer->showNotice(tr("The last change of this due date is still on its way."));
    } else if (const QString why =
                   session ? whyNoDueDate(*session, *m_work, *m_presenter, *m_model) : QString();
               !why.isEmpty()) {
        sayWhyNot(why);
    } else if (row < 0 || m_table->isColumnHidden(static_cast<int>(Column::DueDate))) {
        m_details.showTab(SessionDetails::Tab::Summary);
        m_details.summary()->editDueDate();
    } else {
        editInList(m_model->index(row, static_cast<int>(Column::DueDate)));
    }
}

//! Its column may be out of sight. Behind the editing the list is again where it was, unless somebody has
//! scrolled elsewhere meanwhile.
void SessionsPane::editInList(const QModelIndex &index)
{
    QScrollBar *across = m_table->horizontalScrollBar();
    const int before = across->value();
    // not setCurrentIndex() of the view: with Ctrl held it would take the row out of the selection
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
    m_table->edit(index);
    const QWidget *editor = m_table->indexWidget(index);
    const int there = across->value();
    if (!editor || there == before)
        return across->setValue(before);
    // queued: the editor may also end with this
    connect(
        editor, &QObject::destroyed, this,
        [across, before, there] {
            if (across->value() == there)
                across->setValue(before);
        },
        Qt::QueuedConnection);
}

void SessionsPane::copyLink()
{
    withChosen([this](const QList<domain::SigningSession> &sessions) {
        QList<domain::SigningSession> open;
        QString why;
        for (const domain::SigningSession &session : sessions)
            if (const QString reason = whyNoLink(session, *m_work, *m_presenter, *m_model); reason.isEmpty())
                open << session;
            else
                why = reason;
        const auto links = linksOf(open, m_settings.maskedMode());
        if (!links.isEmpty())
            m_links->copy(links, this, int(sessions.size() - links.size()));
        else
            sayWhyNot(sessions.size() == 1 && !why.isEmpty() ? why : tr("There is no link to copy."));
    });
}

void SessionsPane::openLink()
{
    const auto session = m_work->session(chosenId());
    if (!session)
        return sayWhyNot(tr("Choose one session to open."));
    if (const QString why = whyNoLink(*session, *m_work, *m_presenter, *m_model); !why.isEmpty())
        return sayWhyNot(why);
    m_links->open(linksOf({*session}, m_settings.maskedMode()).value(0), this);
}

void SessionsPane::copyId()
{
    withChosen([this](const QList<domain::SigningSession> &sessions) {
        QStringList ids;
        for (const domain::SigningSession &session : sessions)
            ids << session.id;
        if (ids.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(ids.join(u'\n'));
        m_footer->showNotice(tr("%n ID(s) copied.", nullptr, int(ids.size())));
    });
}

void SessionsPane::copyFacts()
{
    withChosen([this](const QList<domain::SigningSession> &sessions) {
        QStringList texts;
        for (const domain::SigningSession &session : sessions)
            texts << sessionFacts(shown(session), QDateTime::currentDateTimeUtc());
        if (texts.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(texts.join(u"\n\n"_s));
        m_footer->showNotice(tr("%n session(s) copied as text, without links.", nullptr, int(texts.size())));
    });
}

void SessionsPane::showJson()
{
    m_details.showTab(SessionDetails::Tab::Json);
}

} // namespace ui
