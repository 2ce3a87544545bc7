#include "ui/sessions/sessiondetails.h"

#include "store/maskedmode.h"
#include "ui/sessions/chosenbuttons.h"
#include "ui/sessions/sessioncalls.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessiontimeline.h"
#include "ui/settings/roomystyle.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int narrowestSummary = 380; //!< it scrolls one way only
constexpr int narrowestNothing = 200;
} // namespace

SessionDetails::SessionDetails(QWidget *parent)
    : PageStack(parent)
    , m_nothing(new QLabel)
    , m_chosenButtons(new ChosenButtons)
    , m_tabs(new QTabWidget(this))
    , m_summary(new SessionSummary)
    , m_order(new SessionOrder)
    , m_timeline(new SessionTimeline)
    , m_results(new SessionResults)
    , m_json(new QPlainTextEdit)
    , m_copyJson(new QPushButton(icon(u"copy"_s), {}))
    , m_calls(new SessionCalls)
    , m_reveal(new QToolButton(this))
{
    setObjectName(u"sessionDetails"_s);
    m_tabs->setObjectName(u"sessionTabs"_s);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"sessionSummaryScroll"_s);
    scroll->setWidget(m_summary);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    new WheelGuard(scroll);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setProperty(RoomyStyle::closeTabs, true); // the list beside them needs the width
    m_tabs->setUsesScrollButtons(false);                        // behind arrows nobody looks for a tab
    m_tabs->setElideMode(Qt::ElideRight);
    for (QWidget *page :
         {static_cast<QWidget *>(scroll), static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_timeline),
          static_cast<QWidget *>(m_results), makeJsonPage(), static_cast<QWidget *>(m_calls)})
        m_tabs->addTab(page, {});
    m_reveal->setObjectName(u"detailsReveal"_s);
    m_reveal->setIcon(icon(u"lock"_s));
    m_reveal->setAutoRaise(true); // without words: the tabs need the width
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_reveal->hide();
    addWidget(makeNothingPage());
    m_tabs->hide(); // and no page yet: the start would lay out all six of them for nobody
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT tabShown(tab()); });
    m_filled.setSingleShot(true);
    connect(&m_filled, &QTimer::timeout, this, [this] { tellEmpty(false); });
    retranslate();
}

QWidget *SessionDetails::makeNothingPage()
{
    m_nothing->setObjectName(u"sessionNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText); // a state may be any word of the service
    m_nothing->setMargin(24);
    m_chosenButtons->hide();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_nothing);
    column->addWidget(m_chosenButtons, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

QWidget *SessionDetails::makeJsonPage()
{
    m_json->setObjectName(u"sessionJson"_s);
    m_json->setReadOnly(true);
    // Read-only text has no cursor to move by keyboard otherwise.
    m_json->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFrameShape(QFrame::NoFrame);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copyJson->setObjectName(u"sessionCopyJson"_s);
    connect(m_copyJson, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_json->toPlainText()); });
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 6);
    column->addWidget(m_json, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(9, 0, 9, 0);
    row->addWidget(m_copyJson);
    row->addStretch(1);
    column->addLayout(row);
    page->setFocusProxy(m_json);
    return page;
}

void SessionDetails::showSession(const domain::SigningSession &session, const QDateTime &now)
{
    const bool isOther = m_sessionId != session.id;
    if (isOther) {
        m_json->clear();
        m_changes.clear();
        m_standstill = {};
        m_order->showStuck({}, {});
    }
    m_sessionId = session.id;
    m_session = session;
    m_summary->showSession(session, now);
    m_timeline->showSession(session, m_changes, now, m_standstill);
    m_results->showSession(session);
    m_calls->showSession(session);
    if (indexOf(m_tabs) < 0)
        addWidget(m_tabs);
    setCurrentWidget(m_tabs);
    setEmpty(false);
    if (isOther)
        Q_EMIT sessionChanged();
}

void SessionDetails::showChanges(const QList<store::SessionChange> &changes)
{
    m_changes = changes;
    m_timeline->showSession(m_session, changes, QDateTime::currentDateTimeUtc(), m_standstill);
}

void SessionDetails::showStuck(const Standstill &standstill, const QList<SessionOrder::Entry> &at)
{
    m_summary->showStuck(standstill);
    if (std::exchange(m_standstill, standstill) != standstill)
        m_timeline->showSession(m_session, m_changes, QDateTime::currentDateTimeUtc(), m_standstill);
    m_order->showStuck(at, standstill);
}

QList<TimelineMoment> SessionDetails::timeline(const QDateTime &now) const
{
    return timelineOf(m_session, m_changes, now, m_standstill);
}

void SessionDetails::showCount(int chosen, const QString &summary)
{
    m_sessionId.clear();
    m_chosen = chosen;
    m_nothing->setText(chosen == loading ? tr("Loading the session…")
                       : chosen == 0
                           ? tr("Choose a session to see its details.") + u"\n\n"_s +
                                 tr("Ctrl+F searches in all that is known of them. Ctrl+K goes to one "
                                    "by its ID, its signing link or your own reference.")
                           : tr("%n session(s) chosen.", nullptr, chosen) +
                                 (summary.isEmpty() ? QString() : u"\n\n"_s + summary));
    m_chosenButtons->setVisible(chosen > 1);
    setCurrentIndex(0);
    setEmpty(chosen == 0); // what is loading will be there in a moment
}

//! These may become wider over what was clicked at, which stays below the pointer until that was no first
//! half of a double click.
void SessionDetails::setEmpty(bool isEmpty)
{
    if (!isEmpty && m_filled.isActive())
        return;
    m_filled.stop();
    if (!isEmpty && m_isEmpty && QGuiApplication::mouseButtons() != Qt::NoButton)
        return m_filled.start(QApplication::doubleClickInterval());
    tellEmpty(isEmpty);
}

void SessionDetails::tellEmpty(bool isEmpty)
{
    if (std::exchange(m_isEmpty, isEmpty) == isEmpty)
        return;
    fitTabs();
    Q_EMIT emptied(isEmpty);
}

void SessionDetails::showLoading()
{
    showCount(loading);
}

void SessionDetails::showJson(const QString &json)
{
    if (m_json->toPlainText() != json)
        m_json->setPlainText(json);
}

void SessionDetails::showTab(Tab tab)
{
    reveal();
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    if (currentWidget() == m_tabs)
        m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void SessionDetails::reveal()
{
    if (auto *dock = qobject_cast<QDockWidget *>(parentWidget())) {
        dock->show();
        dock->raise();
    }
}

SessionDetails::Tab SessionDetails::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void SessionDetails::setMasking(const store::MaskedMode &masking)
{
    m_calls->setMasking(masking);
    const QList<InlineMessage *> messages = findChildren<InlineMessage *>();
    for (InlineMessage *message : messages) // the service's words may repeat what was sent
        message->setMasking(masking);
    const auto showButton = [this, &masking] {
        m_tabs->setCornerWidget(masking.isOn() ? m_reveal : nullptr); // it takes room while it is there
        m_reveal->setVisible(masking.isOn());
        fitTabs();
    };
    connect(&masking, &store::MaskedMode::toggled, this, showButton);
    showButton();
}

//! All of them are in sight, with whole words, in each language; while there are none they take no room.
void SessionDetails::fitTabs()
{
    if (m_isEmpty)
        return setMinimumWidth(narrowestNothing);
    const int lock = m_tabs->cornerWidget() ? m_reveal->sizeHint().width() : 0;
    setMinimumWidth(qMax(narrowestSummary, m_tabs->tabBar()->sizeHint().width() + lock));
}

void SessionDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PageStack::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitTabs();
}

void SessionDetails::retranslate()
{
    // Short ones, so that all are in sight in a narrow dock; the whole name is read out and in the tool tip.
    const QString shown[] = {tr("Summary"), tr("Order"), tr("Timeline"),
                             tr("Results"), tr("JSON"),  tr("Calls")};
    const QString names[] = {tr("Summary"),  tr("Signing order"),
                             tr("Timeline"), tr("Documents and results"),
                             tr("JSON"),     tr("API calls made for this session")};
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabText(tab, shown[tab]);
        m_tabs->setTabToolTip(tab, names[tab]);
        m_tabs->tabBar()->setAccessibleTabName(tab, names[tab]);
    }
    fitTabs();
    m_tabs->setAccessibleName(tr("Details of the session"));
    m_json->setAccessibleName(tr("JSON of the session, also what this program does not know"));
    m_copyJson->setText(tr("&Copy JSON"));
    m_reveal->setText(tr("Reveal"));
    m_reveal->setAccessibleName(tr("Reveal personal data while held down"));
    m_reveal->setToolTip(tr("Hold it down to see e-mail addresses, numbers and links (or hold Alt+Shift+R). "
                            "It is written to the audit log."));
    if (m_sessionId.isEmpty())
        showCount(m_chosen);
}

} // namespace ui
