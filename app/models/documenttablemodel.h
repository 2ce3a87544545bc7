#pragma once

#include "domain/document.h"
#include "models/tableordering.h"
#include "store/documentrecord.h"

#include <QHash>

namespace models {

//! The documents of the registry, and above them the uploads that are not finished.
class DocumentTableModel : public OrderedTable
{
    Q_OBJECT

public:
    enum class Column { Title, Filename, Type, Size, Uploaded, TimeLeft, Status, Id, Description, Count };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        DocumentIdRole,              //!< empty in an upload row
        RecordRole,                  //!< store::DocumentRecord
        ProgressRole,                //!< 0…100, -1 when not an upload, -2 when it failed
        PendingKeyRole,              //!< what addPending gave; empty in a document row
        OrphanSecondsRole,           //!< until the service forgets it; invalid when it has no such clock
        OfBatchRole                  //!< whether it was sent for a row of a batch
    };
    //! newline separated ids, in the order of the rows
    static constexpr auto mimeTypeOfIds = "application/x-countersign-document-ids";

    using OrderedTable::OrderedTable;

    //! What is new is added, what is gone removed, what changed told; never a reset.
    void setRecords(const QList<store::DocumentRecord> &records);
    [[nodiscard]] store::DocumentRecord record(int row) const;
    [[nodiscard]] int rowOf(const QString &documentId) const; //!< -1 when not there

    //! An upload row on top. Gives the key to speak of it by. \a name is shown; the file's own when empty.
    QString addPending(const QString &path, const QString &name = {});
    void setProgress(const QString &key, qint64 sent, qint64 total);
    void setPendingFailed(const QString &key, const QString &reason);
    void removePending(const QString &key);
    //! The minutes left are counted from here; call it now and then.
    void setNow(const QDateTime &now);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    //! Title, Filename and Description: emits editRequested, shows the old value until setRecords says
    //! otherwise.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    //! What Status may say, without whom a document is for: in the language of now.
    [[nodiscard]] static QStringList statusTexts();
    //! Those of them that the documents here have, and what uploads say; all of them while there is none. Of
    //! signers, with as many letters as most need to be known by. Not \a withBatches: of those that were not
    //! sent for a row of a batch.
    [[nodiscard]] QStringList statusTextsInUse(bool withBatches) const;
    [[nodiscard]] QString longestFilename(bool withBatches) const; //!< of them; by its letters
    //! The service will forget one of them: Time left says when.
    [[nodiscard]] bool isAnyToExpire(bool withBatches) const;
    [[nodiscard]] static QStringList documentIdsIn(const QMimeData *data);

Q_SIGNALS:
    void editRequested(const QString &documentId, const domain::UpdateDocument &update);

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    struct Pending
    {
        QString key, path, name, failure;
        qint64 bytes = 0;
        int percent = 0;
    };
    [[nodiscard]] QVariant pendingData(const Pending &pending, Column column, int role) const;
    [[nodiscard]] QVariant recordData(const store::DocumentRecord &record, Column column, int role) const;
    [[nodiscard]] QString displayText(const store::DocumentRecord &record, Column column) const;
    [[nodiscard]] QVariant sortValue(const store::DocumentRecord &record, Column column) const;
    [[nodiscard]] std::optional<qint64> orphanSeconds(const store::DocumentRecord &record) const;
    [[nodiscard]] QString statusText(const store::DocumentRecord &record) const;
    [[nodiscard]] int pendingRow(const QString &key) const;

    QList<Pending> m_pending;
    QList<store::DocumentRecord> m_records;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

} // namespace models
