// The steps of the tour for those who have to trust it: what is hidden, what is asked for, what is written
// down.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

void Tour::addTrust(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto sessions = [this] { return m_window.workspace()->sessions(); };
    const auto trigger = [this](const QString &name) {
        if (QAction *action = hands::action(&m_window, name))
            action->trigger();
    };
    const auto setMasked = [this](bool on) {
        QAction *action = hands::action(&m_window, u"maskedMode"_s);
        if (action && action->isChecked() != on)
            action->trigger();
    };
    m_runner->add({prefix + u"waiting-again"_s,
                   [workspace] {
                       workspace()->showView(View::Ready);
                       workspace()->details()->showTab(SessionDetails::Tab::Summary);
                   },
                   [workspace] {
                       const auto *rows = workspace()->sessions()->model();
                       return !workspace()->isLoading() && rows->rowCount() > 0 && rows->row(0);
                   },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"masked"_s,
                   [sessions, setMasked] {
                       setMasked(true);
                       sessions()->table()->selectRow(0);
                   },
                   [sessions] { return !sessions()->selectedIds().isEmpty(); }});
    addGlance(prefix + u"masked-link"_s, u"linkReason"_s, [sessions] { sessions()->copyLink(); });
    m_runner->add({prefix + u"unmasked"_s,
                   [setMasked] { setMasked(false); },
                   [this] {
                       const QAction *action = hands::action(&m_window, u"maskedMode"_s);
                       return action && !action->isChecked();
                   },
                   {},
                   {},
                   false});
    addGlance(prefix + u"audit"_s, u"auditDialog"_s, [trigger] { trigger(u"auditLog"_s); });
    addGlance(prefix + u"network"_s, u"networkDialog"_s, [trigger] { trigger(u"network"_s); });
}

} // namespace ui
