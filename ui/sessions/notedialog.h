#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace ui {

//! A note about a session, or words for the notes of several.
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a about: the session's title; empty: several. \a count: of the sessions; what is typed for several is
    //! added to their notes.
    NoteDialog(const QString &about, int count, const QString &note, QWidget *parent = nullptr);

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

    QPlainTextEdit *m_text;
    QString m_before;
};

} // namespace ui
