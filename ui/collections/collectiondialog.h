#pragma once

#include "api/apierror.h"
#include "store/documentrecord.h"
#include "ui/widgets/masking.h"

#include <QDialog>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace ui {

class InlineMessage;

//! Name, order (by drag, by button or by Alt+Up and Alt+Down) and package of a collection that is to be made.
//! It stays open until the service took it, so that nothing has to be said twice.
class CollectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CollectionDialog(const QList<store::DocumentRecord> &records, QWidget *parent = nullptr);

    //! Titles of documents are masked, too, and the name that is made of one. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    [[nodiscard]] QStringList documentIds() const; //!< in the chosen order
    [[nodiscard]] QString name() const;
    [[nodiscard]] bool makesPackage() const;
    void setBusy(bool busy);
    void showError(const api::ApiError &error);

Q_SIGNALS:
    void makeRequested();

private:
    void fillList(const QList<store::DocumentRecord> &records);
    [[nodiscard]] QHBoxLayout *orderButtons();
    [[nodiscard]] QString warningFor(const QList<store::DocumentRecord> &records) const;
    void moveCurrent(int by);
    void numberLines();

    Masking m_masking;
    InlineMessage *m_message;
    QListWidget *m_list;
    QLineEdit *m_name;
    QCheckBox *m_package;
    QPushButton *m_make = nullptr;
};

} // namespace ui
