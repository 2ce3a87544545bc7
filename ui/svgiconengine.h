#pragma once

#include <QHash>
#include <QIconEngine>
#include <QPixmap>
#include <QString>

namespace ui {

//! An icon drawn from an SVG at any size. On a selected row it is drawn in the colour of the text there: a
//! blue pen on a blue bar is not to be seen.
class SvgIconEngine : public QIconEngine
{
public:
    explicit SvgIconEngine(const QString &path);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    bool isNull() override { return false; }

private:
    [[nodiscard]] QPixmap drawn(const QSize &size, QIcon::Mode mode) const;

    QString m_path;
    QHash<QString, QPixmap> m_drawn; //!< reading an SVG anew for every cell is what makes scrolling slow
};

} // namespace ui
