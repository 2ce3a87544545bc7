#include "ui/sessions/sessionmenu.h"

#include "ui/statetext.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QMenu>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

SessionMenu::SessionMenu(QWidget *list)
    : QObject(list)
{
    const QString icons[] = {u"due-date"_s, u"edit"_s,     u"link-copy"_s, u"link-open"_s,
                             u"copy"_s,     u"copy"_s,     u"download"_s,  u"json"_s,
                             u"delete"_s,   u"due-date"_s, u"evidence"_s};
    int number = 0;
    for (const QString &name : icons) {
        auto *made = new QAction(icon(name), {}, list);
        const auto what = static_cast<Action>(number++);
        made->setObjectName(u"sessionMenu%1"_s.arg(number));
        if (what == Action::CopyId || what == Action::CopyFacts) {
            made->setShortcut(what == Action::CopyId ? QKeySequence(QKeySequence::Copy)
                                                     : QKeySequence(u"Ctrl+Shift+C"_s));
            made->setShortcutContext(Qt::WidgetShortcut);
        }
        if (what == Action::CopyId || what == Action::Download || what == Action::Delete) {
            auto *line = new QAction(list);
            line->setSeparator(true);
            list->addAction(line);
        }
        connect(made, &QAction::triggered, this, [this, what] { Q_EMIT triggered(what); });
        list->addAction(made);
        m_actions << made;
    }
    list->insertAction(action(Action::Replace), action(Action::DueDates)); // beside the other one
    list->insertAction(action(Action::Json), action(Action::Evidence));
    makeTriage(list);
    makeAnew(list, Action::Anew, u"send"_s);
    makeAnew(list, Action::LikeThis, u"session-new"_s);
    makeAnew(list, Action::AsTemplate, u"document-add"_s);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
    list->installEventFilter(this);
    retranslate();
}

void SessionMenu::makeTriage(QWidget *list)
{
    m_triage = new QMenu(list);
    m_triage->setIcon(icon(u"handled"_s));
    const std::pair<Action, QString> icons[] = {{Action::Handled, u"handled"_s},
                                                {Action::PutOff, u"snooze"_s},
                                                {Action::Note, u"note"_s},
                                                {Action::Label, u"label"_s},
                                                {Action::Seen, u"seen"_s}};
    for (const auto &[what, name] : icons) {
        QAction *made = m_triage->addAction(icon(name), {});
        made->setObjectName(u"sessionMenu%1"_s.arg(static_cast<int>(what) + 1));
        connect(made, &QAction::triggered, this, [this, what = what] { Q_EMIT triggered(what); });
        Q_ASSERT(m_actions.size() == static_cast<int>(what));
        m_actions << made;
    }
    list->insertAction(action(Action::CopyLink), m_triage->menuAction());
}

//! Behind that of correcting, as in the menu of the window.
void SessionMenu::makeAnew(QWidget *list, Action what, const QString &iconName)
{
    auto *made = new QAction(icon(iconName), {}, list);
    made->setObjectName(u"sessionMenu%1"_s.arg(static_cast<int>(what) + 1));
    connect(made, &QAction::triggered, this, [this, what] { Q_EMIT triggered(what); });
    Q_ASSERT(m_actions.size() == static_cast<int>(what));
    m_actions << made;
    list->insertAction(m_triage->menuAction(), made);
}

QAction *SessionMenu::action(Action action) const
{
    return m_actions.at(static_cast<int>(action));
}

void SessionMenu::setEnabled(Action which, bool enabled)
{
    action(which)->setEnabled(enabled);
}

void SessionMenu::setHindrance(Action which, const QString &why)
{
    setEnabled(which, why.isEmpty());
    action(which)->setToolTip(why);
    action(which)->setStatusTip(why); // a menu shows no tool tips
}

bool SessionMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void SessionMenu::retranslate()
{
    const auto shown = [](const QString &text, const QString &key) {
        return text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText);
    };
    action(Action::DueDate)->setText(shown(tr("Change &due date"), u"Ctrl+E"_s));
    action(Action::DueDates)->setText(shown(tr("Change due d&ates…"), u"Ctrl+Shift+D"_s));
    action(Action::Replace)->setText(shown(tr("Correct and &replace…"), u"Ctrl+R"_s));
    action(Action::Anew)->setText(shown(tr("Send all of it ane&w…"), u"Ctrl+Shift+N"_s));
    action(Action::LikeThis)->setText(tr("New session li&ke this…"));
    action(Action::AsTemplate)->setText(tr("Save as te&mplate…"));
    m_triage->setTitle(tr("Tria&ge"));
    action(Action::Handled)->setText(shown(tr("&Handled, or not"), u"Ctrl+H"_s));
    action(Action::PutOff)->setText(shown(tr("&Put off…"), u"Ctrl+Shift+H"_s));
    action(Action::Note)->setText(shown(tr("&Note…"), u"Ctrl+T"_s));
    action(Action::Label)->setText(shown(tr("&Label…"), u"Ctrl+B"_s));
    action(Action::Seen)->setText(shown(tr("Mark as &seen"), u"Ctrl+I"_s));
    action(Action::CopyLink)->setText(shown(tr("&Copy link"), u"Ctrl+L"_s));
    action(Action::OpenLink)->setText(shown(tr("&Open link in browser"), u"Ctrl+Shift+L"_s));
    action(Action::CopyId)->setText(tr("Copy &ID"));
    action(Action::CopyFacts)->setText(tr("Copy as &text"));
    action(Action::Download)->setText(shown(tr("Down&load results…"), u"Ctrl+D"_s));
    action(Action::Evidence)->setText(shown(tr("Evidence &bundle…"), u"Ctrl+Shift+E"_s));
    action(Action::Json)->setText(shown(tr("Show &JSON"), u"Ctrl+J"_s));
    action(Action::Delete)->setText(shown(tr("Delete &permanently…"), u"Ctrl+Delete"_s));
}

} // namespace ui
