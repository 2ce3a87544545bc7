#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace ui {

//! An input with its name above it and, below it, what is wrong with it.
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
    void setProblem(const QString &text);
    //! Why it cannot be filled in now, shown instead of the hint; empty: it can.
    void setBlocked(const QString &reason);
    [[nodiscard]] QString problem() const { return m_problemText; }
    [[nodiscard]] QWidget *input() const { return m_input; }
    //! At the right of the label, for example a counter.
    void addBeside(QWidget *widget);

private:
    void showHint();

    QWidget *m_input;
    QLabel *m_label, *m_hint, *m_problem;
    QString m_hintText, m_blocked, m_problemText;
    QBoxLayout *m_top;
};

} // namespace ui
