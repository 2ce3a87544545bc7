// What SoakActions does with whole windows: writes a session, and closes what is open.
#include "soak/hands.h"
#include "soak/soakactions.h"
#include "support/hands.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

//! Of a window that asks whether what was typed may go; null: it asks something else.
QAbstractButton *discardingButton(const QWidget &window)
{
    const auto *box = qobject_cast<const QMessageBox *>(&window);
    const bool discards = box && (box->objectName().endsWith("DiscardQuestion"_L1) ||
                                  box->objectName() == "composeTemplateQuestion"_L1);
    if (!discards)
        return nullptr;
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *button : buttons)
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            return button;
    return nullptr;
}

} // namespace

QWidget *SoakActions::composer() const
{
    return m_desk.window().workspace() ? m_desk.window().workspace()->newSessionDialog() : nullptr;
}

//! Each part is a step of its own, so that other things happen between.
void SoakActions::compose(QRandomGenerator &dice)
{
    if (QApplication::activeModalWidget())
        return tell(u"composing is behind a dialog"_s);
    tell(u"begin a session"_s);
    press(m_desk.window(), Qt::Key_N, Qt::ControlModifier);
    const auto field = [this](const char *name) -> QWidget * {
        QWidget *window = composer();
        return window ? window->findChild<QWidget *>(QString::fromLatin1(name)) : nullptr;
    };
    const auto clickOn = [this, field](const char *name) {
        QWidget *widget = field(name);
        tell(u"compose: click %1"_s.arg(QLatin1String(name)));
        lookedFor(QLatin1String(name), widget != nullptr);
        if (widget && !widget->visibleRegion().isEmpty())
            click(*widget, widget->visibleRegion().boundingRect().center());
    };
    const auto add = [this](std::function<void()> part) { m_script.push_back(std::move(part)); };
    m_script.clear();
    const QString path = m_desk.pdfs().constLast();
    add([this, field, path] {
        tell(u"compose: drop"_s);
        QWidget *place = field("composeDocuments");
        lookedFor(u"composeDocuments"_s, place != nullptr);
        if (place && place->window()->windowHandle())
            (void)support::dropOn(*place, *support::filesData({path}));
    });
    add([clickOn] { clickOn("composeTitle"); });
    add([title = u"Contract %1"_s.arg(dice.bounded(1'000'000))] { type(title); });
    for (int signers = 1 + dice.bounded(3); signers > 0; --signers) {
        add([clickOn] { clickOn("composeAddSigner"); });
        add([this, name = u"Signer %1"_s.arg(dice.bounded(10'000))] {
            tell(u"compose: a signer"_s);
            type(name);
            press(*composer(), Qt::Key_Tab);
        });
        add([this, email = u"signer%1@example.com"_s.arg(dice.bounded(10'000))] {
            tell(u"compose: an address"_s);
            type(email);
            press(*composer(), Qt::Key_Return);
        });
    }
    for (int pages = 0; pages < 2; ++pages)
        add([clickOn] { clickOn("composeForward"); });
    if (dice.bounded(2) == 0)
        add([clickOn] { clickOn("composeClose"); });
}

bool SoakActions::closeOne()
{
    m_script.clear();
    const QList<QWidget *> windows = windowsAbove(m_desk.window());
    if (windows.isEmpty())
        return false;
    QWidget *window = windows.last();
    m_tries = m_closing == window ? m_tries + 1 : 0;
    m_closing = window;
    tell(u"close %1"_s.arg(nameOf(*window)));
    if (m_tries < 4) {
        window->activateWindow();
        if (QAbstractButton *discards = discardingButton(*window))
            click(*discards, discards->rect().center()); // Escape would lead back to what is to be closed
        else
            press(*window, Qt::Key_Escape);
    } else if (m_tries == 4) {
        window->close();
    } else if (m_tries == 8) {
        m_stubborn << nameOf(*window);
        window->hide();
    }
    return true;
}

} // namespace soak
