#pragma once

#include "domain/draft.h"
#include "store/documentrecord.h"
#include "store/sendjournal.h"
#include "store/sessionindex.h"

#include <QHash>
#include <QMetaType>
#include <QObject>

namespace tasks {

class Account;

//! A signer of a draft who has one of its documents already.
struct Duplicate
{
    int signerRow = -1;
    int documentRow = -1;
    QString signer;    //!< as the draft calls them
    QString document;  //!< as the draft calls it
    QString sessionId; //!< empty: a send that is not finished is about to make it
    QString sendId;    //!< of that send
    domain::OpenEnum<domain::SessionState> state;
    QDateTime when; //!< when it was signed, else made; null when not known
    //! What told that both are the same person.
    enum class By { Name, Email, Mobile, IdentityNumber }; // batches keep the numbers
    By by = By::Name;
    QString otherName{}; //!< of who has it, when that is another name than the draft's
    bool operator==(const Duplicate &) const = default;
};

//! Tells from what is known here, without asking the service, who of a draft's signers already waits for the
//! same bytes or has signed them: the same person, by address or number. It can only warn.
class DuplicateCheck : public QObject
{
    Q_OBJECT

public:
    explicit DuplicateCheck(Account &account, QObject *parent = nullptr);

    static constexpr int usualDays = 30;
    //! What was signed longer ago does not count. Sessions that wait count whatever their age.
    void setDays(int days) { m_days = days; }
    //! A send that speaks for the draft itself.
    void setOwnSend(const QString &recordId) { m_ownSend = recordId; }
    //! finished() comes once, unless another check or cancel() comes before it.
    void check(const domain::SessionDraft &draft, const QDateTime &now);
    void cancel();

    //! What a check has read; judged outside the window's thread.
    struct Known
    {
        QList<store::DocumentRecord> documents;
        QList<store::SessionRow> sessions;
        QList<store::SendRecord> sends; //!< of this account
    };

Q_SIGNALS:
    //! By signer, the newest first.
    void finished(const QList<tasks::Duplicate> &duplicates);

private:
    void takeDocuments(const QList<store::DocumentRecord> &documents);
    void readSessions();
    void readSends();
    void judge();
    [[nodiscard]] std::function<bool()> stillWanted() const;

    Account &m_account;
    domain::SessionDraft m_draft;
    QDateTime m_now;
    QString m_ownSend;
    int m_days = usualDays, m_run = 0;
    QStringList m_ids; //!< of documents whose sessions are not read yet
    Known m_known;
};

} // namespace tasks

Q_DECLARE_METATYPE(tasks::Duplicate)
