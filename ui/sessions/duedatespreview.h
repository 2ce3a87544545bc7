#pragma once

#include "domain/duedateplan.h"
#include "store/sessionindex.h"
#include "ui/widgets/masking.h"

#include <QAbstractTableModel>

namespace ui {

//! What a change makes of each due date, before it is made. It holds rows of the index, and words only while
//! they are looked at: there may be thousands.
class DueDatesPreview : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Title, Signer, Before, After, Note, Count };
    Q_ENUM(Column)

    explicit DueDatesPreview(const QList<store::SessionRow> &rows, QObject *parent = nullptr);

    //! One for each row, in their order.
    void setSteps(const QList<domain::DueDateStep> &steps);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! Those that stay as they are, and those that the 45 days limit: what a person has to know.
    void setShowsSpecialOnly(bool isOnly);

    //! All remarks that there may be, but for those that name a state, which are short.
    [[nodiscard]] static QStringList remarks();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QList<int> wanted() const;
    [[nodiscard]] QString text(int number, Column column) const;
    [[nodiscard]] QString noteOf(int number) const;
    [[nodiscard]] static QString remarkOf(domain::DueDateStep::Outcome outcome);

    Masking m_masking;
    QList<store::SessionRow> m_rows;
    QList<domain::DueDateStep> m_steps;
    QList<int> m_shown; //!< by their number among all
    bool m_isSpecialOnly = false;
};

//! What the rule of due dates needs to know of a row; one that is gone takes no change, as if it had ended.
[[nodiscard]] QList<domain::SigningSession> sessionsForDueDates(const QList<store::SessionRow> &rows);
//! The ids of those that nobody will ever sign, as far as is known.
[[nodiscard]] QSet<QString> neverOpening(const QList<store::SessionRow> &rows);

} // namespace ui
