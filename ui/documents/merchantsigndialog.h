#pragma once

#include "store/documentrecord.h"

#include <QDialog>

namespace store {
class MaskedMode;
}

namespace ui {

//! Says what is sealed, how and where, before it is done. The vendor is Norwegian BankID, the only one there
//! is.
class MerchantSignDialog : public QDialog
{
    Q_OBJECT

public:
    //! Titles are shown as \a masking says, which outlives this.
    MerchantSignDialog(const QList<store::DocumentRecord> &records, const QString &environment,
                       const store::MaskedMode &masking, QWidget *parent = nullptr);
};

} // namespace ui
