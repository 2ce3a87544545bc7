#include "ui/sessions/papercolumns.h"

#include <cstddef>
#include <vector>

namespace ui {

namespace {

struct PaperSums
{
    qreal wanted = 0, least = 0;
};

PaperSums paperSums(const QList<PaperColumn> &columns)
{
    PaperSums sums;
    for (const PaperColumn &column : columns) {
        sums.wanted += column.wanted;
        sums.least += column.least;
    }
    return sums;
}

} // namespace

bool keepsWords(const QList<PaperColumn> &columns, qreal room)
{
    return paperSums(columns).least <= room;
}

QList<qreal> paperWidths(const QList<PaperColumn> &columns, qreal room)
{
    QList<qreal> widths;
    const PaperSums all = paperSums(columns);
    if (all.wanted <= room || all.least > room) {
        for (const PaperColumn &column : columns)
            widths << (all.wanted <= 0      ? 0
                       : all.wanted <= room ? column.wanted * room / all.wanted
                                            : column.least * room / all.least);
        return widths;
    }
    qreal rest = room, restLeast = all.least;
    qsizetype left = columns.size();
    std::vector<bool> isServed(std::size_t(left), false);
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (qsizetype at = 0; at < columns.size(); ++at) {
            const PaperColumn &column = columns.at(at);
            const bool isMuch = column.wanted * qreal(left) > rest;
            if (isServed[std::size_t(at)] || isMuch || rest - column.wanted < restLeast - column.least)
                continue;
            isServed[std::size_t(at)] = isChanged = true;
            rest -= column.wanted;
            restLeast -= column.least;
            --left;
        }
    }
    qreal more = 0; // than the least
    for (qsizetype at = 0; at < columns.size(); ++at)
        if (!isServed[std::size_t(at)])
            more += columns.at(at).wanted - columns.at(at).least;
    for (qsizetype at = 0; at < columns.size(); ++at) {
        const PaperColumn &column = columns.at(at);
        const qreal part = more > 0 ? (column.wanted - column.least) * (rest - restLeast) / more : 0;
        widths << (isServed[std::size_t(at)] ? column.wanted : column.least + part);
    }
    return widths;
}

} // namespace ui
