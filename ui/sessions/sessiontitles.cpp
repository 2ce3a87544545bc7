// The cells of a session that tell what others wrote, and the titles, beside which more is told than the
// title.
#include "models/sessiontablemodel.h"
#include "ui/isolatedname.h"
#include "ui/sessions/sessiondelegates.h"
#include "ui/statetext.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QIconEngine>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace ui {

using models::SessionTableModel;

namespace {

constexpr int airOfTitle = 12, airOfIcon = 6, airBeforeAge = 10;
constexpr int leastLetters = 12; //!< that a title is known by
constexpr int leastOfHit = 8;    //!< with the dot before them

//! Several icons beside each other.
class RowIconEngine : public QIconEngine
{
public:
    explicit RowIconEngine(const QStringList &names)
        : m_names(names)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        for (qsizetype i = 0; i < m_names.size(); ++i)
            icon(m_names.at(i))
                .paint(painter, QRect(rect.left() + int(i) * iconStep, rect.top(), iconSize, rect.height()),
                       Qt::AlignCenter, mode, state);
    }
    [[nodiscard]] QIconEngine *clone() const override { return new RowIconEngine(*this); }
    static constexpr int iconSize = 16, iconStep = iconSize + 3;

private:
    QStringList m_names;
};

//! What somebody here noted is seen before the title.
void showTriage(QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStringList names;
    if (index.data(SessionTableModel::HandledRole).toBool())
        names << u"handled"_s;
    if (index.data(SessionTableModel::SnoozedRole).toDateTime().isValid())
        names << u"snooze"_s;
    if (!index.data(SessionTableModel::NoteRole).toString().isEmpty())
        names << u"note"_s;
    if (!names.isEmpty()) {
        option.icon = QIcon(new RowIconEngine(names));
        option.features |= QStyleOptionViewItem::HasDecoration;
        option.decorationSize =
            QSize(int(names.size() - 1) * RowIconEngine::iconStep + RowIconEngine::iconSize,
                  RowIconEngine::iconSize);
    }
}

//! Cut at its end to \a room; what comes behind it is not turned around by what was cut off.
QString beginningOf(const QString &text, int room, const QFontMetrics &metrics)
{
    const QString part = metrics.elidedText(text, Qt::ElideRight, qMax(0, room));
    const qsizetype open = part.count(u'\u2068') - part.count(u'\u2069');
    return part + QString(qMax(qsizetype(0), open), u'\u2069');
}

QString ageOf(const QModelIndex &index)
{
    return index.column() == int(SessionTableModel::Column::Title)
               ? index.data(SessionTableModel::AgeRole).toString()
               : QString();
}

//! Never bold: how old it is, is no news.
QFontMetrics metricsOfAge(QFont font)
{
    font.setBold(false);
    return QFontMetrics(font);
}

//! At the end of the cell of a hit stands how old it is, however much of the title is cut for that; behind
//! the title by what it was found, or nobody would see why it is there. That, and \a labels before it, stand
//! there unless the title would not be known by what is left of it.
void showHit(QStyleOptionViewItem &option, const QModelIndex &index, const QString &labels)
{
    const QString age = ageOf(index), title = option.text;
    option.text = labels + title;
    if (age.isEmpty())
        return;
    const QFontMetrics metrics(option.font);
    const int icons = option.features.testFlag(QStyleOptionViewItem::HasDecoration)
                          ? option.decorationSize.width() + airOfIcon
                          : 0;
    const int left = option.rect.width() - airOfTitle - icons - airBeforeAge -
                     metricsOfAge(option.font).horizontalAdvance(age);
    const bool isCut = option.rect.width() > 0; // else how wide it is was asked
    const QString found = isolatedName(index.data(SessionTableModel::FoundRole).toString());
    const QString whole = option.text + (found.isEmpty() ? QString() : u" · "_s + found);
    if (!isCut) {
        option.text = whole + u" · "_s + age; // as wide as that is
        return;
    }
    if (metrics.horizontalAdvance(whole) <= left) {
        option.text = whole;
        return;
    }
    const QString why = found.isEmpty() ? QString() : u" · "_s + found;
    const int leastTitle = leastLetters * metrics.averageCharWidth();
    const int leastWhy = qMin(metrics.horizontalAdvance(why), leastOfHit * metrics.averageCharWidth());
    const bool hasLabels = metrics.horizontalAdvance(labels) + leastTitle + leastWhy <= left;
    const QString name = hasLabels ? option.text : title;
    const int forName = qMin(leastTitle + (hasLabels ? metrics.horizontalAdvance(labels) : 0),
                             metrics.horizontalAdvance(name));
    const QString shownWhy =
        forName + leastWhy <= left ? beginningOf(why, left - forName, metrics) : QString();
    option.text = beginningOf(name, left - metrics.horizontalAdvance(shownWhy), metrics) + shownWhy;
}

//! It is of the row and not of the title: apart from it, and paler.
void paintAge(QPainter &painter, const QStyleOptionViewItem &option, const QString &age)
{
    constexpr int shownOf255 = 170;
    const bool isActive = option.state & QStyle::State_Active,
               isChosen = option.state & QStyle::State_Selected;
    QColor color = option.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                        isChosen ? QPalette::HighlightedText : QPalette::Text);
    color.setAlpha(shownOf255);
    painter.save();
    QFont font = option.font;
    font.setBold(false);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(option.rect.adjusted(0, 0, -airOfTitle / 2, 0),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, age);
    painter.restore();
}

//! What is hidden stands in such brackets itself: "[[e-mail]]" would say nothing more.
QString withoutBrackets(const QString &label)
{
    return label.startsWith(u'[') && label.indexOf(u']') == label.size() - 1 ? label.mid(1).chopped(1)
                                                                             : label;
}

void showTitle(QStyleOptionViewItem &option, const QModelIndex &index)
{
    showTriage(option, index);
    option.text = isolatedName(option.text);
    QStringList labels = isolatedNames(index.data(SessionTableModel::LabelsRole).toStringList());
    for (QString &label : labels)
        label = withoutBrackets(label);
    showHit(option, index, labels.isEmpty() ? QString() : u"[%1] "_s.arg(labels.join(u", "_s)));
}

} // namespace

void SessionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    using Column = SessionTableModel::Column;
    QStyledItemDelegate::initStyleOption(option, index);
    showNews(*option, index);
    const auto column = static_cast<Column>(index.column());
    if (column == Column::Signer || column == Column::Reference)
        option->text = isolatedName(option->text);
    if (column == Column::Title)
        showTitle(*option, index);
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (const QString age = ageOf(index); !age.isEmpty())
        paintAge(*painter, option, age);
}

} // namespace ui
