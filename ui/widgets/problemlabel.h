#pragma once

#include <QLabel>

namespace ui {

//! What is wrong, a line for each thing. One that begins with the sign "⚠" has the icon of warnings in its
//! place, as everywhere else; the text keeps it, for screen readers and for copies. Plain text alone.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    static constexpr int iconSize = 16; //!< and so high is a line at least

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int down() const;
    [[nodiscard]] int heightOf(const QString &line, int width) const;
};

} // namespace ui
