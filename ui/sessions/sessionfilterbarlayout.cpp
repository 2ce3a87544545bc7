// Where the filters are: beside the words that are looked for, or below them.
#include "ui/sessions/sessionfilterbar.h"
#include "ui/widgets/daterangebutton.h"
#include "ui/widgets/filterbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <initializer_list>

namespace ui {

namespace {
constexpr int roomyText = 240; //!< a name and what may be written here are read; else the filters give way
} // namespace

void SessionFilterBar::makeLayout()
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(8, 0, 8, 6);
    m_firstLine = new QHBoxLayout;
    m_secondLine = new QHBoxLayout;
    lines->addLayout(m_firstLine);
    lines->addLayout(m_secondLine);
    m_firstLine->addWidget(m_text, 1);
    for (FilterButton *filter : filters())
        m_firstLine->addWidget(filter);
    m_firstLine->addWidget(m_save);
    m_firstLine->addWidget(m_clear);
    m_secondLine->addStretch(1);
}

void SessionFilterBar::setLeading(FilterButton &button)
{
    m_leading = &button;
    m_firstLine->insertWidget(0, m_leading);
    arrange();
}

//! As high without the buttons that come with the first choice.
void SessionFilterBar::keepFirstLine()
{
    m_firstLine->addStrut(qMax(m_clear->sizeHint().height(), m_save->sizeHint().height()));
}

QList<FilterButton *> SessionFilterBar::filters() const
{
    return {m_state, m_label, m_created, m_due};
}

int SessionFilterBar::widthOfOneLine() const
{
    const QMargins margins = layout()->contentsMargins();
    const int spacing = qMax(0, m_firstLine->spacing());
    int wanted = margins.left() + roomyText + margins.right();
    for (const FilterButton *filter : filters())
        if (!filter->isHidden())
            wanted += spacing + filter->restingWidth();
    if (m_leading)
        wanted += spacing + m_leading->wholeWidth();
    for (const QToolButton *later : std::initializer_list<const QToolButton *>{m_save, m_clear})
        wanted += spacing + later->sizeHint().width();
    return wanted;
}

//! That what is looked for and all of the words before it want, also when something is chosen.
int SessionFilterBar::widthOfWords() const
{
    const QMargins margins = layout()->contentsMargins();
    const int spacing = qMax(0, m_firstLine->spacing());
    const int later = spacing + m_save->sizeHint().width() + spacing + m_clear->sizeHint().width();
    return margins.left() + m_leading->wholeWidth() + spacing +
           qMax(roomyText, m_text->minimumWidth() + later) + margins.right();
}

void SessionFilterBar::arrange()
{
    placeFilters();
    if (m_leading)
        m_leading->setBrief(width() < widthOfWords());
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right();
    for (const FilterButton *filter : filters())
        if (!filter->isHidden())
            wanted += filter->wholeWidth() + qMax(0, m_secondLine->spacing());
    for (FilterButton *filter : filters())
        filter->setBrief(m_isTwoLines && wanted > width());
}

void SessionFilterBar::placeFilters()
{
    const bool needsTwo = width() < widthOfOneLine();
    if (needsTwo == m_isTwoLines)
        return;
    m_isTwoLines = needsTwo;
    int place = needsTwo ? 0 : m_firstLine->indexOf(m_text) + 1;
    for (FilterButton *filter : filters()) {
        (needsTwo ? m_firstLine : m_secondLine)->removeWidget(filter);
        (needsTwo ? m_secondLine : m_firstLine)->insertWidget(place++, filter);
    }
}

bool SessionFilterBar::event(QEvent *event)
{
    // its width, or the language of what they say
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

} // namespace ui
