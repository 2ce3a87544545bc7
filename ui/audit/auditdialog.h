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
class SharedColumns;

//! The audit log: its newest entries, the session that one is about, whether it is whole, and a copy of it
//! for somebody else to check.
class AuditDialog : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostShown = 2'000;

    //! \a folder is the data folder; \a accounts are names by id; \a settings remember where a copy was last
    //! put, and outlive this.
    AuditDialog(const QString &folder, const QHash<QString, QString> &accounts, store::Settings &settings,
                QWidget *parent = nullptr);

    //! The one that is open: only its sessions can be gone to.
    void setAccount(const QString &profileId);
    void check();
    void exportTo(const QString &path);

Q_SIGNALS:
    void sessionWanted(const QString &sessionId); //!< the dialog has closed

private:
    void makeTable();
    void read();
    void show(const store::StoreResult<QList<store::AuditEntry>> &entries);
    void askWhereTo();
    [[nodiscard]] QString sessionOfCurrent() const; //!< empty: of none, of several, or of another account
    void updateGo();
    void goToSession();

    store::AuditFile m_file;
    store::Settings &m_settings;
    models::AuditModel *m_model;
    QTableView *m_table;
    SharedColumns *m_columns = nullptr;
    PaneState *m_state;
    InlineMessage *m_message;
    QPushButton *m_go = nullptr, *m_check = nullptr, *m_export = nullptr;
    QString m_account;
};

} // namespace ui
