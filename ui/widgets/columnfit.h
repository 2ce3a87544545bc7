#pragma once

#include "ui/widgets/columnroom.h"

#include <QObject>

class QAbstractItemView;
class QHeaderView;

namespace ui {

//! The columns of a list share its width, anew whenever it is another one. Who gives way and who grows is
//! what each of them says: shareRoom().
class ColumnFit : public QObject
{
    Q_OBJECT

protected:
    //! \a header: that of the columns of \a view, both of which live as long as \a parent.
    ColumnFit(QAbstractItemView &view, QHeaderView &header, QObject *parent);

    //! What \a column, by its place in the model, says now. It is shown.
    [[nodiscard]] virtual ColumnRoom roomOf(int column) const = 0;
    //! The font or the style is another one.
    virtual void refit() { fit(); }
    void fit();
    //! As by fit(): nobody chose that width. Nothing becomes of it while \a column is hidden.
    void resize(int column, int width);
    [[nodiscard]] bool isFitting() const { return m_isFitting; } //!< then nobody chose it
    [[nodiscard]] QHeaderView &header() const { return m_header; }
    //! By its head, and by what is in it.
    [[nodiscard]] int wantedBy(int column) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractItemView &m_view;
    QHeaderView &m_header;
    bool m_isFitting = false;
};

} // namespace ui
