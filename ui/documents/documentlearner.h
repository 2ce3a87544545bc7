#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

namespace tasks {
class Account;
}

namespace ui {

//! Asks the service about documents of which a session told the id alone: their title, name and checksum.
//! Each is asked about once, a few at a time; a failure other than "gone" ends it until forgetAll().
class DocumentLearner : public QObject
{
    Q_OBJECT

public:
    explicit DocumentLearner(tasks::Account &account, QObject *parent = nullptr);

    void learn(const QStringList &documentIds);
    //! All may be asked about again.
    void forgetAll();

private:
    void askNext();

    tasks::Account &m_account;
    QSet<QString> m_asked;
    QStringList m_waiting;
    int m_running = 0;
    bool m_hasFailed = false;
};

} // namespace ui
