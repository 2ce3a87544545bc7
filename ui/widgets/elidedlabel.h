#pragma once

#include <QLabel>

namespace ui {

//! Plain words in one line, cut at their end with dots where there is no room for them; the tool tip has them
//! whole, and so does a screen reader. It takes no room from what stands beside it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    [[nodiscard]] bool isCut() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
