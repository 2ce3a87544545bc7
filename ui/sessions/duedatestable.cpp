#include "ui/sessions/duedatestable.h"

#include "ui/sessions/duedatespreview.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/writtentips.h"

#include <QFontMetrics>
#include <QHeaderView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int signerWidth = 120, beforeWidth = 172, afterWidth = 187, leastTitle = 150;
constexpr int aroundWords = 16;   //!< in a cell
constexpr int besideColumns = 46; //!< the margins of the window, and a scroll bar

} // namespace

DueDatesTable::DueDatesTable(DueDatesPreview &preview, QWidget *parent)
    : QTableView(parent)
{
    makeList(*this);
    setObjectName(u"dueDatesTable"_s);
    writeTipsAsWritten(*this);
    setAccessibleName(tr("What becomes of each due date"));
    QTableView::setModel(&preview);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setFrameShape(QFrame::StyledPanel);
}

void DueDatesTable::shareColumns(int windowWidth)
{
    using Column = DueDatesPreview::Column;
    int remarks = 0;
    for (const QString &remark : DueDatesPreview::remarks())
        remarks = qMax(remarks, fontMetrics().horizontalAdvance(remark));
    const int left =
        windowWidth - besideColumns - signerWidth - beforeWidth - afterWidth - remarks - aroundWords;
    const std::pair<Column, int> widths[] = {{Column::Title, qMax(leastTitle, left)},
                                             {Column::Signer, signerWidth},
                                             {Column::Before, beforeWidth},
                                             {Column::After, afterWidth}};
    for (const auto &[column, columnWidth] : widths)
        horizontalHeader()->resizeSection(static_cast<int>(column), columnWidth);
}

} // namespace ui
