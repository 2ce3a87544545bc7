#pragma once

#include "ui/compose/orderpicture.h"

#include <QSet>
#include <QWidget>

namespace ui {

//! Draws an OrderPicture: steps as columns with arrows between them. The arrow keys go from box to box, Enter
//! and a click choose one; a long step shows its first ones and "and 26 more", which opens it.
class OrderCanvas : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostShown = 6;

    explicit OrderCanvas(QWidget *parent = nullptr);

    void setPicture(const OrderPicture &picture);
    [[nodiscard]] const OrderPicture &picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    //! Where a box is drawn; null when it is not, or is behind "and 26 more".
    [[nodiscard]] QRect rectOf(int column, int box) const;
    //! What stands below the name, as it is drawn.
    [[nodiscard]] QStringList detailLines(const OrderBox &box) const;

Q_SIGNALS:
    void boxActivated(const QString &id);
    void heightChanged();
    //! The box that the keys are at is here.
    void currentMoved(const QRect &rect);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Place
    {
        int column = 0, box = 0;
        bool operator==(const Place &) const = default;
    };
    static constexpr int iconSize = 16, inside = 6, arrowWidth = 26;

    // ordercanvasplaces.cpp
    [[nodiscard]] int shownIn(int column) const; //!< boxes; "and 26 more" is one
    [[nodiscard]] bool isMore(const Place &place) const;
    [[nodiscard]] int leastWidth() const;
    [[nodiscard]] int titleHeight() const;
    [[nodiscard]] int boxHeight() const;
    [[nodiscard]] int boxWidth() const;
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] QStringList endLines() const;
    [[nodiscard]] int endWidth() const;
    [[nodiscard]] QRect endRect() const;
    [[nodiscard]] int arrowHeight() const;
    [[nodiscard]] QRect columnRect(int column) const;
    [[nodiscard]] QRect placeRect(const Place &place) const;
    [[nodiscard]] std::optional<Place> placeAt(const QPoint &point) const;
    [[nodiscard]] const OrderBox &boxAt(const Place &place) const;

    // ordercanvaspaint.cpp
    void drawBox(QPainter &painter, const Place &place) const;
    void drawArrow(QPainter &painter, int left, int right) const;
    void drawEnd(QPainter &painter) const;

    void measureAgain() { m_measuredWidth = -1; }
    void setCurrent(Place place);
    void activate(const Place &place);
    void describe();

    OrderPicture m_picture;
    Place m_current, m_pressed;
    QSet<int> m_opened;                                  //!< columns that show all of their boxes
    mutable int m_measuredWidth = -1, m_detailLines = 1; //!< how many lines need so much room for their text
};

} // namespace ui
