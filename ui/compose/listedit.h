#pragma once

#include <QLineEdit>

class QToolButton;

namespace ui {

//! A list of short texts, typed with commas between; one that has a comma in it is written "in quotes".
class ListEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ListEdit(QWidget *parent = nullptr);

    void setList(const QStringList &list);
    [[nodiscard]] QStringList list() const;
    //! Offered while typing, and in the menu of suggestionButton().
    void setSuggestions(const QStringList &suggestions);
    //! A button whose menu adds and takes away suggestions.
    [[nodiscard]] QToolButton *suggestionButton();

    [[nodiscard]] static QString joined(const QStringList &list);
    [[nodiscard]] static QStringList split(const QString &text);

private:
    void showMenu();

    QStringList m_suggestions;
    QToolButton *m_button = nullptr;
};

} // namespace ui
