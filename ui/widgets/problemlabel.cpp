#include "ui/widgets/problemlabel.h"

#include "ui/statetext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int wordsFrom = ProblemLabel::iconSize + 6; //!< of the words, beside the icon

} // namespace

ProblemLabel::ProblemLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

void ProblemLabel::setProblems(const QStringList &problems, const QStringList &cautions)
{
    const QStringList said = problems + cautions;
    if (m_said == said && m_cautionsFrom == problems.size())
        return;
    m_said = said;
    m_cautionsFrom = problems.size();
    setText(said.isEmpty() ? QString() : u"⚠ "_s + said.join(u"\n⚠ "_s));
    updateGeometry(); // the same text may be of one or of two
    update();
}

int ProblemLabel::heightOf(const QString &problem, int width) const
{
    const QRect room(0, 0, qMax(1, width - wordsFrom), QWIDGETSIZE_MAX);
    const QRect words = fontMetrics().boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, problem);
    return qMax(iconSize, words.height() + 2 * down());
}

//! To the middle of the icon.
int ProblemLabel::down() const
{
    return qMax(0, (iconSize - fontMetrics().height()) / 2);
}

int ProblemLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    if (m_said.isEmpty())
        height += iconSize; // the room of one may be kept
    for (const QString &problem : m_said)
        height += heightOf(problem, width - margins.left() - margins.right());
    return height;
}

QSize ProblemLabel::sizeHint() const
{
    const int width = QLabel::sizeHint().width() + iconSize;
    return {width, heightForWidth(width)};
}

QSize ProblemLabel::minimumSizeHint() const
{
    return {QLabel::minimumSizeHint().width(), iconSize};
}

void ProblemLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect all = contentsRect();
    const int first = qMax(iconSize, fontMetrics().height());
    int top = all.top();
    for (qsizetype i = 0; i < m_said.size(); ++i) {
        const QString &problem = m_said.at(i);
        const int height = heightOf(problem, all.width());
        icon(i < m_cautionsFrom ? u"error"_s : u"warning"_s)
            .paint(&painter, QRect(all.left(), top, iconSize, first), Qt::AlignCenter,
                   isEnabled() ? QIcon::Normal : QIcon::Disabled);
        const QRect place(all.left() + wordsFrom, top + down(), all.width() - wordsFrom, height);
        style()->drawItemText(&painter, place,
                              Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextForceLeftToRight,
                              palette(), isEnabled(), problem, foregroundRole());
        top += height;
    }
}

} // namespace ui
