// When a message comes and goes, and what it looks like meanwhile.
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/pointerrest.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPalette>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int roomyWords = 260;      //!< a sentence in few lines
constexpr int longestWaitMs = 5'000; //!< some mice are never quite at rest
} // namespace

//! What lies below it goes down: not under the hand of somebody who is about to click there.
void InlineMessage::comeOrWait()
{
    const QWidget *around = parentWidget();
    const bool moves = isHidden() && around && around->isVisible();
    if (moves && !m_waits.isValid())
        m_waits.start();
    if (const int rest = moves ? msUntilPointerRests(*around) : 0;
        rest > 0 && m_waits.elapsed() < longestWaitMs)
        return m_comes.start(rest);
    applyTone();
    show();
    if (moves)
        sparePressOn(*around);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

//! It does not vanish under somebody's hands, nor pull up what they are about to click: a mouse at rest over
//! the list may be about to.
void InlineMessage::goOrStay()
{
    const QWidget *focus = QApplication::focusWidget();
    const QWidget *around = parentWidget() ? parentWidget() : this;
    if ((focus && isAncestorOf(focus)) || isPointerOver(*around) || msUntilPointerRests(*this) > 0)
        return m_goes.start();
    dismiss();
    sparePressOn(*around); // the mouse may come back where it was
}

//! Whoever shows or hides it by hand waits for nothing.
void InlineMessage::setVisible(bool visible)
{
    m_comes.stop();
    m_waits.invalidate();
    if (!visible)
        giveFocusBack();
    QFrame::setVisible(visible);
}

//! Qt would hand it on to whatever comes next for Tab, where nobody looks for it.
void InlineMessage::giveFocusBack()
{
    const QWidget *focus = window()->focusWidget();
    if (focus && isAncestorOf(focus) && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

//! In a narrow pane the words would be a column of syllables beside the buttons, or push those out of it.
void InlineMessage::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int spacing = qMax(0, layout()->spacing());
    int room = width() - margins.left() - margins.right() - m_icon->sizeHint().width() - spacing;
    if (!m_close->isHidden())
        room -= m_close->sizeHint().width() + spacing;
    int wide = 0;
    const QList<QPushButton *> all = buttons();
    for (const QPushButton *button : all)
        if (!button->isHidden())
            wide += button->sizeHint().width() + spacing;
    const int words = qMin(roomyWords, m_text->fontMetrics().size(0, m_text->text()).width());
    const bool isBelow = wide > 0 && room - wide < words;
    m_body->setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_buttons->setDirection(isBelow && wide - spacing > room ? QBoxLayout::TopToBottom
                                                             : QBoxLayout::LeftToRight);
}

bool InlineMessage::event(QEvent *event)
{
    // its width, or what it says and offers
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QFrame::event(event);
}

void InlineMessage::applyTone()
{
    const QString shape = m_tone == Tone::Error     ? u"error"_s
                          : m_tone == Tone::Warning ? u"warning"_s
                                                    : u"info"_s;
    m_icon->setPixmap(icon(shape).pixmap(20, 20));
    // A tint over the window's own colour, so that it fits light and dark alike.
    const QColor tint = m_tone == Tone::Error     ? QColor(200, 40, 40)
                        : m_tone == Tone::Warning ? QColor(210, 140, 0)
                                                  : QColor(40, 110, 200);
    const QColor base = QApplication::palette(this).color(QPalette::Base);
    const auto mix = [](int a, int b) { return (a * 5 + b) / 6; };
    const QColor ground(mix(base.red(), tint.red()), mix(base.green(), tint.green()),
                        mix(base.blue(), tint.blue()));
    if (palette().color(QPalette::Window) == ground)
        return; // setting it changes the palette, which comes back here
    QPalette tinted;
    tinted.setColor(QPalette::Window, ground);
    setPalette(tinted);
}

} // namespace ui
