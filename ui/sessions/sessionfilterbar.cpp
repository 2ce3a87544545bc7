#include "ui/sessions/sessionfilterbar.h"

#include "ui/statetext.h"
#include "ui/widgets/daterangebutton.h"
#include "ui/widgets/filterbutton.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
using domain::SessionState;
constexpr SessionState offered[] = {SessionState::Ready, SessionState::Blocked, SessionState::Signed,
                                    SessionState::Rejected};
constexpr int typingPauseMs = 25;  // the index is here: only a burst of keys is taken together
constexpr int narrowestText = 160; //!< in the smallest window

//! On X11 a field takes Ctrl+E, with and without Shift, to get to its end, as Emacs does; there is End for
//! that.
bool isOfWindow(const QEvent *event)
{
    const auto *key = static_cast<const QKeyEvent *>(event);
    return key->key() == Qt::Key_E && key->modifiers().testFlag(Qt::ControlModifier);
}
} // namespace

SessionFilterBar::SessionFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_state(new FilterButton(this))
    , m_label(new FilterButton(this))
    , m_clear(new FilterButton(this))
    , m_save(new QToolButton(this))
    , m_created(new DateRangeButton(this))
    , m_due(new DateRangeButton(this))
{
    m_text->setObjectName(u"filterText"_s);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(narrowestText);
    m_text->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_state->setObjectName(u"filterState"_s);
    m_state->setPopupMode(QToolButton::InstantPopup);
    m_state->setIcon(icon(u"filter"_s));
    m_label->setObjectName(u"filterLabel"_s);
    m_label->setPopupMode(QToolButton::InstantPopup);
    m_label->setIcon(icon(u"label"_s));
    m_label->setMenu(new QMenu(m_label));
    m_created->setObjectName(u"filterCreated"_s);
    m_due->setObjectName(u"filterDue"_s);
    m_created->offerDays({-1, -7, -30, -90});
    m_due->offerDays({1, 7, 30, -7, -30});
    m_clear->setObjectName(u"filterClear"_s);
    m_clear->setIcon(icon(u"close"_s));
    m_clear->setAutoRaise(true);
    m_save->setObjectName(u"filterSave"_s);
    m_save->setIcon(icon(u"bookmark"_s));
    m_save->setAutoRaise(true);
    m_save->setFocusPolicy(Qt::TabFocus);

    auto *menu = new QMenu(m_state);
    for (const SessionState state : offered) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setData(static_cast<int>(state));
        connect(action, &QAction::toggled, this, &SessionFilterBar::announce);
        m_stateActions << action;
    }
    m_state->setMenu(menu);

    makeLayout();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::returnPressed, this, &SessionFilterBar::goToList);
    connect(&m_typing, &QTimer::timeout, this, &SessionFilterBar::announce);
    connect(m_created, &DateRangeButton::rangeChanged, this, &SessionFilterBar::announce);
    connect(m_due, &DateRangeButton::rangeChanged, this, &SessionFilterBar::announce);
    connect(m_clear, &QToolButton::clicked, this, &SessionFilterBar::clear);
    connect(m_save, &QToolButton::clicked, this,
            [this] { Q_EMIT saveRequested(m_save->mapToGlobal(QPoint(0, m_save->height()))); });
    const QSignalBlocker quiet(this);
    retranslate();
    keepFirstLine();
    m_clear->hide();
    m_save->hide();
}

domain::SessionFilter SessionFilterBar::appliedTo(domain::SessionFilter view) const
{
    const auto moment = [](const std::optional<domain::Timestamp> &bound) {
        return bound ? std::optional(bound->toDateTime()) : std::nullopt;
    };
    view.states = states();
    view.text = m_text->text().simplified();
    view.label = m_chosenLabel;
    view.createdFrom = moment(m_created->from());
    view.createdTo = moment(m_created->to());
    view.dueFrom = moment(m_due->from());
    view.dueTo = moment(m_due->to());
    view.createdWithinDays = m_created->days();
    view.dueWithinDays = m_due->days();
    return view;
}

QList<SessionState> SessionFilterBar::states() const
{
    QList<SessionState> chosen;
    for (const QAction *action : m_stateActions)
        if (action->isChecked())
            chosen << static_cast<SessionState>(action->data().toInt());
    return chosen;
}

void SessionFilterBar::setStates(const QList<SessionState> &states)
{
    for (QAction *action : std::as_const(m_stateActions)) {
        const QSignalBlocker quiet(action);
        action->setChecked(states.contains(static_cast<SessionState>(action->data().toInt())));
    }
    announce();
}

void SessionFilterBar::show(const domain::SessionFilter &filter)
{
    const auto moment = [](const std::optional<QDateTime> &bound) {
        return bound ? std::optional(domain::Timestamp::fromDateTime(*bound)) : std::nullopt;
    };
    {
        const QSignalBlocker quiet(this);
        m_text->setText(filter.text);
        hideWords();
        m_chosenLabel = filter.label;
        m_created->setRange(moment(filter.createdFrom), moment(filter.createdTo), filter.createdWithinDays);
        m_due->setRange(moment(filter.dueFrom), moment(filter.dueTo), filter.dueWithinDays);
        setStates(filter.states);
    }
    announce();
}

domain::SessionFilter SessionFilterBar::rest(domain::SessionFilter filter)
{
    filter.states.clear();
    filter.text.clear();
    filter.label.clear();
    filter.createdFrom = filter.createdTo = filter.dueFrom = filter.dueTo = std::nullopt;
    filter.createdWithinDays = filter.dueWithinDays = std::nullopt;
    return filter;
}

bool SessionFilterBar::isFiltering() const
{
    return appliedTo({}) != domain::SessionFilter{};
}

void SessionFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_text->clear();
        hideWords();
        m_chosenLabel.clear();
        m_created->clear();
        m_due->clear();
        setStates({});
    }
    announce();
}

void SessionFilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SessionFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool SessionFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::ShortcutOverride && isOfWindow(event)) {
        event->ignore();
        return true;
    }
    if (watched != m_text || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key.key() == Qt::Key_Down)
        goToList();
    else if (key.key() == Qt::Key_Escape && !m_text->text().isEmpty())
        m_text->clear();
    else
        return false;
    return true;
}

void SessionFilterBar::goToList()
{
    if (m_typing.isActive())
        announce(); // what was typed last counts
    Q_EMIT listRequested();
}

void SessionFilterBar::retranslate()
{
    m_text->setPlaceholderText(tr("Search name, reference, title…"));
    m_text->setAccessibleName(tr("Search in name, e-mail, reference, title, tags and IDs"));
    m_text->setToolTip(m_text->accessibleName() + u" ("_s +
                       QKeySequence(u"Ctrl+F"_s).toString(QKeySequence::NativeText) + u')');
    m_created->setSubject(tr("Created"));
    m_due->setSubject(tr("Due"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Clear all filters"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_save->setToolTip(tr("Save this search (Ctrl+S)"));
    m_save->setAccessibleName(tr("Save this search"));
    for (QAction *action : std::as_const(m_stateActions)) {
        const StateLook look = lookOf(static_cast<SessionState>(action->data().toInt()), false, false);
        action->setText(look.text);
        action->setIcon(icon(look.iconName));
    }
    showStates();
    showLabels();
}

void SessionFilterBar::showStates()
{
    QStringList names;
    for (const SessionState state : states())
        names << lookOf(state, false, false).text;
    const QString text = names.isEmpty() ? tr("State: all") : tr("State: %1").arg(names.join(u", "_s));
    m_state->setRestingText(tr("State: all"));
    m_state->setBriefText(names.isEmpty() ? tr("State") : names.size() == 1 ? names.first() : QString());
    // what one looks for, and the views at the left, need the room more
    m_state->setText(names.size() > 1 ? tr("State: %n chosen", nullptr, static_cast<int>(names.size()))
                                      : text);
    m_state->setToolTip(text);
    m_state->setAccessibleName(text);
}

void SessionFilterBar::announce()
{
    m_typing.stop();
    showStates();
    showLabels();
    m_clear->setVisible(isFiltering());
    m_save->setVisible(isFiltering());
    Q_EMIT filterChanged();
}

} // namespace ui
