#pragma once

#include "store/auditfile.h"

#include <QDialog>
#include <QHash>

class QPushButton;
class QTableView;

namespace models {
class AuditModel;
}
namespace store {
class Settings;
}

namespace ui {

class InlineMessage;
class PaneState;

//! The audit log: its newest entries, whether it is whole, and a copy of it for somebody else to check.
class AuditDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostShown = 2'000;

    //! \a folder is the data folder; \a accounts are names by id; \a settings remember where a copy was last
    //! put, and outlive this.
    AuditDialog(const QString &folder, const QHash<QString, QString> &accounts, store::Settings &settings,
                QWidget *parent = nullptr);

    void check();
    void exportTo(const QString &path);

private:
    void makeTable();
    void read();
    void show(const store::StoreResult<QList<store::AuditEntry>> &entries);
    void askWhereTo();

    store::AuditFile m_file;
    store::Settings &m_settings;
    models::AuditModel *m_model;
    QTableView *m_table;
    PaneState *m_state;
    InlineMessage *m_message;
    QPushButton *m_check = nullptr, *m_export = nullptr;
};

} // namespace ui
