#pragma once

#include "domain/session.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
class EvidenceTask;
} // namespace tasks

namespace ui {

class InlineMessage;

//! Asks what goes into the evidence of some sessions and where to, and shows how far it is. Closing it stops
//! nothing: the work is among the activities.
class EvidenceDialog : public QDialog
{
    Q_OBJECT

public:
    EvidenceDialog(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                   const QList<domain::SigningSession> &sessions, QWidget *parent);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void chooseFolder();
    void choose();
    [[nodiscard]] QString folder() const;
    void showState();
    void fit();
    void showHeading();
    void retranslate();
    // evidencedialogmaking.cpp
    void begin();
    void showPart(double part);
    void showEnd();
    void tellEnd(const tasks::EvidenceTask &task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    store::Settings &m_settings;
    QStringList m_ids;
    QString m_title; //!< of the only session
    QPointer<tasks::EvidenceTask> m_task;
    QString m_made; //!< the folder to open
    QLabel *m_heading, *m_contents, *m_without, *m_folderName;
    QCheckBox *m_results, *m_mask, *m_names, *m_zip;
    bool m_mayHaveResults = false;                   //!< one of them was signed, or still can be
    bool m_wantsResults = true, m_hidesNames = true; //!< for when they may be chosen
    QLineEdit *m_folder;
    QPushButton *m_browse, *m_make, *m_stop, *m_open, *m_close;
    QProgressBar *m_progress;
    InlineMessage *m_message;
};

} // namespace ui
