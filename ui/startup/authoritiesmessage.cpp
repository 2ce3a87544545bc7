#include "ui/startup/authoritiesmessage.h"

#include "tasks/network.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace ui {

AuthoritiesMessage::AuthoritiesMessage(const tasks::Network &network, QWidget *parent)
    : InlineMessage(parent)
    , m_network(network)
{
    setObjectName(u"authoritiesProblem"_s);
}

void AuthoritiesMessage::tell()
{
    if (const QString problem = m_network.authorities().problemText(); !problem.isEmpty())
        showMessage(Tone::Warning, problem);
}

void AuthoritiesMessage::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isSaid()) // one that was put away stays away
        tell();
}

} // namespace ui
