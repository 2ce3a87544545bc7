// The steps of the tour that show how a wrong address is corrected after sending.
#include "ui/tour/tour.h"

#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

void Tour::addReplacing()
{
    const auto dialog = [this] { return hands::find(&m_window, u"replaceDialog"_s); };
    const auto canReplace = [dialog] {
        const QWidget *button = hands::find(dialog(), u"replaceButton"_s);
        return button && button->isEnabled();
    };
    const auto email = [dialog] {
        return qobject_cast<QLineEdit *>(hands::find(dialog(), u"replaceEmail"_s));
    };

    m_runner->add({u"wrong-address"_s,
                   [this] {
                       chooseSession(0);
                       m_window.workspace()->sessions()->replaceSelected();
                   },
                   // nothing is changed yet, so there is nothing to replace
                   [email, canReplace] {
                       return email() && email()->isEnabled() &&
                              email()->text() == "ase.odegard@example.com"_L1 && !canReplace();
                   },
                   dialog});
    m_runner->add(
        {u"address-refused"_s,
         [email] {
             hands::press(email(), Qt::Key_A, Qt::ControlModifier);
             hands::type(email(), u"ase.odegard@"_s);
         },
         [dialog, canReplace] { return hands::find(dialog(), u"replaceEmailProblem"_s) && !canReplace(); },
         dialog});
    m_runner->add(
        {u"address-corrected"_s, [email] { hands::type(email(), u"example.org"_s); }, canReplace, dialog});
    m_runner->add({u"kept-as-it-is"_s,
                   [dialog] { hands::click(hands::find(dialog(), u"replaceKeep"_s)); },
                   [this, dialog] { return !dialog() && stateOf(0) == "READY"_L1; },
                   {},
                   {},
                   false});
}

} // namespace ui
