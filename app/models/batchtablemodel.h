#pragma once

#include "domain/merge.h"
#include "models/maskedtablemodel.h"
#include "store/batchstore.h"

#include <QHash>

namespace models {

//! The rows of a batch: what became of each, and the cells of the spreadsheet behind that. Light enough for
//! tens of thousands: a row is what the store has, and texts are made when they are shown.
class BatchTableModel : public MaskedTableModel
{
    Q_OBJECT

public:
    //! FirstCell and those after it are the columns of the spreadsheet.
    enum class Column { Row, State, Problem, Session, Attempts, FirstCell };
    Q_ENUM(Column)
    enum Role {
        SortRole = Qt::UserRole + 1, //!< raw value
        StateRole,                   //!< store::BatchRow::State as int
        WarningRole,                 //!< bool: something is wrong with this very cell
        HindranceRole,               //!< bool: that keeps the row from being sent, or did
        CautionRole,                 //!< bool: the row is ready, and there is something to think of before
        RowRole                      //!< store::BatchRow
    };
    //! What a person reads of a problem, and of which column it is: by what that is, or else by its name.
    struct ProblemText
    {
        QString text;
        domain::merge::Field field = domain::merge::Field::TextOnly;
        QString header{};
    };
    struct Words
    {
        std::function<ProblemText(const QString &)> problem;
        std::function<QString(const store::BatchRow &)> state;
        std::function<QVariant(const store::BatchRow &)> icon;
    };

    explicit BatchTableModel(Words words, QObject *parent = nullptr);

    void setBatch(const store::BatchRecord &record, const QList<store::BatchRow> &rows);
    void updateRows(const QList<store::BatchRow> &rows);
    [[nodiscard]] const store::BatchRecord &record() const { return m_record; }
    [[nodiscard]] const QList<store::BatchRow> &rows() const { return m_rows; }
    [[nodiscard]] store::BatchCounts counts() const;
    //! Problems, else warnings, in sentences.
    [[nodiscard]] QString problemsOf(const store::BatchRow &row) const { return problemsOf(row, m_words); }
    [[nodiscard]] static QString problemsOf(const store::BatchRow &row, const Words &words);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    //! A cell of the spreadsheet, of a row that is not sent: emits cellEdited, and shows the old one until
    //! updateRows() says otherwise.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void cellEdited(const store::BatchRow &row);

protected:
    [[nodiscard]] QVariant plainData(const QModelIndex &index, int role) const override;
    [[nodiscard]] std::optional<domain::Masker::Kind> kindOf(int column) const override;

private:
    [[nodiscard]] QString displayText(const store::BatchRow &row, int column) const;
    //! What of \a problems is about the cell in \a column.
    [[nodiscard]] QString saidAt(const QStringList &problems, int column) const;
    [[nodiscard]] QString problemAt(const store::BatchRow &row, int column) const;

    Words m_words;
    store::BatchRecord m_record;
    QList<store::BatchRow> m_rows;
};

//! Nothing is wrong with it, and it has warnings.
[[nodiscard]] bool hasCaution(const store::BatchRow &row);
//! Whether a person may still change the row.
[[nodiscard]] bool isOpen(store::BatchRow::State state);

} // namespace models
