#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;
class QPlainTextEdit;

namespace ui {

//! What the last crash left, to be read before anybody else does. Nothing is sent anywhere.
class CrashDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a files are those of store::crashreports.
    explicit CrashDialog(const QStringList &files, QWidget *parent = nullptr);

    //! For a program that has just started: shows it when there is something.
    static CrashDialog *showUnread(const QString &folder, QWidget *parent);

private:
    void copy();
    void save();
    void remove();

    QStringList m_files;
    QPlainTextEdit *m_text;
    QLabel *m_said;
};

} // namespace ui
