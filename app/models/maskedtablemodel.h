#pragma once

#include "store/maskedmode.h"

#include <QAbstractTableModel>

#include <optional>

namespace models {

//! A table whose texts are masked when masked mode hides personal data: what is seen, what a tool tip shows
//! and what a screen reader says. What is edited and sorted stays as it is.
class MaskedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    //! What a cell says as it is, for what masks it itself: a file or paper.
    static constexpr int PlainTextRole = Qt::UserRole + 500;

    using QAbstractTableModel::QAbstractTableModel;

    //! It outlives this. Without it nothing is hidden.
    void setMasking(const store::MaskedMode &masking);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

protected:
    [[nodiscard]] virtual QVariant plainData(const QModelIndex &index, int role) const = 0;
    //! Nothing in it is of a person, though it may look so: moments do.
    [[nodiscard]] virtual bool isHarmless(int column) const;
    //! What the whole of a cell is, whatever it looks like.
    [[nodiscard]] virtual std::optional<domain::Masker::Kind> kindOf(int column) const;
    //! As it may be seen now.
    [[nodiscard]] QString shown(const QString &text) const;

private:
    const store::MaskedMode *m_masking = nullptr;
};

} // namespace models
