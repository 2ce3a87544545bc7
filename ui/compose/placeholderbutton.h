#pragma once

#include <QStringList>
#include <QToolButton>

namespace ui {

//! Writes a placeholder such as {name} into a text field, from a menu that says what each becomes.
class PlaceholderButton : public QToolButton
{
    Q_OBJECT

public:
    //! \a input: a QLineEdit or a QPlainTextEdit. \a without: placeholders that make no sense in it.
    explicit PlaceholderButton(QWidget *input, const QStringList &without = {}, QWidget *parent = nullptr);

    //! More names, for example the columns of a spreadsheet.
    void setFields(const QStringList &names);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void insert(const QString &name);

    QWidget *m_input;
    QStringList m_without, m_fields;
};

} // namespace ui
