#include "ui/widgets/dotteddate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

std::optional<QDate> dottedDate(const QString &text, const QDate &shown, const QDate &first)
{
    static const QRegularExpression form(uR"(\A([0-9]{1,2})\.(?:([0-9]{1,2})(?:\.([0-9]{0,4}))?)?\z)"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int day = match.captured(1).toInt(), month = match.captured(2).toInt();
    const QString year = match.captured(3);
    if (match.captured(2).isEmpty())
        return QDate(shown.year(), shown.month(), day);
    if (year.size() == 4)
        return QDate(year.toInt(), month, day);
    if (year.size() == 2 && year != u"20"_s) // which most years begin with
        return QDate(2000 + year.toInt(), month, day);
    const QDate next(first.year(), month, day);
    return next >= first ? next : QDate(first.year() + 1, month, day);
}

} // namespace ui
