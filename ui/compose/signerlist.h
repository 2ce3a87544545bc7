#pragma once

#include "models/signertablemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QRadioButton;
class QTableView;
class QToolButton;

namespace ui {

//! Who signs, and whether at the same time or one after the other.
class SignerList : public QWidget
{
    Q_OBJECT

public:
    explicit SignerList(QWidget *parent = nullptr);

    [[nodiscard]] models::SignerTableModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    //! Also the choice of their order, from their steps.
    void setSigners(const QList<domain::DraftSigner> &signers);
    void setProblem(const QString &text);
    //! Adds a signer and opens the name for typing.
    void addSigner();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void removeCurrent();
    void moveCurrent(int by);
    void applyOrder();
    void updateButtons();

    models::SignerTableModel *m_model;
    QTableView *m_table;
    QLabel *m_problem, *m_hint;
    QRadioButton *m_parallel, *m_inOrder, *m_bySteps;
    QPushButton *m_add, *m_remove;
    QToolButton *m_up, *m_down;
    bool m_isApplying = false;
};

} // namespace ui
