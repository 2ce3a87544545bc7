#include "soak/soakactions.h"

#include "soak/hands.h"
#include "soak/leftout.h"
#include "support/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

//! Enter in any of its fields is a click on a button to which nothing is to be done.
bool pressesLeftOut(const QWidget &window)
{
    const auto buttons = window.findChildren<QPushButton *>();
    return std::any_of(buttons.cbegin(), buttons.cend(),
                       [](const QPushButton *button) { return button->isDefault() && whyLeftOut(*button); });
}

} // namespace

SoakActions::SoakActions(SoakDesk &desk, std::function<void(const QString &)> tell)
    : m_desk(desk)
    , m_tell(std::move(tell))
{
    m_faultEnd.setSingleShot(true);
    QObject::connect(&m_faultEnd, &QTimer::timeout, &m_faultEnd, [this] { m_desk.clearFaults(); });
}

void SoakActions::act(Step &step)
{
    using Kind = Step::Kind;
    QRandomGenerator &dice = step.dice;
    QWidget *window = windowInFront(dice);
    if (!window)
        return tell(u"nothing is shown"_s);
    if (auto *files = qobject_cast<QFileDialog *>(window))
        return answer(*files, dice);
    if (!m_script.empty() && dice.bounded(4) != 0) { // somebody writes a session, and is sometimes disturbed
        const auto next = m_script.front();
        m_script.pop_front();
        return composer() ? next() : m_script.clear();
    }
    // an open menu takes the click; whoever wants something else closes it first
    if (qobject_cast<QMenu *>(window) && step.kind != Kind::Escape && step.kind != Kind::Key)
        return dice.bounded(6) == 0 ? escape(*window) : clickIn(*window, dice);
    switch (step.kind) {
    case Kind::Click:
        return clickIn(*window, dice);
    case Kind::Row:
        return rowIn(*window, dice);
    case Kind::Menu:
        return menuBar(dice);
    case Kind::Type:
        return typeIn(*window, dice);
    case Kind::Key:
        return keyIn(*window, dice);
    case Kind::Escape:
        return escape(*window);
    case Kind::Drop:
        return dropIn(*window, dice);
    case Kind::Resize:
        return resize(*window, dice);
    case Kind::Account:
        return changeAccount(dice);
    case Kind::Setting:
        return changeSetting(dice);
    case Kind::Compose:
        return compose(dice);
    case Kind::Fault:
        return fault(dice);
    case Kind::Others:
        tell(u"somebody else acts"_s);
        return m_others.act(m_desk.service(), dice);
    case Kind::Pause:
        return tell(u"thinks"_s);
    }
}

void SoakActions::clickIn(QWidget &window, QRandomGenerator &dice)
{
    const QList<Target> targets = targetsIn(window);
    if (targets.isEmpty())
        return escape(window);
    const Target target = targets.at(dice.bounded(int(targets.size())));
    tell(u"click %1 %2"_s.arg(nameOf(*target.widget), target.name));
    click(*target.widget, target.at, dice.bounded(15) == 0 ? Qt::RightButton : Qt::LeftButton);
}

void SoakActions::rowIn(QWidget &window, QRandomGenerator &dice)
{
    const QList<Target> rows = rowsIn(window, dice);
    if (rows.isEmpty())
        return clickIn(window, dice);
    const Target target = rows.at(dice.bounded(int(rows.size())));
    const int how = dice.bounded(10);
    const Qt::KeyboardModifiers modifiers = how == 0   ? Qt::ControlModifier
                                            : how == 1 ? Qt::ShiftModifier
                                                       : Qt::NoModifier;
    tell(u"row %1 of %2 (%3)"_s.arg(target.name, nameOf(*target.widget)).arg(how));
    click(*target.widget, target.at, how == 2 ? Qt::RightButton : Qt::LeftButton, modifiers, how == 3);
}

void SoakActions::menuBar(QRandomGenerator &dice)
{
    auto *bar = m_desk.window().menuBar();
    if (QApplication::activeModalWidget())
        return tell(u"the menu bar is behind a dialog"_s);
    const QList<QAction *> menus = bar->actions();
    QAction *menu = menus.at(dice.bounded(int(menus.size())));
    tell(u"menu “%1”"_s.arg(menu->text()));
    click(*bar, bar->actionGeometry(menu).center());
}

void SoakActions::typeIn(QWidget &window, QRandomGenerator &dice)
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !focus->testAttribute(Qt::WA_InputMethodEnabled)) {
        QList<Target> inputs = targetsIn(window);
        inputs.removeIf(
            [](const Target &one) { return !one.widget->testAttribute(Qt::WA_InputMethodEnabled); });
        if (inputs.isEmpty())
            return clickIn(window, dice);
        const Target target = inputs.at(dice.bounded(int(inputs.size())));
        tell(u"click %1"_s.arg(nameOf(*target.widget)));
        return click(*target.widget, target.at);
    }
    if (whyLeftOut(*focus))
        return escape(window);
    const QString text = anyText(dice);
    const QString where = nameOf(*focus);
    switch (dice.bounded(5)) {
    case 0:
        tell(u"paste “%1” into %2"_s.arg(text.left(40), where));
        QGuiApplication::clipboard()->setText(
            dice.bounded(2) ? text : u"Kari\tkari@example.com\nOla\tola@example.com"_s);
        return press(window, Qt::Key_V, Qt::ControlModifier);
    case 1:
        tell(u"replace by “%1” in %2"_s.arg(text.left(40), where));
        press(window, Qt::Key_A, Qt::ControlModifier);
        return type(text);
    default:
        tell(u"type “%1” into %2"_s.arg(text.left(40), where));
        return type(text);
    }
}

void SoakActions::keyIn(QWidget &window, QRandomGenerator &dice)
{
    using Combination = std::pair<Qt::Key, Qt::KeyboardModifiers>;
    static const Combination keys[] = {{Qt::Key_Tab, {}},
                                       {Qt::Key_Tab, {}},
                                       {Qt::Key_Backtab, Qt::ShiftModifier},
                                       {Qt::Key_Down, {}},
                                       {Qt::Key_Down, {}},
                                       {Qt::Key_Up, {}},
                                       {Qt::Key_Left, {}},
                                       {Qt::Key_Right, {}},
                                       {Qt::Key_Home, {}},
                                       {Qt::Key_End, {}},
                                       {Qt::Key_PageDown, {}},
                                       {Qt::Key_PageUp, {}},
                                       {Qt::Key_Return, {}},
                                       {Qt::Key_Return, {}},
                                       {Qt::Key_Space, {}},
                                       {Qt::Key_Delete, {}},
                                       {Qt::Key_Backspace, {}},
                                       {Qt::Key_Insert, {}},
                                       {Qt::Key_F1, {}},
                                       {Qt::Key_F2, {}},
                                       {Qt::Key_F5, {}},
                                       {Qt::Key_F6, {}},
                                       {Qt::Key_Menu, {}},
                                       {Qt::Key_Down, Qt::AltModifier},
                                       {Qt::Key_Up, Qt::AltModifier},
                                       {Qt::Key_Return, Qt::ControlModifier}};
    //! With Ctrl, but Q, which is left out.
    static const Qt::Key letters[] = {
        Qt::Key_A, Qt::Key_B, Qt::Key_D, Qt::Key_E, Qt::Key_F, Qt::Key_H, Qt::Key_J, Qt::Key_K,
        Qt::Key_L, Qt::Key_N, Qt::Key_O, Qt::Key_R, Qt::Key_S, Qt::Key_T, Qt::Key_V, Qt::Key_X,
        Qt::Key_Y, Qt::Key_Z, Qt::Key_C, Qt::Key_P, Qt::Key_M, Qt::Key_0, Qt::Key_1, Qt::Key_2,
        Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_Delete};
    Combination key = keys[dice.bounded(int(std::size(keys)))];
    if (dice.bounded(5) < 2)
        key = {letters[dice.bounded(int(std::size(letters)))],
               Qt::ControlModifier | (dice.bounded(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier)};
    if (const QWidget *focus = QApplication::focusWidget(); focus && whyLeftOut(*focus))
        return escape(window);
    if (key.first == Qt::Key_Return && pressesLeftOut(window))
        return escape(window);
    tell(u"key %1 in %2"_s.arg(QKeySequence(QKeyCombination(key.second, key.first)).toString(),
                               nameOf(window)));
    press(window, key.first, key.second);
}

void SoakActions::escape(QWidget &window)
{
    tell(u"Escape in %1"_s.arg(nameOf(window)));
    press(window, Qt::Key_Escape);
}

void SoakActions::dropIn(QWidget &window, QRandomGenerator &dice)
{
    const QList<QWidget *> places = dropPlacesIn(window);
    if (places.isEmpty() || !window.windowHandle())
        return clickIn(window, dice);
    QWidget *place = places.at(dice.bounded(int(places.size())));
    QStringList files;
    for (int count = 1 + dice.bounded(3); count > 0; --count)
        files << m_desk.pdfs().at(dice.bounded(int(m_desk.pdfs().size())));
    tell(u"drop %1 file(s) on %2"_s.arg(files.size()).arg(nameOf(*place)));
    (void)support::dropOn(*place, *support::filesData(files));
}

void SoakActions::resize(QWidget &window, QRandomGenerator &dice)
{
    const QSize size(400 + dice.bounded(1300), 300 + dice.bounded(800));
    tell(u"resize %1 to %2×%3"_s.arg(nameOf(window)).arg(size.width()).arg(size.height()));
    window.resize(size);
}

void SoakActions::changeAccount(QRandomGenerator &dice)
{
    if (QApplication::activeModalWidget())
        return tell(u"the accounts are behind a dialog"_s);
    const domain::Profile &profile = m_desk.services()[size_t(dice.bounded(2))].profile;
    tell(u"open account %1"_s.arg(profile.name));
    const auto actions = m_desk.window().menuBar()->findChildren<QAction *>();
    const auto chosen = std::find_if(actions.cbegin(), actions.cend(), [&profile](const QAction *action) {
        return action->text().endsWith(profile.name);
    });
    lookedFor(u"the action of an account"_s, chosen != actions.cend());
    if (chosen != actions.cend())
        (*chosen)->trigger();
}

void SoakActions::trigger(QAction *action)
{
    if (!action || !action->isEnabled() || QApplication::activeModalWidget())
        return tell(u"a setting is behind a dialog"_s);
    tell(u"setting %1"_s.arg(action->objectName()));
    action->trigger();
}

void SoakActions::changeSetting(QRandomGenerator &dice)
{
    static const QString names[] = {u"language_nb"_s, u"language_en"_s,     u"maskedMode"_s,
                                    u"maskedMode"_s,  u"appearance_dark"_s, u"appearance_light"_s};
    const QString &name = names[dice.bounded(int(std::size(names)))];
    auto *action = m_desk.window().findChild<QAction *>(name);
    lookedFor(name, action != nullptr);
    trigger(action);
}

void SoakActions::lookedFor(const QString &name, bool isThere)
{
    if (isThere)
        m_found.insert(name);
    else
        ++m_missed[name];
}

QStringList SoakActions::neverFound() const
{
    constexpr int often = 10;
    QStringList names;
    for (auto one = m_missed.cbegin(); one != m_missed.cend(); ++one)
        if (*one >= often && !m_found.contains(one.key()))
            names << one.key();
    return names;
}

void SoakActions::fault(QRandomGenerator &dice)
{
    const QByteArray rule = anyFault(dice);
    tell(u"fault %1"_s.arg(QString::fromLatin1(rule)));
    m_desk.clearFaults();
    m_desk.service().relay.add(rule);
    m_faultEnd.start(500 + dice.bounded(3500));
}

void SoakActions::answer(QFileDialog &dialog, QRandomGenerator &dice)
{
    if (dice.bounded(2) == 0)
        return escape(dialog);
    QString path = m_desk.pdfs().at(dice.bounded(int(m_desk.pdfs().size())));
    if (dialog.fileMode() == QFileDialog::Directory)
        path = m_desk.home();
    else if (dialog.acceptMode() ==
             QFileDialog::AcceptSave) // a new one: Qt's question about an old one waits
        path = m_desk.home() + u"/saved-%1.%2"_s.arg(++m_files).arg(
                                   dialog.defaultSuffix().isEmpty() ? u"txt"_s : dialog.defaultSuffix());
    tell(u"answer %1 with %2"_s.arg(nameOf(dialog), path.section(u'/', -1)));
    support::answerFileDialog(dialog, path);
}

} // namespace soak
