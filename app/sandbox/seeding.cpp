#include "sandbox/seeding.h"

#include "sandbox/ids.h"
#include "sandbox/samplepdf.h"
#include "sandbox/seedwords.h"

#include <random>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 minuteMs = 60'000, dayMs = 86'400'000;

//! Lives the past through: moves the clock back, makes a contract with its sessions as a client would have,
//! lets the signers act, and goes on to the next.
class Seeder
{
public:
    Seeder(Context &context, int count)
        : m_context(context)
        , m_world(context.world)
        , m_present(context.world.clock.offsetMs())
        , m_left(count)
        , m_random(static_cast<unsigned>(count))
    {
    }

    void run()
    {
        const int total = m_left;
        while (m_left > 0) {
            const qint64 age = 38 * dayMs * m_left / total; // oldest first
            m_world.clock.setOffsetMs(m_present - age - below(300) * minuteMs);
            contract();
        }
        m_world.clock.setOffsetMs(m_present);
        m_context.lifecycle.settle();
    }

private:
    int below(int limit) { return static_cast<int>(m_random() % static_cast<unsigned>(limit)); }
    bool chance(int percent) { return below(100) < percent; }
    QString any(const QStringList &list) { return list[below(static_cast<int>(list.size()))]; }
    //! Never beyond the present.
    void pass(qint64 ms) { m_world.clock.setOffsetMs(qMin(m_present, m_world.clock.offsetMs() + ms)); }

    QString document(const QString &title, const QString &firm)
    {
        const bool isText = chance(12);
        const QStringList lines{firm, u"This document was made up by the Countersign Sandbox."_s,
                                u"Sum: NOK %1 000"_s.arg(5 + below(900)),
                                u"Places: Tromsø, Malmö, Århus, Jyväskylä"_s};
        const QByteArray bytes =
            isText ? (title + u"\n\n"_s + lines.join(u'\n') + u'\n').toUtf8() : samplePdf(title, lines);
        const QString name = title + (isText ? u".txt"_s : u".pdf"_s);
        return m_world.addDocument(bytes, isText ? u"text/plain"_s : u"application/pdf"_s, {},
                                   {{u"title"_s, title}, {u"filename"_s, name}});
    }

    QJsonObject request(const QString &title, const QString &collectionId, const QString &documentId)
    {
        const QString person = any(words::people());
        const bool isPki = chance(35);
        QJsonObject setup{{u"signingFlow"_s, isPki ? u"PKISIGNING"_s : u"AUTHENTICATION_BASED"_s}};
        if (isPki)
            setup.insert(u"vendor"_s, u"NBID"_s);
        else
            setup.insert(u"identityProviders"_s, QJsonArray{QJsonObject{{u"idpName"_s, u"nbid"_s}}});
        const qint64 dueMs = m_world.clock.nowMs() + (3 + below(42)) * dayMs;
        QJsonObject body{
            {u"title"_s, title},
            {u"dueDate"_s,
             domain::Timestamp::fromDateTime(QDateTime::fromMSecsSinceEpoch(dueMs / 1000 * 1000, Qt::UTC))
                 .toString()},
            {u"documents"_s, QJsonArray{QJsonObject{{u"documentCollectionId"_s, collectionId},
                                                    {u"documentId"_s, documentId},
                                                    {u"action"_s, u"SIGN"_s}}}},
            {u"signingSetup"_s, QJsonArray{setup}},
            {u"signer"_s, QJsonObject{{u"username"_s, person},
                                      {u"email"_s, u"signer%1@example.org"_s.arg(below(9000) + 1000)},
                                      {u"mobile"_s, u"+47 400 00 %1"_s.arg(100 + below(900))}}},
            {u"ui"_s,
             QJsonObject{{u"language"_s, any({u"nb"_s, u"nn"_s, u"sv"_s, u"da"_s, u"fi"_s, u"en"_s})}}}};
        if (chance(60))
            body.insert(u"externalReference"_s, u"order-%1"_s.arg(10'000 + below(90'000)));
        if (chance(40))
            body.insert(u"signText"_s, u"I have read and agree to \"%1\"."_s.arg(title));
        if (chance(30))
            body.insert(u"usageTags"_s, QJsonArray{u"hr"_s, u"2026"_s});
        return body;
    }

    QString session(const QJsonObject &body)
    {
        SessionRecord record;
        record.createdMs = m_world.clock.nowMs();
        record.id = newId(record.createdMs);
        record.linkId = newId(record.createdMs);
        record.request = body;
        record.dueMs =
            domain::Timestamp::parse(body.value(u"dueDate"_s).toString())->toDateTime().toMSecsSinceEpoch();
        record.linkExpiresMs = record.dueMs;
        record.state = m_context.lifecycle.firstState(record);
        m_world.addSession(record);
        --m_left;
        return record.id;
    }

    void contract()
    {
        const QString firm = any(words::firms()), title = any(words::titles()) + u" – "_s + firm;
        const QString documentId = document(title, firm);
        CollectionRecord collection;
        collection.id = newId(m_world.clock.nowMs());
        collection.request.insert(u"documents"_s, QJsonArray{QJsonObject{{u"documentId"_s, documentId}}});
        if (chance(40))
            collection.request.insert(u"packageTo"_s, QJsonArray{u"PADES_CONTAINER"_s});
        m_world.addCollection(collection);

        const int signers = qMin(m_left, chance(45) ? 1 : 2 + below(2));
        const bool inOrder = chance(60);
        QStringList ids;
        for (int i = 0; i < signers; ++i) {
            QJsonObject body = request(title, collection.id, documentId);
            if (inOrder && !ids.isEmpty())
                body.insert(u"subsequentTo"_s, QJsonArray{ids.last()});
            ids << session(body);
            pass(below(2000));
        }
        act(ids);
        m_context.lifecycle.settle();
    }

    //! The signers: most have signed older contracts, some reject, the rest wait.
    void act(const QStringList &ids)
    {
        for (const QString &id : ids) {
            pass((20 + below(400)) * minuteMs);
            if (chance(52))
                m_context.lifecycle.sign(id);
            else if (chance(18))
                m_context.lifecycle.reject(id, any(words::reasons()));
            pass(5'000);
            m_context.lifecycle.settle();
        }
    }

    Context &m_context;
    World &m_world;
    const qint64 m_present; //!< the clock's offset
    int m_left;
    std::mt19937 m_random;
};

} // namespace

void seedSessions(Context &context, int count)
{
    const QMutexLocker lock(&context.world.mutex());
    Seeder(context, count).run();
}

} // namespace sandbox
