#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>

class QPlainTextEdit;

namespace ui {

class FormField;

//! A note about a session, or words for the notes of several.
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a about: the session's title; empty: several. \a count: of the sessions; what is typed for several is
    //! added to their notes.
    NoteDialog(const QString &about, int count, const QString &note, QWidget *parent = nullptr);

    //! While the note holds what is hidden it is shown as it may be seen, and can be saved but not changed;
    //! also when that begins while somebody writes. \a masking outlives this.
    void setMasking(const store::MaskedMode &masking);

Q_SIGNALS:
    //! \a isWithNext: and on to the next session. It waits, to be accepted or enabled again.
    void written(const QString &note, bool isWithNext);

public Q_SLOTS:
    //! What was typed goes only when a person says so.
    void reject() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void save(bool isWithNext);
    void showMasked();
    [[nodiscard]] QString wholeNote() const; //!< as it is

    Masking m_masking;
    QPlainTextEdit *m_text;
    FormField *m_field;
    QString m_before;
    QString m_hidden; //!< as it is, while something else is shown
};

} // namespace ui
