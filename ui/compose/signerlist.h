#pragma once

#include "models/signertablemodel.h"
#include "ui/compose/saidproblems.h"
#include "ui/widgets/masking.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QRadioButton;
class QTableView;
class QToolButton;
class QUndoStack;

namespace ui {

class ProblemLabel;
class SignerTable;
struct PastedSigners;

//! Who signs, and whether at the same time or one after the other. Everything that is done here can be undone
//! here.
class SignerList : public QWidget
{
    Q_OBJECT

public:
    using Order = domain::SignerOrder;

    explicit SignerList(QWidget *parent = nullptr);
    ~SignerList() override;

    [[nodiscard]] models::SignerTableModel *model() const { return m_model; }
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    [[nodiscard]] QTableView *table() const;
    //! In the \a wished order, if their steps are so; else in the order that they tell. What was done before
    //! cannot be undone after it.
    void setSigners(const QList<domain::DraftSigner> &signers, Order wished = Order::Parallel);
    void clearProblems();
    void addProblem(const QString &text);
    void addCaution(const QString &text); //!< below the problems; keeps nobody from going on
    [[nodiscard]] bool hasProblem() const { return m_hasProblem; }
    //! Gives the table the keys, at the first cell that keeps one from going on; where it was when there is
    //! none.
    void goToFirstProblem();
    //! Adds a signer and opens the name for typing.
    void addSigner();
    [[nodiscard]] Order order() const;
    [[nodiscard]] QUndoStack *undoStack() const { return m_undo; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    friend class SignerCommand;
    enum class Act { Add, Paste, Copy, Remove, Undo, Redo, Up, Down, Earlier, Later, WithAbove, AfterAbove };
    struct Snapshot
    {
        QList<domain::DraftSigner> signers;
        Order order = Order::Parallel;
        bool operator==(const Snapshot &) const = default;
    };

    void makeLayout();
    void makeActions();
    QAction *addAction(Act act, const QString &objectName, const QString &iconName, const QKeySequence &key,
                       void (SignerList::*work)());
    void retranslate();
    void showMenu(const QPoint &place);
    void setOrder(Order order);
    void applyOrder();
    void updateButtons();
    void say(const QString &text, bool canBeUndone = true);
    void showProblems();

    //! One thing to undo, whatever the number of changes.
    void edit(const std::function<void()> &work);
    void record();
    void restore(const Snapshot &snapshot);

    void paste();
    void pasteRows(const PastedSigners &pasted);
    void copy();
    void removeChosen();
    void undo();
    void redo();
    void moveUp() { moveChosen(-1); }
    void moveDown() { moveChosen(1); }
    void moveChosen(int by);
    void moveBetweenSteps(const QList<int> &rows, int neighbour);
    void dropRows(const QList<int> &rows, int before);
    void stepEarlier() { shiftSteps(-1); }
    void stepLater() { shiftSteps(1); }
    void shiftSteps(int by);
    void signWithAbove();
    void signAfterAbove();
    [[nodiscard]] QList<int> steps() const;

    models::SignerTableModel *m_model;
    QRadioButton *m_parallel, *m_inOrder, *m_bySteps; // in the order of their places: Tab goes by it
    SignerTable *m_table;
    QUndoStack *m_undo;
    ProblemLabel *m_problem;
    QLabel *m_hint, *m_columns, *m_said;
    SaidProblems m_problems{6}, m_cautions{6};
    QPushButton *m_add, *m_remove;
    QToolButton *m_up, *m_down, *m_earlier, *m_later, *m_paste, *m_undoSaid;
    QMap<Act, QAction *> m_actions;
    Snapshot m_last; //!< as it was after the last thing that can be undone
    bool m_isApplying = false, m_hasProblem = false;
    Masking m_masking;
};

} // namespace ui
