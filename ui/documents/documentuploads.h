#pragma once

#include "store/documentrecord.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

namespace models {
class DocumentTableModel;
}
namespace tasks {
class Account;
class Activities;
class UploadTask;
} // namespace tasks

namespace ui {

//! The uploads of the Documents view: a few at a time, each with a row of the model. A row stays until the
//! document that became of it is in the list, or until the person puts a refused file away.
class DocumentUploads : public QObject
{
    Q_OBJECT

public:
    DocumentUploads(tasks::Account &account, tasks::Activities &activities, models::DocumentTableModel &model,
                    QObject *parent = nullptr);

    void add(const QStringList &paths);
    //! From the private copy; false when there is none.
    bool addAgain(const store::DocumentRecord &record);
    //! A refused file once more, for one that was repaired meanwhile.
    void tryAgain(const QString &key);
    //! Stops what runs, forgets what waits or was refused.
    void putAway(const QString &key);
    //! Takes away the rows whose document is among \a records.
    void settle(const QList<store::DocumentRecord> &records);
    [[nodiscard]] bool isUnderWay() const { return m_running > 0 || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void uploaded(const QString &documentId);
    //! Nothing runs or waits any more. \a problems: "name: reason", one for each file that failed.
    void ended(const QStringList &documentIds, const QStringList &problems);

private:
    struct Upload
    {
        QString path;
        store::DocumentRecord again; //!< with an id when it is an upload from the private copy
        QPointer<tasks::UploadTask> task;
        QString documentId; //!< once done
    };
    void begin(const Upload &upload);
    void startNext();
    void start(const QString &key);
    void conclude(const QString &key, tasks::UploadTask &task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    models::DocumentTableModel &m_model;
    QHash<QString, Upload> m_uploads; //!< by the key of the row
    QStringList m_waiting;
    QStringList m_made, m_problems; //!< since nothing ran
    int m_running = 0;
};

} // namespace ui
