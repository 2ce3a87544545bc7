#pragma once

#include "domain/openenum.h"

#include <QComboBox>

namespace ui {

//! A choice of one of the API's words, which the person sees in their own. A word that is not known stays
//! choosable as "Other: WORD".
class WordBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    //! Item texts are set with setText().
    template <typename E>
    void addWords()
    {
        for (const auto &[name, value] : domain::EnumNames<E>::table)
            addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    }
    //! The choice of none; its word is empty.
    void addNone() { addWord({}); }
    //! Not addItem({}, word): that one takes the word for the text, with an icon.
    void addWord(const QString &word) { addItem(QString(), QVariant(word)); }
    void setText(const QString &word, const QString &text);
    void setWord(const QString &word);
    [[nodiscard]] QString word() const { return currentData().toString(); }
    [[nodiscard]] QString textOf(const QString &word) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QString m_other;
};

} // namespace ui
