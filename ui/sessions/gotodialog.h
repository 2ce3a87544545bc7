#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace store {
class MaskedMode;
}

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
    void showMasked();

    const store::MaskedMode *m_masking = nullptr;
    bool m_isSeen = false;
    QLineEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_go;
};

} // namespace ui
