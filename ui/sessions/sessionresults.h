#pragma once

#include "domain/session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace ui {

class InlineMessage;

//! The Documents and results tab: what was sent, what came out, its download and what its signatures say.
class SessionResults : public QWidget
{
    Q_OBJECT

public:
    explicit SessionResults(QWidget *parent = nullptr);

    void showSession(const domain::SigningSession &session);
    //! total 0: not known. Hidden when done.
    void showProgress(qint64 done, qint64 total);
    void showDownloaded(const QString &folder, const QStringList &files);
    void showProblem(const QString &text);
    //! HTML of what Poppler says of the signatures.
    void showSignatureReport(const QString &html);

Q_SIGNALS:
    void downloadRequested();
    void openFolderRequested(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    domain::SigningSession m_session;
    QString m_folder;
    InlineMessage *m_message;
    QTreeWidget *m_tree;
    QProgressBar *m_progress;
    QPushButton *m_download, *m_open;
    QLabel *m_reportName;
    QTextBrowser *m_report;
};

} // namespace ui
