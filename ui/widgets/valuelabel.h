#pragma once

#include <QLabel>

namespace ui {

//! A text of somebody's that can be chosen and copied. The copy has none of the signs for its direction,
//! which nobody sees and a form would send along.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
};

} // namespace ui
