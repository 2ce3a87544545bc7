#include "ui/sessions/chosenbuttons.h"

#include "ui/widgets/menutext.h"

#include <QAction>
#include <QGridLayout>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

ChosenButtons::ChosenButtons(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"chosenButtons"_s);
}

void ChosenButtons::setMenu(const SessionMenu &menu)
{
    using Action = SessionMenu::Action;
    constexpr int columns = 2;
    const std::pair<Action, QString> offered[] = {
        {Action::DueDates, u"chosenDueDates"_s}, {Action::Download, u"chosenDownload"_s},
        {Action::Handled, u"chosenHandled"_s},   {Action::PutOff, u"chosenPutOff"_s},
        {Action::Note, u"chosenNote"_s},         {Action::Label, u"chosenLabel"_s},
        {Action::CopyFacts, u"chosenCopy"_s},    {Action::Delete, u"chosenDelete"_s}};
    auto *grid = new QGridLayout(this);
    int place = 0;
    for (const auto &[what, name] : offered) {
        QAction *action = menu.action(what);
        auto *button = new QPushButton(this);
        button->setObjectName(name);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keys to the list
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [this, what = what] { follow(m_offers.value(what)); });
        grid->addWidget(button, place / columns, place % columns);
        ++place;
        m_offers.insert(what, {button, action, true});
        follow(m_offers.value(what));
    }
}

void ChosenButtons::setPossible(SessionMenu::Action what, bool isPossible)
{
    const auto offer = m_offers.find(what);
    if (offer == m_offers.end() || offer->isPossible == isPossible)
        return;
    offer->isPossible = isPossible;
    follow(*offer);
}

//! Without its access key, which in the window belongs to something else; its key is in the tool tip.
void ChosenButtons::follow(const Offer &offer)
{
    const QString text = offer.action->text();
    offer.button->setText(withoutAccessKey(text.section(u'\t', 0, 0)));
    offer.button->setToolTip(text.section(u'\t', 1));
    offer.button->setIcon(offer.action->icon());
    offer.button->setEnabled(offer.isPossible && offer.action->isEnabled());
}

} // namespace ui
