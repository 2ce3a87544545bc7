#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

//! Asks for an ID, a signing link or a reference, and stays open until there is something to go to.
class GoToDialog : public QDialog
{
    Q_OBJECT

public:
    explicit GoToDialog(QWidget *parent = nullptr);
    void setText(const QString &text); //!< empty: what was copied, when that is something to go to
    //! A link that was copied is not seen while it hides; what is typed is. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    void showProblem(const QString &text);

Q_SIGNALS:
    void asked(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeCopied();

    Masking m_masking;
    bool m_isSeen = false;
    QLineEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_go;
};

} // namespace ui
