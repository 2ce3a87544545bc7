#pragma once

#include "ui/sessions/sessionmenu.h"

#include <QMap>
#include <QWidget>

class QPushButton;

namespace ui {

//! What is done to several sessions that are chosen: a button for each, which does what the menu does.
class ChosenButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenButtons(QWidget *parent = nullptr);

    //! Once; its actions outlive what is done with this.
    void setMenu(const SessionMenu &menu);
    //! False: there is none among them to which it could be done.
    void setPossible(SessionMenu::Action what, bool isPossible);

private:
    struct Offer
    {
        QPushButton *button = nullptr;
        const QAction *action = nullptr;
        bool isPossible = true;
    };
    static void follow(const Offer &offer);

    QMap<SessionMenu::Action, Offer> m_offers;
};

} // namespace ui
