#pragma once

#include "ui/compose/saidproblems.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace ui {

//! An input with its name above it and, below it, what it is for or what is wrong with it. Screen readers are
//! told both with the input, and with each part of one that has several.
class FormField : public QWidget
{
    Q_OBJECT

public:
    //! \a input is named for screen readers after the label.
    explicit FormField(QWidget *input, QWidget *parent = nullptr);

    //! Names the input, and what belongs to it after it.
    void setName(const QString &objectName);
    void setLabel(const QString &text); //!< may have an access key
    void setHint(const QString &text);  //!< small words below, shown while nothing is wrong
    //! Instead of what was said before; empty: nothing is wrong.
    void setProblem(const QString &text);
    void addProblem(const QString &text); //!< beside what is said already
    //! Why it cannot be filled in now, shown instead of the hint; empty: it can. What stands beside the label
    //! cannot be used then either.
    void setBlocked(const QString &reason);
    [[nodiscard]] QString problem() const { return m_problems.text(); }
    [[nodiscard]] QWidget *input() const { return m_input; }
    //! At the right of the label, for example a counter.
    void addBeside(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHint();
    void showProblems();
    void describe();

    QWidget *m_input;
    QLabel *m_label, *m_hint, *m_problem;
    QString m_hintText, m_blocked;
    SaidProblems m_problems{3};
    QBoxLayout *m_top;
    QList<QWidget *> m_beside;
};

} // namespace ui
