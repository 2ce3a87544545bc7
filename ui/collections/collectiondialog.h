#pragma once

#include "store/documentrecord.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace ui {

//! Name, order (by drag) and package of a collection that is to be made.
class CollectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CollectionDialog(const QList<store::DocumentRecord> &records, QWidget *parent = nullptr);

    [[nodiscard]] QStringList documentIds() const; //!< in the chosen order
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool makesPackage() const;

private:
    void moveCurrent(int by);

    QListWidget *m_list;
    QLineEdit *m_name;
    QCheckBox *m_package;
};

} // namespace ui
