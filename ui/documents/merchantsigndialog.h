#pragma once

#include "store/documentrecord.h"

#include <QDialog>

namespace ui {

//! Says what is sealed, how and where, before it is done. The vendor is Norwegian BankID, the only one there
//! is.
class MerchantSignDialog : public QDialog
{
    Q_OBJECT

public:
    MerchantSignDialog(const QList<store::DocumentRecord> &records, const QString &environment,
                       QWidget *parent = nullptr);
};

} // namespace ui
