#pragma once

#include "domain/draft.h"
#include "ui/widgets/masking.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace ui {

//! Which signer signs which document and which only reads it: a line for each signer, a column for each
//! document. What differs from what the others do is bold.
class DocumentActions : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentActions(QWidget *parent = nullptr);

    void showDraft(const domain::SessionDraft &draft);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! "2 exceptions"; empty when all do the same.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void actionsChosen(int row, const QMap<QString, domain::DocumentAction> &actions);

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(int row, int column);
    void showCell(int row, int column);
    [[nodiscard]] QString signerAt(int row) const;

    domain::SessionDraft m_draft;
    Masking m_masking;
    bool m_isFilling = false;
    QTableWidget *m_table;
    QLabel *m_hint, *m_note;
};

} // namespace ui
