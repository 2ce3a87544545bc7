#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace ui {

//! The rows of a batch that somebody wants to see. A row keeps its place while it is sent or corrected: they
//! are put in order only when somebody asks for it.
class BatchRowFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Choice { All, Problems, Failed, NotSentYet, Sent, LeftOut, Cautions, Count };
    Q_ENUM(Choice)

    explicit BatchRowFilter(QObject *parent = nullptr);

    void setChoice(Choice choice);
    //! Rows have become something else: those that are not wanted any more go, others come.
    void follow();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Choice m_choice = Choice::All;
    QSet<int> m_states; //!< as store::BatchRow::State; all when none is said
};

} // namespace ui
