#pragma once

#include <QObject>
#include <QStringList>

class QTableView;

namespace ui {

//! One column of a table is as wide as the longest of its texts, whatever the font, until a person makes it
//! otherwise.
class TextColumn : public QObject
{
    Q_OBJECT

public:
    //! What is kept of the header is restored by then. It lives with \a table.
    TextColumn(QTableView &table, int column);

    //! That it has now, or may have.
    void setTexts(const QStringList &texts);
    //! While the header is kept: the width that a table gives to any column, unless a person chose one.
    void setKept(bool isKept);

protected:
    bool eventFilter(QObject *table, QEvent *event) override;

private:
    void noteWidth(int before, int width);
    void resizeTo(int width);

    QTableView &m_table;
    QStringList m_texts;
    int m_column, m_widest = 0;           //!< 0: no texts are known yet
    bool m_isFitting = false, m_isChosen; //!< by a person
};

} // namespace ui
