#include "ui/compose/parametertable.h"

#include "ui/widgets/tableheight.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

ParameterTable::ParameterTable(QWidget *parent)
    : QTableWidget(0, 2, parent)
{
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(QAbstractItemView::AllEditTriggers);
    retranslate();
    keepEmptyLine();
    connect(this, &QTableWidget::itemChanged, this, [this] {
        keepEmptyLine();
        Q_EMIT edited();
    });
}

void ParameterTable::setParameters(const QMap<QString, QString> &parameters)
{
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (auto parameter = parameters.begin(); parameter != parameters.end(); ++parameter) {
        const int row = rowCount();
        insertRow(row);
        setItem(row, 0, new QTableWidgetItem(parameter.key()));
        setItem(row, 1, new QTableWidgetItem(parameter.value()));
    }
    keepEmptyLine();
}

QMap<QString, QString> ParameterTable::parameters() const
{
    QMap<QString, QString> parameters;
    for (int row = 0; row < rowCount(); ++row)
        if (!textAt(row, 0).isEmpty() || !textAt(row, 1).isEmpty())
            parameters.insert(textAt(row, 0), textAt(row, 1));
    return parameters;
}

QStringList ParameterTable::doubledNames() const
{
    QStringList seen, doubled;
    for (int row = 0; row < rowCount(); ++row) {
        const QString name = textAt(row, 0).trimmed();
        if (!name.isEmpty() && seen.contains(name) && !doubled.contains(name))
            doubled << name;
        seen << name;
    }
    return doubled;
}

bool ParameterTable::hasNamelessValue() const
{
    for (int row = 0; row < rowCount(); ++row)
        if (textAt(row, 0).trimmed().isEmpty() && !textAt(row, 1).isEmpty())
            return true;
    return false;
}

QString ParameterTable::textAt(int row, int column) const
{
    const QTableWidgetItem *item = this->item(row, column);
    return item ? item->text() : QString();
}

void ParameterTable::keepEmptyLine()
{
    const int last = rowCount() - 1;
    if (last < 0 || !textAt(last, 0).isEmpty() || !textAt(last, 1).isEmpty())
        insertRow(rowCount());
    fitHeight(*this, 2, 6);
}

void ParameterTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && currentRow() >= 0 && currentRow() < rowCount() - 1) {
        removeRow(currentRow());
        keepEmptyLine();
        Q_EMIT edited();
        return;
    }
    QTableWidget::keyPressEvent(event);
}

void ParameterTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTableWidget::changeEvent(event);
}

void ParameterTable::retranslate()
{
    setHorizontalHeaderLabels({tr("Name"), tr("Value")});
}

} // namespace ui
