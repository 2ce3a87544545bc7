#include "tasks/idlookup.h"

#include "domain/pastedlink.h"
#include "store/savedresults.h"
#include "store/sessionlists.h"
#include "tasks/account.h"

#include <algorithm>
#include <utility>

namespace tasks {

namespace {

bool isPartOfId(const QString &text)
{
    return text.size() >= IdLookup::leastOfPart && std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
               return letter == u'-' || (letter >= u'0' && letter <= u'9') ||
                      (letter >= u'a' && letter <= u'f');
           });
}

//! What cannot be read has nothing in it.
QStringList idsOf(const store::StoreResult<QList<store::SessionRow>> &rows)
{
    QStringList ids;
    if (rows)
        for (const store::SessionRow &row : *rows)
            ids << row.id;
    return ids;
}

QStringList goneOf(const store::StoreResult<QList<store::SessionRow>> &rows)
{
    QStringList ids;
    if (rows)
        for (const store::SessionRow &row : *rows)
            if (row.goneSince.isValid())
                ids << row.id;
    return ids;
}

} // namespace

IdLookup::IdLookup(Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
}

std::function<bool()> IdLookup::stillWanted() const
{
    return [this, run = m_run] { return run == m_run; };
}

void IdLookup::tell(Kind kind, const QStringList &sessions)
{
    m_found.kind = kind;
    m_found.sessions = sessions;
    for (const QString &id : sessions)
        if (m_gone.contains(id))
            m_found.gone << id;
    // it may be asked again from there
    const auto done = std::exchange(m_done, {});
    const Found found = m_found;
    if (done)
        done(found);
}

void IdLookup::tellSession(const store::SessionRow &row)
{
    if (row.goneSince.isValid())
        m_gone << row.id;
    tell(Kind::Session, {row.id});
}

store::SessionIndex::Rows IdLookup::orElse(Kind kind, void (IdLookup::*otherwise)())
{
    return [this, kind, otherwise,
            isWanted = stillWanted()](const store::StoreResult<QList<store::SessionRow>> &rows) {
        if (!isWanted())
            return;
        const QStringList ids = idsOf(rows);
        m_gone = goneOf(rows);
        ids.isEmpty() ? (this->*otherwise)() : tell(kind, ids);
    };
}

void IdLookup::find(const QString &text, Done done)
{
    ++m_run;
    m_done = std::move(done);
    m_text = text.trimmed();
    m_found = {};
    m_gone.clear();
    const QString link = domain::linkIn(m_text);
    // of an address of the API, too, or of a line of a log; what a signing link names is not the session
    m_found.id = domain::idIn(link.isEmpty() ? m_text : link.section(u'?', 0, 0));
    m_found.isLink = !link.isEmpty();
    const auto otherwise = !m_found.id.isEmpty() ? &IdLookup::findSession
                           : m_found.isLink      ? &IdLookup::findNamed
                                                 : &IdLookup::findPart;
    if (m_found.isLink)
        m_account.sessionIndex().sessionsOfLink(link, this, orElse(Kind::Link, otherwise));
    else
        m_account.sessionIndex().sessionsOfReference(m_text, this, orElse(Kind::Reference, otherwise));
}

void IdLookup::findPart()
{
    const QString part = m_text.toLower();
    if (!isPartOfId(part))
        return tell(Kind::Nothing);
    m_account.sessionIndex().sessionsOfIdPart(
        part, mostOfPart + 1, this,
        [this, isWanted = stillWanted()](const store::StoreResult<QList<store::SessionRow>> &rows) {
            if (!isWanted())
                return;
            const QStringList ids = idsOf(rows);
            m_gone = goneOf(rows);
            m_found.isMore = ids.size() > mostOfPart;
            tell(ids.isEmpty() ? Kind::Nothing : Kind::Part, ids.mid(0, mostOfPart));
        });
}

//! Behind the path of an address stands what a web page was asked for: the session, as often as not.
void IdLookup::findNamed()
{
    const QString id = domain::idIn(m_text);
    if (id.isEmpty())
        return tell(Kind::Nothing);
    m_account.sessionIndex().get(
        id, this, [this, isWanted = stillWanted()](const store::StoreResult<store::SessionRow> &row) {
            if (isWanted())
                row ? tellSession(*row) : tell(Kind::Nothing);
        });
}

void IdLookup::findSession()
{
    m_account.sessionIndex().get(
        m_found.id, this, [this, isWanted = stillWanted()](const store::StoreResult<store::SessionRow> &row) {
            if (isWanted())
                row ? tellSession(*row) : findDocument();
        });
}

void IdLookup::findDocument()
{
    m_account.sessionIndex().sessionsOfDocument(m_found.id, this,
                                                orElse(Kind::Document, &IdLookup::findCollection));
}

void IdLookup::findCollection()
{
    m_account.sessionIndex().sessionsOfCollection(m_found.id, this,
                                                  orElse(Kind::Collection, &IdLookup::findResult));
}

void IdLookup::findResult()
{
    m_account.sessionIndex().sessionsOfResult(m_found.id, this, orElse(Kind::Result, &IdLookup::findSaved));
}

//! What is saved on this computer says whose it is, also when the index was made before it knew.
void IdLookup::findSaved()
{
    store::SavedResults(m_account.database(), m_account.sessionIndex(), m_account.profile().id)
        .ofDocuments(
            {m_found.id}, this,
            [this, isWanted = stillWanted()](const store::StoreResult<QList<store::SavedResult>> &saved) {
                if (!isWanted())
                    return;
                QStringList ids;
                if (saved)
                    for (const store::SavedResult &result : *saved)
                        if (!ids.contains(result.sessionId))
                            ids << result.sessionId;
                ids.isEmpty() ? findLoneDocument() : tellSaved(ids);
            });
}

//! What is saved does not say which of its sessions were deleted since: the index does.
void IdLookup::tellSaved(const QStringList &sessions)
{
    using Numbered = store::StoreResult<QList<store::NumberedSession>>;
    store::SessionLists(m_account.sessionIndex())
        .numbersOf(sessions, this,
                   [this, sessions,
                    isWanted = stillWanted()](const store::StoreResult<store::SessionNumbers> &numbers) {
                       if (!isWanted())
                           return;
                       store::SessionLists(m_account.sessionIndex())
                           .rows(numbers.value_or(store::SessionNumbers()), this,
                                 [this, sessions, isWanted](const Numbered &known) {
                                     if (!isWanted())
                                         return;
                                     for (const auto &each : known.value_or(QList<store::NumberedSession>()))
                                         if (each.row.goneSince.isValid())
                                             m_gone << each.row.id;
                                     tell(Kind::Result, sessions);
                                 });
                   });
}

void IdLookup::findLoneDocument()
{
    m_account.documentRegistry().get(
        m_found.id, this,
        [this, isWanted = stillWanted()](const store::StoreResult<store::DocumentRecord> &document) {
            if (!isWanted())
                return;
            if (!document)
                return findLoneCollection();
            tell(document->origin == store::Origin::Result ? Kind::Result : Kind::Document);
        });
}

void IdLookup::findLoneCollection()
{
    m_account.collectionRegistry().get(
        m_found.id, this,
        [this, isWanted = stillWanted()](const store::StoreResult<store::CollectionRecord> &collection) {
            if (isWanted())
                tell(collection ? Kind::Collection : Kind::Nothing);
        });
}

} // namespace tasks
