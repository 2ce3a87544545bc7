#pragma once

#include <QWidget>

class QAction;
class QTableView;

namespace ui {

class OpenDecisions;
class PaneState;

//! The Needs decision view: the sends and batches of this account that go on only when a person says how.
class DecisionsPane : public QWidget
{
    Q_OBJECT

public:
    //! \a open is there for as long as anything is done here.
    explicit DecisionsPane(OpenDecisions &open, QWidget *parent = nullptr);
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    //! Enter, a double click, or the button.
    void decisionRequested(const QString &taskId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void retranslate();
    void showListed();
    void decide();

    OpenDecisions &m_open;
    QTableView *m_table;
    PaneState *m_state = nullptr;
    QAction *m_decide;
};

} // namespace ui
