#pragma once

#include <QTableView>

namespace ui {

class DueDatesPreview;

//! What would become of each due date, one a line. The remarks are why somebody looks here: the titles, of
//! which all there is is in the tool tip, have what the others leave.
class DueDatesTable : public QTableView
{
    Q_OBJECT

public:
    explicit DueDatesTable(DueDatesPreview &preview, QWidget *parent = nullptr);

    //! In a window of that width.
    void shareColumns(int windowWidth);
};

} // namespace ui
