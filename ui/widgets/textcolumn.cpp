#include "ui/widgets/textcolumn.h"

#include <QEvent>
#include <QHeaderView>
#include <QMetaObject>
#include <QTableView>

namespace ui {

namespace {
constexpr int airBesideText = 16; //!< the air around it
}

TextColumn::TextColumn(QTableView &table, int column)
    : QObject(&table)
    , m_table(table)
    , m_column(column)
    , m_isChosen(table.columnWidth(column) != table.horizontalHeader()->defaultSectionSize())
{
    table.installEventFilter(this);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int resized, int before, int width) {
                if (resized == m_column)
                    noteWidth(before, width);
            });
}

void TextColumn::noteWidth(int before, int width)
{
    if (!m_isFitting && before > 0 && width > 0) // 0: it is hidden
        m_isChosen = true;
}

void TextColumn::setTexts(const QStringList &texts)
{
    m_texts = texts;
    m_widest = m_table.horizontalHeader()->sectionSizeHint(m_column);
    for (const QString &text : texts)
        m_widest = qMax(m_widest, m_table.fontMetrics().horizontalAdvance(text) + airBesideText);
    resizeTo(m_widest);
}

void TextColumn::setKept(bool isKept)
{
    resizeTo(isKept ? m_table.horizontalHeader()->defaultSectionSize() : m_widest);
}

bool TextColumn::eventFilter(QObject *table, QEvent *event)
{
    const bool isOtherLook = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (isOtherLook && m_widest > 0) // later, when its head has it, too
        QMetaObject::invokeMethod(
            this, [this] { setTexts(m_texts); }, Qt::QueuedConnection);
    return QObject::eventFilter(table, event);
}

void TextColumn::resizeTo(int width)
{
    if (m_isChosen)
        return;
    m_isFitting = true;
    m_table.horizontalHeader()->resizeSection(m_column, width);
    m_isFitting = false;
}

} // namespace ui
