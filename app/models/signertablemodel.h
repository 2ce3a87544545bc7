#pragma once

#include "domain/draft.h"
#include "models/maskedtablemodel.h"

#include <QHash>

namespace models {

//! The signers of a session that is being written.
class SignerTableModel : public MaskedTableModel
{
    Q_OBJECT

public:
    enum class Column { Step, Name, Email, Mobile, IdentityNumber, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        ErrorRole,                   //!< bool: something is said of it
        BlocksRole,                  //!< bool: of these, what keeps the draft from being sent
        FirstOfStepRole,             //!< bool: the row above is of another step
        BandRole                     //!< bool: every other group of rows that have a step in common
    };

    using MaskedTableModel::MaskedTableModel;

    void setSigners(const QList<domain::DraftSigner> &signers);
    [[nodiscard]] QList<domain::DraftSigner> signers() const { return m_signers; }
    //! At the end; a signer with step 0 gets a step after the last one.
    int addSigner(const domain::DraftSigner &signer);
    //! As one change.
    void insertSigners(int row, const QList<domain::DraftSigner> &signers);
    void removeSigners(const QList<int> &rows);
    //! As one change, and in the order that they have, to before the row that \a before is now.
    bool moveSigners(const QList<int> &rows, int before);
    //! One for each row.
    void setSteps(const QList<int> &steps);
    //! Rows in the order of their steps, and these numbered without gaps from 1.
    void arrangeSteps();
    //! Everyone in step 1, or everyone in a step of their own in the order of the rows.
    void setAllParallel();
    void setAllInOrder();
    //! What this signer does with single documents; see DraftSigner::actions.
    void setActions(int row, const QMap<QString, domain::DocumentAction> &actions);
    //! What is wrong with a field, shown as tooltip and ErrorRole; empty text takes it away.
    void setError(int row, Column column, const QString &text);
    //! What a person should look at again in a field, shown in the same way; it keeps nobody from sending.
    void setCaution(int row, Column column, const QString &text);
    void clearErrors();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool insertRows(int row, int count, const QModelIndex &parent = {}) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count,
                  const QModelIndex &destinationParent, int destinationChild) override;

    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }
    //! The rows that were dragged, when they are of this model; they are not moved by that.
    [[nodiscard]] QList<int> rowsIn(const QMimeData *data) const;

Q_SIGNALS:
    //! Any change of the signers.
    void signersChanged();

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] std::optional<domain::Masker::Kind> kindOf(int column) const override;

private:
    struct Error
    {
        QString text;
        bool blocks = false;
    };
    using Errors = QHash<int, Error>; //!< by column
    void mark(int row, Column column, const Error &error);
    [[nodiscard]] int nextStep() const;
    [[nodiscard]] bool isFirstOfStep(int row) const;
    [[nodiscard]] bool isInBand(int row) const;
    void reorder(const QList<int> &order);

    QList<domain::DraftSigner> m_signers;
    QList<Errors> m_errors;
};

} // namespace models
