#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace ui {

class FormField;

//! Asks for one label. Typing completes those in use; one that all the sessions have is taken off them.
class LabelDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a known: those in use. \a there: those that all of the \a count sessions have.
    LabelDialog(const QStringList &known, const QStringList &there, int count, QWidget *parent = nullptr);

    void setMasking(const store::MaskedMode &masking); //!< outlives this

Q_SIGNALS:
    void labelled(const QString &label);
    void unlabelled(const QString &label);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void decide();
    void showKnown();
    void showVerb();
    [[nodiscard]] QString wanted() const;                    //!< what was typed, as it is written elsewhere
    [[nodiscard]] QString there(const QString &label) const; //!< the same on all of them; empty: it is not

    QStringList m_known, m_there;
    QStringListModel *m_completed;
    QLineEdit *m_label;
    FormField *m_field;
    QPushButton *m_save = nullptr;
    Masking m_masking;
};

} // namespace ui
