#include "tasks/sendrest.h"

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

//! Gathers what a draft has once for all signers from sessions that have it each.
class Rest
{
public:
    Rest(const SendPlan &plan, const SendFacts &facts)
        : m_plan(plan)
        , m_facts(facts)
        , m_isBegun(!facts.sessionIds().isEmpty())
    {
    }

    domain::SessionDraft draft()
    {
        m_draft.collectionId = m_isBegun ? m_facts.collectionId : m_plan.collectionId;
        m_draft.collectionName = m_plan.collectionName;
        m_draft.makesPackage = !m_plan.packageTo.isEmpty();
        m_draft.insteadOf = m_plan.insteadOf;
        addDocuments();
        addSigners();
        if (!m_sessions.isEmpty())
            makeCommon();
        return m_draft;
    }

private:
    void addDocuments()
    {
        for (qsizetype i = 0; i < m_plan.documents.size(); ++i) {
            const PlannedDocument &planned = m_plan.documents[i];
            domain::DraftDocument document;
            document.documentId = m_isBegun ? m_facts.documentIds.value(i) : planned.documentId;
            document.sha256Hex = planned.sha256Hex;
            document.mimeType = planned.mimeType;
            document.title = planned.title;
            document.filename = planned.filename;
            document.description = planned.description;
            if (planned.action.isKnown())
                document.action = planned.action.value();
            m_keys.insert(planned.key(), document.key());
            m_draft.documents.append(document);
        }
    }

    void addSigners()
    {
        int number = 1;
        for (int step = m_facts.step(); step < m_plan.steps.size(); ++step) {
            for (const PlannedSigner &planned : m_facts.signersOf(step)) {
                const domain::Signer known = planned.session.signer.value_or(domain::Signer());
                domain::DraftSigner signer;
                signer.name = known.username.value_or(QString());
                signer.email = known.email.value_or(QString());
                signer.mobile = known.mobile.value_or(QString());
                signer.nationalIdentificationNumber = known.nationalIdentificationNumber.value_or(QString());
                signer.step = number;
                for (const domain::SessionDocument &document : planned.session.documents)
                    if (document.action.isKnown())
                        signer.actions.insert(m_keys.value(document.documentId, document.documentId),
                                              document.action.value());
                m_draft.signers.append(signer);
                m_sessions.append(planned.session);
            }
            number += m_plan.steps[step].isEmpty() ? 0 : 1;
        }
    }

    void makeCommon()
    {
        domain::CreateSigningSession &common = m_draft.common;
        common = m_sessions.first();
        common.documents.clear();
        if (common.signer) {
            common.signer->username.reset();
            common.signer->email.reset();
            common.signer->mobile.reset();
            common.signer->nationalIdentificationNumber.reset();
            if (*common.signer == domain::Signer())
                common.signer.reset();
        }
        if (m_isBegun)
            common.subsequentTo = m_facts.predecessorsOf(m_facts.step());
        using Session = domain::CreateSigningSession;
        common.title = one(u"session title"_s, [](const Session &session) { return session.title; });
        if (common.signText)
            common.signText = one(
                u"sign text"_s, [](const Session &session) { return session.signText.value_or(QString()); });
        if (common.externalReference.value)
            common.externalReference.value = one(u"session reference"_s, [](const Session &session) {
                return session.externalReference.value.value_or(QString());
            });
        if (common.intentionText)
            common.intentionText->value = one(u"intention text"_s, [](const Session &session) {
                return session.intentionText ? session.intentionText->value : QString();
            });
        if (common.notifications)
            for (qsizetype i = 0; i < common.notifications->size(); ++i)
                makeMessage(i);
    }

    void makeMessage(qsizetype index)
    {
        auto &message = (*m_draft.common.notifications)[index].message;
        if (!message)
            return;
        const auto text = [this, index](const QString &name,
                                        std::optional<QString> domain::NotificationContent::*member) {
            return one(name.arg(index + 1), [index, member](const domain::CreateSigningSession &session) {
                if (!session.notifications || session.notifications->size() <= index ||
                    !session.notifications->at(index).message)
                    return QString();
                return ((*session.notifications->at(index).message).*member).value_or(QString());
            });
        };
        if (message->header)
            message->header = text(u"message %1 header"_s, &domain::NotificationContent::header);
        if (message->text)
            message->text = text(u"message %1 text"_s, &domain::NotificationContent::text);
    }

    //! One text that becomes each signer's again: the same for all, or differing by name and address only, or
    //! else a field of each signer.
    template <typename TextOf>
    QString one(const QString &name, TextOf textOf)
    {
        namespace placeholders = domain::placeholders;
        QStringList whole, generic;
        for (qsizetype i = 0; i < m_sessions.size(); ++i) {
            const domain::DraftSigner &signer = m_draft.signers[i];
            whole.append(placeholders::escaped(textOf(m_sessions[i])));
            QString text = whole.last();
            if (!signer.name.isEmpty())
                text.replace(placeholders::escaped(signer.name), u"{name}"_s);
            if (!signer.email.isEmpty())
                text.replace(placeholders::escaped(signer.email), u"{email}"_s);
            generic.append(text);
        }
        for (QStringList texts : {whole, generic})
            if (texts.removeDuplicates(); texts.size() == 1)
                return texts.first();
        for (qsizetype i = 0; i < m_sessions.size(); ++i)
            m_draft.signers[i].fields.insert(name, textOf(m_sessions[i]));
        return u'{' + name + u'}';
    }

    const SendPlan &m_plan;
    const SendFacts &m_facts;
    bool m_isBegun;
    domain::SessionDraft m_draft;
    QList<domain::CreateSigningSession> m_sessions; //!< of m_draft.signers
    QMap<QString, QString> m_keys;                  //!< of documents: in the plan → in the draft
};

} // namespace

domain::SessionDraft restOf(const SendPlan &plan, const SendFacts &facts)
{
    return Rest(plan, facts).draft();
}

} // namespace tasks
