#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLineEdit;

namespace ui {

class FormField;

//! Asks for the name of a search, and for a key if one is wanted.
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a takenNames and \a takenKeys are those of the others, in one order; 0: it has no key.
    SearchDialog(const QString &title, const QString &verb, const QStringList &takenNames,
                 const QList<int> &takenKeys, QWidget *parent = nullptr);

    void setMasking(const store::MaskedMode &masking); //!< outlives this
    void setChoice(const QString &name, int key);
    //! A name that another one has is no problem: a person is asked whether that one is replaced. It keeps
    //! its key, and that is shown, unless another is chosen.
    void offerReplacing();
    //! 0 when others have all of them.
    [[nodiscard]] int firstFreeKey() const;
    //! Why it cannot be saved; the window stays open.
    void showProblem(const QString &text);
    //! As a person reads it, for example "Alt+3"; empty for 0.
    [[nodiscard]] static QString keyText(int key);

Q_SIGNALS:
    void chosen(const QString &name, int key);
    //! The same, in place of the search that is called \a replaced.
    void replacementChosen(const QString &replaced, const QString &name, int key);

private:
    void check();
    [[nodiscard]] qsizetype takenAt(const QString &name) const; //!< -1: nobody has that name
    void followName();
    void askBeforeReplacing(const QString &replaced, const QString &name);

    QStringList m_takenNames;
    QList<int> m_takenKeys;
    int m_proposedKey = 0, m_replacedKey = 0;
    QLineEdit *m_name;
    QComboBox *m_key;
    FormField *m_nameField;
    Masking m_masking;
    bool m_offersReplacing = false, m_isKeyChosen = false;
};

} // namespace ui
