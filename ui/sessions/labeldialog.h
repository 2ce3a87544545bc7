#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>
#include <QList>
#include <QStringList>

class QLineEdit;
class QPushButton;
class QStringListModel;

namespace ui {

class FormField;

//! Asks for one label. Typing completes those in use; each that all the sessions have has a button that takes
//! it off them, and so does typing it.
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
    void takeOff(const QString &label);
    void showKnown();
    void showVerb();
    [[nodiscard]] QString wanted() const;                    //!< what was typed, as it is written elsewhere
    [[nodiscard]] QString there(const QString &label) const; //!< the same on all of them; empty: it is not

    QStringList m_known, m_there;
    QStringListModel *m_completed;
    QLineEdit *m_label;
    FormField *m_field;
    QList<QPushButton *> m_takeOff; //!< one for each of those that are there
    QPushButton *m_save = nullptr;
    Masking m_masking;
};

} // namespace ui
