// What a person does with the columns, in the menu of their heads or that of the window.
#include "ui/sessions/sessioncolumns.h"

#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/statetext.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

using domain::SessionColumn;
using domain::SessionKey;

void SessionColumns::setShown(SessionKey key, bool isShown)
{
    if (isNeeded(key))
        return;
    m_isApplying = true;
    m_table.horizontalHeader()->setSectionHidden(columnOf(key), !isShown);
    m_isApplying = false;
    tellAge();
    fit();
    note();
}

void SessionColumns::move(int column, int by)
{
    QHeaderView *header = m_table.horizontalHeader();
    // over what is hidden, to the next place that is seen
    for (int place = header->visualIndex(column) + by; place >= 0 && place < header->count(); place += by)
        if (!header->isSectionHidden(header->logicalIndex(place)))
            return header->moveSection(header->visualIndex(column), place);
}

void SessionColumns::useStandard()
{
    m_soon.stop();
    m_isChanged = false;
    m_settings.setColumnState(settingOf(m_view), {});
    apply(m_otherwise.isEmpty() ? standard() : m_otherwise);
}

void SessionColumns::fill(QMenu &menu, int chosen)
{
    menu.clear();
    const auto nameOf = [](int column) { // not as a search calls it
        return models::SessionTableModel::nameOf(static_cast<models::SessionTableModel::Column>(column));
    };
    for (const SessionColumn &each : all()) {
        QAction *action = menu.addAction(nameOf(columnOf(each.key)));
        action->setObjectName(u"column"_s + domain::nameOf(each.key));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(columnOf(each.key)));
        action->setEnabled(!isNeeded(each.key));
        connect(action, &QAction::toggled, this,
                [this, key = each.key](bool isShown) { setShown(key, isShown); });
    }
    menu.addSeparator();
    const int moved = chosen >= 0 ? chosen : m_table.currentIndex().column();
    const bool isSeen = moved >= 0 && !m_table.isColumnHidden(moved);
    for (const int by : {-1, 1}) {
        QString text = by < 0 ? tr("Move column to the &left") : tr("Move column to the &right");
        if (isSeen)
            text = (by < 0 ? tr("Move “%1” to the &left") : tr("Move “%1” to the &right")).arg(nameOf(moved));
        QAction *action = menu.addAction(icon(by < 0 ? u"move-left"_s : u"move-right"_s), text, this,
                                         [this, moved, by] { move(moved, by); });
        action->setObjectName(by < 0 ? u"columnLeft"_s : u"columnRight"_s);
        action->setEnabled(isSeen);
    }
    menu.addSeparator();
    menu.addAction(icon(u"undo"_s), tr("De&fault columns"), this, &SessionColumns::useStandard)
        ->setObjectName(u"columnDefault"_s);
}

} // namespace ui
