#pragma once

#include "domain/session.h"
#include "domain/triage.h"
#include "ui/sessions/standstill.h"

#include <QWidget>

#include <utility>

class QBoxLayout;
class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class DateTimeField;
class InlineMessage;
struct SavedSummary;

//! The Summary tab: what the session is, with its due date to change and its link to pass on.
class SessionSummary : public QWidget
{
    Q_OBJECT

public:
    explicit SessionSummary(QWidget *parent = nullptr);

    void showSession(const domain::SigningSession &session, const QDateTime &now);
    //! The due date on its way to the server, or nothing; and why the last change was refused, or nothing.
    void showDueDatePending(const std::optional<domain::Timestamp> &wanted);
    //! When the service was first seen not to have it any more; null: it has it.
    void showGone(const QDateTime &since);
    void showDueDateProblem(const QString &reason, bool isUndo = false);
    void editDueDate();
    //! Whom a blocked session waits for, as far as they are known here.
    void showEarlier(const QStringList &names, const QString &deadBecause);

    void showStuck(const Standstill &standstill);
    //! Why it cannot be sent anew, or nothing.
    void showAnewProblem(const QString &reason);
    //! What somebody here noted; \a marks: what of it still counts.
    void showTriage(const domain::Triage &triage, const domain::TriageMarks &marks);
    //! Whether its results are on this computer.
    void showSaved(const SavedSummary &saved);
    //! Names and values as they are seen, from the top.
    [[nodiscard]] QList<std::pair<QString, QString>> lines() const;

Q_SIGNALS:
    void dueDateChosen(const QString &sessionId, const domain::Timestamp &dueDate);
    //! A date was typed that cannot be, and the field was left with it: the old one stays.
    void dueDateRefused(const QString &why);
    void anewRequested();
    void deleteRequested();
    void copyLinkRequested();
    void openLinkRequested();
    void downloadRequested();
    void printRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    //! In the order in which they stand.
    enum class Row {
        Title,
        State,
        Stuck,
        Settled,
        Note,
        Labels,
        Signer,
        Email,
        Mobile,
        Due,
        Created,
        Signed,
        Saved,
        Link,
        Flow,
        Language,
        Reference,
        SignText,
        Tags,
        Id,
        Count
    };
    void addRows();
    void addStuckRow();
    void nameStuckRow();
    void addDueRow();
    void addSavedRow();
    void addLinkRow();
    void addRow(Row row, QWidget *field);
    void setShown(int row, bool isShown);
    void setText(Row row, const QString &text, bool hidesWhenEmpty = false);
    void showDueDate(const QDateTime &now, bool isAnother);
    void showSigner();
    void showSigning();
    void showState();
    void showLink(const QDateTime &now);
    void choose();
    void retranslate();

    domain::SigningSession m_session;
    QFormLayout *m_form;
    QList<QLabel *> m_names, m_values;
    QList<QWidget *> m_fields; //!< what stands beside the names
    QLabel *m_stateIcon, *m_stuckIcon, *m_savedIcon, *m_dueText, *m_pending;
    DateTimeField *m_due;
    QPushButton *m_anew, *m_delete, *m_save, *m_copyLink, *m_openLink, *m_download, *m_print;
    InlineMessage *m_problem;
    QDateTime m_goneSince;
    QString m_waits; //!< for whom, behind the state
    Standstill m_standstill;
    bool m_isEdited = false; //!< the date in the field is a person's, not the session's
};

} // namespace ui
