#pragma once

#include "tasks/mergerow.h"
#include "ui/widgets/masking.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QGridLayout;

namespace ui {

//! The last look at a batch before it is sent: what, to how many, in which account, how they are told. Rows
//! that may be duplicates are asked about once, and left out unless a person says otherwise.
class BatchReview : public QDialog
{
    Q_OBJECT

public:
    //! \a rows: all of the batch. What they tell of people is shown as \a masking says.
    BatchReview(const tasks::MergePattern &pattern, const store::BatchRecord &record,
                const QList<store::BatchRow> &rows, const QString &environment, const Masking &masking,
                QWidget *parent);

    [[nodiscard]] QString batchId() const { return m_batchId; }

Q_SIGNALS:
    //! \a leftOut: rows that are not to be sent, though they could be.
    void confirmed(const QString &batchId, const QList<store::BatchRow> &leftOut);

private:
    void makeLayout(const QString &heading);
    void addFact(const QString &objectName, const QString &name, const QString &value);
    //! What \a value gives is shown anew when something else may be seen.
    void addMasked(const QString &objectName, const QString &name, const std::function<QString()> &value);
    void tellWhat(const tasks::MergePattern &pattern, const QString &environment);
    void tellWhetherPdf(const tasks::MergePattern &pattern);
    void makeButtons();
    void confirm(const QList<store::BatchRow> &leftOut);

    // batchreviewcautions.cpp: what there is to think of before
    void addCaution(const QString &objectName, const QString &text,
                    const QString &iconName = QStringLiteral("warning"));
    void tellCautions();
    [[nodiscard]] QString otherWarnings() const;

    Masking m_masking;
    QString m_batchId;
    QList<store::BatchRow> m_ready, m_doubles;
    int m_wrong = 0, m_leftOut = 0;
    QGridLayout *m_facts;
    QDialogButtonBox *m_buttons;
};

} // namespace ui
