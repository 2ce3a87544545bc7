#pragma once

#include <QStyledItemDelegate>

namespace ui {

//! What changed since somebody looked is bold, as unread mail is; but for a moment that has no room for that:
//! cut it would say nothing, and the rest of the row is bold.
void showNews(QStyleOptionViewItem &option, const QModelIndex &index);

//! A row with news is bold, and each text of somebody's in its own direction. How old a hit of a search is,
//! is at the end of its title's cell: an option has only one text, so that is painted over it.
class SessionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

//! The state column: icon and words, also for states this program does not know. What is stuck has the icon
//! of that instead of its state's.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

//! The due date: edited in place with calendar, time and zone; a change on its way is in italics with "…".
class DueDateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    //! Of a column in which every date with a warning behind it has room: where one has not, none has it.
    [[nodiscard]] static int widthOfWarnings(QFont font);

Q_SIGNALS:
    //! A date was typed that cannot be, and the editor was left with it: the old one stays.
    void refused(const QString &why);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace ui
