#pragma once

#include "api/request.h"
#include "api/result.h"
#include "domain/draft.h"
#include "tasks/replacementplan.h"

#include <QObject>

#include <memory>

namespace store {
struct CollectionRecord;
}

namespace tasks {

class Account;
class SentDocuments;
struct AnewDraft;

//! All of what was sent, as a draft to be sent again: when somebody has rejected, or an earlier signer never
//! signs, the service lets nothing of it go on. Gathers the sessions of the same collection, and the
//! documents; nothing is changed on the service.
class SentAnew : public QObject
{
    Q_OBJECT

public:
    explicit SentAnew(Account &account, QObject *parent = nullptr);

    enum class Purpose {
        Again,    //!< for those who had it
        ForOthers //!< see domain::draftForOthers(); of an order that many have, of the one session alone
    };
    //! One answer to each call, never from within it; a later call takes the place of an earlier one.
    void gather(const QString &sessionId, Purpose purpose = Purpose::Again);
    void cancel();
    [[nodiscard]] QString sessionId() const { return m_facts.targetId; }
    //! What was gathered last.
    [[nodiscard]] QList<domain::SigningSession> sessions() const { return m_facts.sessions; }

Q_SIGNALS:
    //! \a cautions: sentences for a person, of what could not be taken over.
    void gathered(const domain::SessionDraft &draft, const QStringList &cautions);
    //! With words for a person.
    void refused(const api::ApiError &error);

private:
    void readNext();
    void readKept(const QString &id);
    void take(const domain::SigningSession &session);
    void askCollections(const QStringList &ids);
    void want(const QStringList &ids);
    [[nodiscard]] bool belongs(const domain::SigningSession &session) const;
    void readCollection();
    void takeCollection(const store::CollectionRecord &known,
                        const api::Result<domain::DocumentCollection> &there);
    void finish();
    [[nodiscard]] QStringList documentCautions(const AnewDraft &made) const;
    void finishForOthers(const AnewDraft &anew);
    [[nodiscard]] bool isAlike() const;
    void keepTargetAlone();
    void refuse(const QString &text, const QString &code);

    Account &m_account;
    Purpose m_purpose = Purpose::Again;
    ReplacementFacts m_facts;
    QStringList m_left, m_wanted, m_askedCollections;
    int m_unknown = 0, m_outside = 0; //!< earlier sessions: not known any more; of other documents
    SentDocuments *m_documents;
    std::unique_ptr<QObject> m_calls; //!< context of what is under way
    api::Request m_request;
};

} // namespace tasks
