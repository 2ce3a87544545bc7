#pragma once

#include "ui/compose/saidproblems.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace ui {

class ProblemLabel;

//! An input with its name above it and, below it, what it is for, what is wrong with it, or what should be
//! looked at again. Screen readers are told all of it with the input, and with each part of one that has
//! several.
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
    //! What stops nothing, and is perhaps not meant so: no problem(). Instead of what was said before; empty:
    //! there is nothing.
    void setCaution(const QString &text);
    void addCaution(const QString &text); //!< beside what is said already
    //! The room of one line is kept below it, so that what follows stays where it is when something is said.
    void keepLine();
    //! Why it cannot be filled in now, shown instead of the hint; empty: it can. What stands beside the label
    //! cannot be used then either.
    void setBlocked(const QString &reason);
    [[nodiscard]] QString problem() const { return m_problems.text(); }
    [[nodiscard]] QString caution() const { return m_cautions.text(); }
    [[nodiscard]] QWidget *input() const { return m_input; }
    //! At the right of the label, for example a counter.
    void addBeside(QWidget *widget);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showHint();
    void showProblems();
    void showCautions();
    void fitLine();
    void describe();

    QWidget *m_input;
    QLabel *m_label, *m_hint;
    ProblemLabel *m_problem;
    QLabel *m_cautionIcon, *m_caution;
    QWidget *m_line; //!< where nothing is said
    QString m_hintText, m_blocked;
    SaidProblems m_problems{3}, m_cautions{3};
    bool m_keepsLine = false;
    QBoxLayout *m_top;
    QList<QWidget *> m_beside;
};

} // namespace ui
