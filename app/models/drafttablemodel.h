#pragma once

#include "domain/draftsummary.h"
#include "models/tableordering.h"

#include <functional>

namespace models {

//! Drafts, or templates: those have neither signers nor problems.
class DraftTableModel : public OrderedTable
{
    Q_OBJECT

public:
    //! Signers and State are of drafts, Due and Signing of templates.
    enum class Column { Name, State, Documents, Signers, Due, Signing, Account, Changed, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        IdRole,
        ProblemsRole, //!< int; -1: cannot be read
    };

    using OrderedTable::OrderedTable;

    //! What a person reads of a way of signing.
    using SigningWords = std::function<QString(const domain::SigningSetup &)>;
    void setSigningWords(const SigningWords &words) { m_signingWords = words; }
    //! What is new is added, what is gone removed, what changed told; never a reset.
    void setSummaries(const QList<domain::DraftSummary> &summaries);
    [[nodiscard]] domain::DraftSummary summary(int row) const { return m_rows.value(row); }
    [[nodiscard]] int rowOf(const QString &id) const; //!< -1 when not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    [[nodiscard]] QString displayText(const domain::DraftSummary &row, Column column) const;
    [[nodiscard]] QVariant sortValue(const domain::DraftSummary &row, Column column) const;

    QList<domain::DraftSummary> m_rows;
    SigningWords m_signingWords;
};

} // namespace models
