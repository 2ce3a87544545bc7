#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

class QAction;
class QToolBar;
class QToolButton;

namespace ui {

//! The words on the buttons of a tool bar. Where there is no room for all of them, some buttons are without:
//! so none is hidden behind the others. What such a button does, its tool tip says.
class ToolWords : public QObject
{
    Q_OBJECT

public:
    //! \a order: which go without first. The bar outlives this.
    ToolWords(QToolBar &tools, const QList<QAction *> &order);

    //! What it says in turn: it is as wide as the widest of them, and pushes no other about.
    void setTexts(QAction &action, const QStringList &texts);
    //! To be called when a text has changed.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QToolButton *buttonOf(QAction *action) const;
    [[nodiscard]] int neededWidth() const;
    void showWords(QAction *action, bool areShown);

    QToolBar &m_tools;
    QList<QAction *> m_order;
    QHash<QAction *, int> m_widest;
};

} // namespace ui
