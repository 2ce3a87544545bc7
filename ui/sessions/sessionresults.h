#pragma once

#include "domain/session.h"
#include "store/savedresults.h"
#include "ui/sessions/sessiondownloads.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTextBrowser;
class QTreeWidget;

namespace ui {

class InlineMessage;
class ResultColumns;

//! The Documents and results tab: what was sent, what came out, its download and what its signatures say.
class SessionResults : public QWidget
{
    Q_OBJECT

public:
    explicit SessionResults(QWidget *parent = nullptr);

    void showSession(const domain::SigningSession &session);
    void showDownload(const DownloadState &state);
    //! What people know its documents by, as far as it is known here; by id.
    void showNames(const QHash<QString, QString> &names);
    //! Its results that are on this computer, also those that it does not tell of itself.
    void showSaved(const QList<store::SavedResult> &saved);
    //! When the service was first seen not to have the session any more; null: it has it.
    void showGone(const QDateTime &since);
    [[nodiscard]] static bool hasNoResults(const domain::SigningSession &session);
    //! Why the service gives its results to nobody any more; empty: it does, or there were none.
    [[nodiscard]] static QString whyLost(const domain::SigningSession &session, const QDateTime &goneSince,
                                         const QDateTime &now);

Q_SIGNALS:
    void downloadRequested();
    void stopRequested();
    void openFolderRequested(const QString &folder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void fillTree();
    void addLines();
    void addLine(const QString &what, const QString &id, const QString &iconName);
    [[nodiscard]] QString pathOf(const QString &documentId) const;
    [[nodiscard]] QString whyNone() const; //!< nor ever any; empty: it can still be signed, or was
    void showProgress();
    void showOutcome();
    void updateButtons();
    void retranslate();

    domain::SigningSession m_session;
    QDateTime m_goneSince;
    DownloadState m_download;
    QHash<QString, QString> m_names;
    QList<store::SavedResult> m_saved;
    QString m_shownReport;
    InlineMessage *m_message;
    QTreeWidget *m_tree;
    ResultColumns *m_columns;
    QProgressBar *m_progress;
    QPushButton *m_start, *m_stop, *m_open;
    QLabel *m_reportName;
    QTextBrowser *m_report;
};

} // namespace ui
