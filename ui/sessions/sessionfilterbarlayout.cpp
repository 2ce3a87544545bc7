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
    for (const QToolButton *later : std::initializer_list<const QToolButton *>{m_save, m_clear})
        wanted += spacing + later->sizeHint().width();
    return wanted;
}

void SessionFilterBar::arrange()
{
    placeFilters();
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
    int place = needsTwo ? 0 : 1; // behind the words
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
