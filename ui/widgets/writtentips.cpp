#include "ui/widgets/writtentips.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace ui {

namespace {

class TipWriter : public QObject
{
public:
    explicit TipWriter(QAbstractItemView &view)
        : QObject(&view)
        , m_view(view)
    {
        view.viewport()->installEventFilter(this);
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        return (event->type() == QEvent::ToolTip &&
                showTipAsWritten(m_view, *static_cast<const QHelpEvent *>(event))) ||
               QObject::eventFilter(watched, event);
    }
    QAbstractItemView &m_view;
};

} // namespace

bool showTipAsWritten(QAbstractItemView &view, const QHelpEvent &help)
{
    const QModelIndex index = view.indexAt(help.pos());
    const QString tip = index.data(Qt::ToolTipRole).toString();
    if (!Qt::mightBeRichText(tip))
        return false;
    showTipAsWritten(view, help, index, tip);
    return true;
}

void showTipAsWritten(QAbstractItemView &view, const QHelpEvent &help, const QModelIndex &index,
                      const QString &text)
{
    QToolTip::showText(help.globalPos(),
                       Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal)
                                                 : text,
                       view.viewport(), view.visualRect(index));
}

void writeTipsAsWritten(QAbstractItemView &view)
{
    new TipWriter(view);
}

} // namespace ui
