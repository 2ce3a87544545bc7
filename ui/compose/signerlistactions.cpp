// What can be done with the signers by key, by menu and by button, and how it is called.
#include "ui/compose/signerlist.h"

#include "ui/compose/signertable.h"
#include "ui/statetext.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

QAction *SignerList::addAction(Act act, const QString &objectName, const QString &iconName,
                               const QKeySequence &key, void (SignerList::*work)())
{
    auto *action = new QAction(icon(iconName), {}, this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setShortcutVisibleInContextMenu(true);
    connect(action, &QAction::triggered, this, [this, work] {
        m_table->closeCell();
        (this->*work)();
    });
    QWidget::addAction(action);
    m_actions.insert(act, action);
    return action;
}

void SignerList::makeActions()
{
    const auto key = [](QKeyCombination combination) { return QKeySequence(combination); };
    addAction(Act::Add, u"signerAdd"_s, u"add"_s, key(Qt::Key_Insert), &SignerList::addSigner);
    addAction(Act::Paste, u"signerPaste"_s, u"paste"_s, QKeySequence::Paste, &SignerList::paste);
    addAction(Act::Copy, u"signerCopy"_s, u"copy"_s, QKeySequence::Copy, &SignerList::copy);
    addAction(Act::Remove, u"signerRemove"_s, u"remove"_s, key(Qt::Key_Delete), &SignerList::removeChosen);
    addAction(Act::Undo, u"signerUndo"_s, u"undo"_s, QKeySequence::Undo, &SignerList::undo);
    addAction(Act::Redo, u"signerRedo"_s, u"redo"_s, {}, &SignerList::redo)
        ->setShortcuts({key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)});
    addAction(Act::Up, u"signerUp"_s, u"move-up"_s, key(Qt::ALT | Qt::Key_Up), &SignerList::moveUp);
    addAction(Act::Down, u"signerDown"_s, u"move-down"_s, key(Qt::ALT | Qt::Key_Down), &SignerList::moveDown);
    addAction(Act::Earlier, u"signerEarlier"_s, u"step-earlier"_s, key(Qt::ALT | Qt::Key_Left),
              &SignerList::stepEarlier);
    addAction(Act::Later, u"signerLater"_s, u"step-later"_s, key(Qt::ALT | Qt::Key_Right),
              &SignerList::stepLater);
    addAction(Act::WithAbove, u"signerWithAbove"_s, u"step-same"_s, key(Qt::ALT | Qt::SHIFT | Qt::Key_Up),
              &SignerList::signWithAbove);
    addAction(Act::AfterAbove, u"signerAfterAbove"_s, u"step-after"_s,
              key(Qt::ALT | Qt::SHIFT | Qt::Key_Down), &SignerList::signAfterAbove);

    const auto place = [this](QToolButton *button, Act act, const QString &objectName) {
        button->setDefaultAction(m_actions[act]);
        button->setObjectName(objectName);
        button->setFocusPolicy(Qt::StrongFocus);
    };
    place(m_up, Act::Up, u"composeSignerUp"_s);
    place(m_down, Act::Down, u"composeSignerDown"_s);
    place(m_earlier, Act::Earlier, u"composeSignerEarlier"_s);
    place(m_later, Act::Later, u"composeSignerLater"_s);
    place(m_paste, Act::Paste, u"composeSignersPaste"_s);
    place(m_undoSaid, Act::Undo, u"composeSignersUndo"_s);
    for (QToolButton *button : {m_earlier, m_later, m_paste, m_undoSaid}) // what nobody would guess
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void SignerList::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"composeSignersMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(
        {m_actions[Act::Add], m_actions[Act::Paste], m_actions[Act::Copy], m_actions[Act::Remove]});
    menu->addSeparator();
    menu->addActions(
        {m_actions[Act::Up], m_actions[Act::Down], m_actions[Act::Earlier], m_actions[Act::Later]});
    menu->addSeparator();
    menu->addActions({m_actions[Act::WithAbove], m_actions[Act::AfterAbove]});
    menu->addSeparator();
    menu->addActions({m_actions[Act::Undo], m_actions[Act::Redo]});
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void SignerList::retranslate()
{
    m_table->setAccessibleName(tr("Signers"));
    m_parallel->setText(tr("All at the same t&ime"));
    m_inOrder->setText(tr("One after the ot&her"));
    m_bySteps->setText(tr("In ste&ps"));
    m_hint->setText(m_parallel->isChecked()  ? tr("Everyone can sign at once.")
                    : m_inOrder->isChecked() ? tr("Each one can sign when those above have signed.")
                                             : tr("Signers of the same step sign at the same time; a step "
                                                  "begins when the one before it is done."));
    m_columns->setText(
        tr("Messages go to the e-mail address or the mobile number, which begins with its country code "
           "(+47 …). The identity number is only needed where it is to be filled in or checked."));
    showProblems();
    m_add->setText(tr("Add si&gner"));
    m_remove->setText(tr("Remo&ve"));
    m_actions[Act::Add]->setText(tr("Add signer"));
    m_actions[Act::Paste]->setText(tr("Paste from a spreadsheet"));
    m_actions[Act::Paste]->setToolTip(
        tr("Rows that were copied in a spreadsheet, or a list of names and addresses (Ctrl+V)"));
    m_actions[Act::Copy]->setText(tr("Copy"));
    m_actions[Act::Remove]->setText(tr("Remove"));
    m_actions[Act::Undo]->setText(tr("Undo"));
    m_actions[Act::Redo]->setText(tr("Redo"));
    m_actions[Act::Up]->setText(tr("Move the signer up"));
    m_actions[Act::Down]->setText(tr("Move the signer down"));
    m_actions[Act::Earlier]->setText(tr("Earlier step"));
    m_actions[Act::Later]->setText(tr("Later step"));
    m_actions[Act::WithAbove]->setText(tr("Sign at the same time as the one above"));
    m_actions[Act::AfterAbove]->setText(tr("Sign after the one above"));
    for (QToolButton *button : {m_up, m_down, m_earlier, m_later, m_paste, m_undoSaid})
        button->setAccessibleName(button->defaultAction()->text());
}

} // namespace ui
