#pragma once

#include "models/maskedtablemodel.h"
#include "store/apicalls.h"

namespace models {

//! Calls of the service, as they are given: newest first. Equal ones that follow each other are one row.
class ApiCallModel : public MaskedTableModel
{
    Q_OBJECT

public:
    enum class Column { Time, What, Status, TraceId, Milliseconds, Call, Count };
    Q_ENUM(Column)

    explicit ApiCallModel(QObject *parent = nullptr);

    //! Rows stay where only newer ones come before them.
    void setCalls(const QList<store::ApiCall> &calls);
    [[nodiscard]] const QList<store::ApiCall> &calls() const { return m_calls; }
    [[nodiscard]] QList<store::ApiCall> callsOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    //! What it was for: "Read the session". For any thread, as the next ones.
    [[nodiscard]] static QString whatOf(const store::ApiCall &call);
    [[nodiscard]] static QString statusOf(const store::ApiCall &call); //!< "404", or that none came
    //! Lines with tabs, the first one with the names: for a ticket or a spreadsheet.
    [[nodiscard]] static QString textOf(const QList<store::ApiCall> &calls);

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool isHarmless(int column) const override;

private:
    struct Row
    {
        qsizetype first = 0; //!< the newest of them
        int count = 0;
    };
    [[nodiscard]] static QString display(const store::ApiCall &call, Column column);
    [[nodiscard]] static QList<Row> rowsOf(const QList<store::ApiCall> &calls);

    QList<store::ApiCall> m_calls;
    QList<Row> m_rows;
};

} // namespace models
