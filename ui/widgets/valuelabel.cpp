#include "ui/widgets/valuelabel.h"

#include "domain/plainletters.h"
#include "ui/statetext.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

ValueLabel::ValueLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void ValueLabel::copy() const
{
    if (hasSelectedText())
        QGuiApplication::clipboard()->setText(domain::withoutDirections(selectedText()));
}

void ValueLabel::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy))
        return QLabel::keyPressEvent(event);
    copy();
    event->accept();
}

//! Instead of Qt's own, which copies what it finds.
void ValueLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"valueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"copy"_s), tr("&Copy"), this, [this] { copy(); })->setEnabled(hasSelectedText());
    menu->addAction(tr("Select &all"), this, [this] { setSelection(0, int(text().size())); })
        ->setEnabled(!text().isEmpty());
    menu->popup(event->globalPos());
    event->accept();
}

} // namespace ui
