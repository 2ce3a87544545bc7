#pragma once

#include "ui/sessions/papercell.h"

#include <QList>
#include <QStringList>

class QPainter;
class QPrinter;

namespace ui {

//! A list on paper: what it is at the top of its first page, the names of the columns and a page number on
//! each. No text is cut: a long one takes more lines.
class SessionListPaper
{
public:
    QString title;
    QStringList about;   //!< lines below the title
    QString running;     //!< what the pages after the first one have at their top
    QStringList headers; //!< of the columns, each of which is as wide as its words want
    PaperRows rows;
    QString footer; //!< beside the page number

    void paint(QPrinter &printer) const;

private:
    struct Measure;
    //! What is measured once: to lay out a text is what takes time.
    struct Pages
    {
        qreal headers = 0;
        QList<qreal> heights;  //!< of the rows
        QList<qsizetype> ends; //!< the row after the last one of each page
    };
    [[nodiscard]] qreal headersHeight(const Measure &measure) const;
    void drawHeaders(QPainter &painter, qreal top, const Measure &measure) const;
    void drawCells(QPainter &painter, const QList<PaperCell> &cells, qreal top, qreal ascent,
                   const Measure &measure) const;
    [[nodiscard]] qreal drawHeading(QPainter &painter, const Measure &measure, bool draws) const;
    [[nodiscard]] Pages pages(const Measure &measure, qreal firstTop, qreal otherTop) const;
    void drawPage(QPainter &painter, const Measure &measure, const Pages &pages, qreal top, qsizetype from,
                  qsizetype to) const;
};

} // namespace ui
