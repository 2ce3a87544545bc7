#include "store/migrations.h"

#include "store/sql.h"

#include <QSqlDatabase>

using namespace Qt::StringLiterals;

namespace store {
namespace {

// Each entry takes the file from version n to n + 1. Entries are never changed once released, only added.
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{
        {
            u"CREATE TABLE document (profile TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL, "
            u"server_hash TEXT NOT "
            "NULL, mime_type TEXT NOT NULL, bytes INTEGER NOT NULL, title TEXT NOT NULL, filename TEXT NOT "
            "NULL, "
            "description TEXT NOT NULL, uploaded_at INTEGER, private_copy TEXT NOT NULL, origin INTEGER NOT "
            "NULL, "
            "in_session INTEGER NOT NULL, already_signed INTEGER NOT NULL, gone_since INTEGER, "
            "PRIMARY KEY (profile, id)) WITHOUT ROWID"_s,
            u"CREATE TABLE collection (profile TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, "
            u"documents BLOB NOT "
            "NULL, package_to BLOB NOT NULL, created_at INTEGER, packages BLOB NOT NULL, origin INTEGER NOT "
            "NULL, "
            "gone_since INTEGER, PRIMARY KEY (profile, id)) WITHOUT ROWID"_s,
            u"CREATE TABLE session (profile TEXT NOT NULL, id TEXT NOT NULL, json BLOB NOT NULL, state TEXT "
            u"NOT NULL, "
            "title TEXT NOT NULL, created_at INTEGER, due_date INTEGER, seen_at INTEGER, PRIMARY KEY (profile, id))"_s,
            u"CREATE TABLE session_link (profile TEXT NOT NULL, session TEXT NOT NULL, position INTEGER NOT "
            u"NULL, "
            "document TEXT NOT NULL, collection TEXT NOT NULL, PRIMARY KEY (profile, session, position), "
            "FOREIGN KEY (profile, session) REFERENCES session (profile, id) ON DELETE CASCADE) WITHOUT ROWID"_s,
            u"CREATE INDEX session_link_document ON session_link (profile, document)"_s,
            u"CREATE INDEX session_link_collection ON session_link (profile, collection)"_s,
            u"CREATE TABLE send (id TEXT PRIMARY KEY NOT NULL, profile TEXT NOT NULL, created_at INTEGER, "
            u"state TEXT NOT "
            "NULL, payload BLOB NOT NULL, finished INTEGER NOT NULL DEFAULT 0)"_s,
            u"CREATE INDEX send_unfinished ON send (created_at) WHERE finished = 0"_s,
            u"CREATE TABLE send_step (send TEXT NOT NULL REFERENCES send (id), sequence INTEGER NOT NULL, "
            u"name TEXT NOT "
            "NULL, payload BLOB NOT NULL, at INTEGER, PRIMARY KEY (send, sequence)) WITHOUT ROWID"_s,
            // append only, whoever writes
            u"CREATE TRIGGER send_step_kept BEFORE UPDATE ON send_step BEGIN SELECT RAISE(ABORT, 'a step is "
            u"never "
            "changed'); END"_s,
            u"CREATE TRIGGER send_step_stays BEFORE DELETE ON send_step BEGIN SELECT RAISE(ABORT, 'a step is "
            u"never "
            "removed'); END"_s,
            u"CREATE TABLE activity (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, state INTEGER NOT "
            u"NULL, done "
            "INTEGER NOT NULL, total INTEGER NOT NULL, detail TEXT NOT NULL, started_at INTEGER, ended_at "
            "INTEGER, "
            "subjects BLOB NOT NULL, unit INTEGER NOT NULL)"_s,
            u"CREATE INDEX activity_started ON activity (started_at)"_s,
        },
        {
            u"CREATE TABLE draft (id TEXT PRIMARY KEY NOT NULL, profile TEXT NOT NULL, kind INTEGER NOT "
            u"NULL, "
            u"name TEXT NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT "
            u"NULL, revision INTEGER NOT NULL, send TEXT NOT NULL DEFAULT '')"_s,
            u"CREATE INDEX draft_changed ON draft (kind, changed_at)"_s,
        },
        {
            u"CREATE TABLE batch (id TEXT PRIMARY KEY NOT NULL, profile TEXT NOT NULL, name TEXT NOT NULL, "
            u"pattern BLOB NOT NULL, source TEXT NOT NULL, folder TEXT NOT NULL, headers BLOB NOT NULL, "
            u"mapping TEXT NOT NULL, created_at INTEGER NOT NULL, running INTEGER NOT NULL)"_s,
            u"CREATE TABLE batch_row (batch TEXT NOT NULL REFERENCES batch (id) ON DELETE CASCADE, number "
            u"INTEGER NOT NULL, line INTEGER NOT NULL, cells BLOB NOT NULL, broken INTEGER NOT NULL, state "
            u"INTEGER NOT NULL, attempts INTEGER NOT NULL, send TEXT NOT NULL, sessions BLOB NOT NULL, links "
            u"BLOB NOT NULL, problems BLOB NOT NULL, warnings BLOB NOT NULL, file BLOB NOT NULL, changed_at "
            u"INTEGER, PRIMARY KEY (batch, number)) WITHOUT ROWID"_s,
            u"CREATE INDEX batch_row_send ON batch_row (send) WHERE send <> ''"_s,
            u"CREATE TABLE batch_mapping (headers BLOB PRIMARY KEY NOT NULL, mapping TEXT NOT NULL)"_s,
        },
        {
            // they have a file of their own, and are fetched into it
            u"DROP TABLE session_link"_s,
            u"DROP TABLE session"_s,
        },
        {
            u"CREATE TABLE saved_search (id TEXT PRIMARY KEY NOT NULL, profile TEXT NOT NULL, name TEXT NOT "
            u"NULL, key INTEGER NOT NULL, payload BLOB NOT NULL, created_at INTEGER NOT NULL, UNIQUE "
            u"(profile, name))"_s,
        },
        {
            // folder: that a person chose, with a list of the files in it; empty: without. condition_at:
            // since when it is not as it was saved, or its drive not there. looked_at: also in that case.
            u"CREATE TABLE saved_result (profile TEXT NOT NULL, session TEXT NOT NULL, document TEXT NOT "
            u"NULL, path TEXT NOT NULL, folder TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, "
            u"saved_at INTEGER NOT NULL, checked_at INTEGER NOT NULL, looked_at INTEGER NOT NULL, condition "
            u"INTEGER NOT NULL, condition_at INTEGER, PRIMARY KEY (profile, session, document, path)) "
            u"WITHOUT ROWID"_s,
            u"CREATE INDEX saved_result_document ON saved_result (profile, document)"_s,
            u"CREATE INDEX saved_result_looked ON saved_result (profile, looked_at)"_s,
            u"CREATE INDEX saved_result_path ON saved_result (path)"_s,
            u"CREATE TABLE saving_rule (profile TEXT PRIMARY KEY NOT NULL, is_on INTEGER NOT NULL, folder "
            u"TEXT NOT NULL, pattern TEXT NOT NULL)"_s,
        },
        {
            // what somebody here noted about a session. state, due: as they were when it was put off or
            // handled
            u"CREATE TABLE triage (profile TEXT NOT NULL, session TEXT NOT NULL, note TEXT NOT NULL, labels "
            u"BLOB NOT NULL, snoozed_until INTEGER, handled_at INTEGER, state TEXT NOT NULL, due INTEGER, "
            u"PRIMARY KEY (profile, session)) WITHOUT ROWID"_s,
            u"CREATE INDEX triage_snoozed ON triage (profile, snoozed_until) WHERE snoozed_until IS NOT NULL"_s,
        },
        {
            // entry: the very bytes that hash is of
            u"CREATE TABLE audit (sequence INTEGER PRIMARY KEY NOT NULL, entry BLOB NOT NULL, hash TEXT NOT "
            u"NULL)"_s,
            // append only, whoever writes: replacing a row would pass by the other two
            u"CREATE TRIGGER audit_grows BEFORE INSERT ON audit WHEN NEW.sequence <> 1 + COALESCE((SELECT "
            u"MAX(sequence) FROM audit), 0) BEGIN SELECT RAISE(ABORT, 'an entry comes after the last one'); "
            u"END"_s,
            u"CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'an entry is never "
            u"changed'); END"_s,
            u"CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'an entry is never "
            u"removed'); END"_s,
        },
        {
            // what a step says may be sealed (it begins with a mark then), and is no more than its name and
            // time once the send has ended; till then nobody changes it
            u"DROP TRIGGER send_step_kept"_s,
            u"CREATE TRIGGER send_step_kept BEFORE UPDATE OF send, sequence, name, at ON send_step BEGIN "
            u"SELECT RAISE(ABORT, 'a step is never changed'); END"_s,
            u"CREATE TRIGGER send_step_said BEFORE UPDATE OF payload ON send_step WHEN substr(NEW.payload, "
            u"1, "
            u"4) <> x'1f435331' AND (SELECT finished FROM send WHERE id = OLD.send) = 0 BEGIN SELECT "
            u"RAISE(ABORT, 'a step is never changed'); END"_s,
            u"CREATE TABLE mark (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID"_s,
        },
        {
            // each account has a period of its own after which what tells of people goes
            u"ALTER TABLE activity ADD COLUMN profile TEXT NOT NULL DEFAULT ''"_s,
        },
        {
            // keyed by a hash of the names from now on, which may be somebody's; it is only a convenience
            u"DELETE FROM batch_mapping"_s,
            // columns that were not sealed before are looked through once more
            u"DELETE FROM mark WHERE name = 'sealed by'"_s,
        },
        {
            // when its names were taken away, which every list of sessions would bring back
            u"ALTER TABLE document ADD COLUMN wiped INTEGER"_s,
        },
    };
    return all;
}

//! Those of the file that holds the sessions of one account. It is apart from the other: all of it can be
//! fetched again, and a million rows must not hold up the record of a send.
const QList<QStringList> &indexSteps()
{
    static const QList<QStringList> all{
        {
            // n: order of first sight. created: an estimate unless created_exact. gone: the service said that
            // it has no such session. final_seen: when it was first seen as final after having been open.
            u"CREATE TABLE session (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, state TEXT "
            u"NOT "
            u"NULL, final INTEGER NOT NULL, awaits_package INTEGER NOT NULL, title TEXT NOT NULL, signer "
            u"TEXT NOT "
            u"NULL, reference TEXT NOT NULL, due INTEGER, link_expires INTEGER, created INTEGER, "
            u"created_exact "
            u"INTEGER NOT NULL, first_seen INTEGER NOT NULL, seen INTEGER NOT NULL, final_seen INTEGER, gone "
            u"INTEGER, unread INTEGER NOT NULL DEFAULT 0, words TEXT NOT NULL)"_s,
            // for the order and the counts of the views
            u"CREATE INDEX session_created ON session (created) WHERE gone IS NULL"_s,
            u"CREATE INDEX session_due ON session (due) WHERE gone IS NULL"_s,
            u"CREATE INDEX session_state ON session (state, created) WHERE gone IS NULL"_s,
            u"CREATE INDEX session_open ON session (due) WHERE final = 0 AND gone IS NULL"_s,
            u"CREATE INDEX session_link_expires ON session (link_expires) WHERE state = 'READY' AND gone IS NULL"_s,
            u"CREATE INDEX session_unread ON session (created) WHERE unread = 1"_s,
            u"CREATE INDEX session_package ON session (final_seen) WHERE awaits_package = 1 AND gone IS NULL"_s,
            u"CREATE INDEX session_gone ON session (gone) WHERE gone IS NOT NULL"_s,
            // apart, so that looking through the rows above does not mean reading all this
            u"CREATE TABLE session_body (n INTEGER PRIMARY KEY REFERENCES session (n) ON DELETE CASCADE, "
            u"links "
            u"BLOB NOT NULL, json BLOB NOT NULL)"_s,
            // what is named in a session: hashes of the ids of its documents, collections and predecessors.
            // What is left of a session that was removed finds nothing.
            u"CREATE TABLE session_key (key INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) "
            u"WITHOUT "
            u"ROWID"_s,
            u"CREATE TABLE session_change (sequence INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL "
            u"REFERENCES session (n) ON "
            u"DELETE CASCADE, at INTEGER NOT NULL, kind INTEGER NOT NULL, before TEXT NOT NULL, after TEXT "
            u"NOT "
            u"NULL)"_s,
            u"CREATE INDEX session_change_of ON session_change (n)"_s,
            // spans of creation that are fetched: from and to are inclusive milliseconds
            u"CREATE TABLE sync_span (from_ms INTEGER PRIMARY KEY, to_ms INTEGER NOT NULL)"_s,
            u"CREATE TABLE sync_mark (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL) WITHOUT ROWID"_s,
            u"CREATE VIRTUAL TABLE session_words USING fts5 (words, content = 'session', content_rowid = "
            u"'n', "
            u"tokenize = 'trigram', detail = none, columnsize = 0)"_s,
        },
        {
            // of those that will not go on by themselves: kinds and sessions, in pairs
            u"CREATE TABLE session_stuck (n INTEGER PRIMARY KEY REFERENCES session (n) ON DELETE CASCADE, "
            u"causes BLOB NOT NULL)"_s,
        },
        {
            // of documents, by the key that session_key has for them
            u"CREATE TABLE document_name (key INTEGER PRIMARY KEY, words TEXT NOT NULL)"_s,
        },
        {
            // what was asked of the service. named: it is for something that api_call_of tells
            u"CREATE TABLE api_call (n INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, verb TEXT NOT "
            u"NULL, path TEXT NOT NULL, status INTEGER NOT NULL, ms INTEGER NOT NULL, trace TEXT NOT NULL, "
            u"made BLOB NOT NULL, named INTEGER NOT NULL)"_s,
            u"CREATE INDEX api_call_named ON api_call (named, n)"_s,
            u"CREATE TABLE api_call_of (id TEXT NOT NULL, n INTEGER NOT NULL REFERENCES api_call (n) ON "
            u"DELETE CASCADE, PRIMARY KEY (id, n)) WITHOUT ROWID"_s,
            u"CREATE INDEX api_call_of_n ON api_call_of (n)"_s,
        },
        {
            // keys are made in another way: they are written anew when each session is fetched again, which
            // is all that a session that is gone loses
            u"DELETE FROM session_key"_s,
            u"DELETE FROM document_name"_s,
            u"DELETE FROM sync_mark WHERE name = 'document names'"_s,
            u"DELETE FROM sync_span"_s,
        },
        {
            // results: how many files a session names. session_saved: how many of them are saved, by what the
            // other file knows; by id, since a session may be fetched later than that is known.
            u"CREATE TABLE session_result (n INTEGER PRIMARY KEY REFERENCES session (n) ON DELETE CASCADE, "
            u"due INTEGER, results INTEGER NOT NULL, unsaved INTEGER NOT NULL)"_s,
            u"CREATE TABLE session_saved (id TEXT PRIMARY KEY NOT NULL, results INTEGER NOT NULL) WITHOUT "
            u"ROWID"_s,
            u"INSERT INTO session_result SELECT n, due, results, 1 FROM (SELECT s.n, s.due, (SELECT "
            u"COUNT(DISTINCT json_extract(CASE type WHEN 'object' THEN value END, '$.resultDocumentId')) "
            u"FROM "
            u"json_each(CAST(b.json AS TEXT), '$.output.signatures')) + (SELECT COUNT(DISTINCT "
            u"json_extract(CASE "
            u"type WHEN 'object' THEN value END, '$.resultDocumentId')) FROM json_each(CAST(b.json AS TEXT), "
            u"'$.output.packages')) AS results FROM session s JOIN session_body b USING (n) WHERE s.state = "
            u"'SIGNED' AND s.gone IS NULL AND json_valid(CAST(b.json AS TEXT))) WHERE results > 0"_s,
            u"CREATE INDEX session_unsaved ON session_result (due) WHERE unsaved = 1"_s,
        },
        {
            // the same as lists and filters need it. By id, since a session may be fetched later than
            // something is noted about it; n follows then.
            u"CREATE TABLE session_triage (id TEXT PRIMARY KEY NOT NULL, n INTEGER UNIQUE REFERENCES session "
            u"(n) ON DELETE SET NULL, words TEXT NOT NULL, note TEXT NOT NULL, labels BLOB NOT NULL, "
            u"snoozed_until INTEGER, handled_at INTEGER, state TEXT NOT NULL, due INTEGER)"_s,
            u"CREATE INDEX session_triage_alone ON session_triage (id) WHERE n IS NULL"_s,
        },
        {
            // when what a row told of people was taken away
            u"ALTER TABLE session ADD COLUMN wiped INTEGER"_s,
            u"CREATE INDEX session_final_kept ON session (due) WHERE final = 1 AND wiped IS NULL"_s,
        },
        {
            // causes: of session_stuck, when it was handled; empty: it was not stuck; null: nobody has looked
            u"ALTER TABLE session_triage ADD COLUMN causes BLOB"_s,
        },
        {
            // words hold names in plain letters, too: they are written anew when each session is fetched
            // again, and those of documents when all are noted
            u"DELETE FROM sync_span"_s,
            u"DELETE FROM sync_mark WHERE name = 'document names'"_s,
        },
    };
    return all;
}

StoreResult<void> takeSteps(QSqlDatabase &database, const QList<QStringList> &steps)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::make_unexpected(version.error());
    if (*version > steps.size())
        return tl::make_unexpected(tooNew(*version, int(steps.size())));
    for (qsizetype step = *version; step < steps.size(); ++step)
        for (const auto &statement : steps.at(step))
            if (const auto done = sql::run(database, statement); !done)
                return done;
    return sql::run(database, u"PRAGMA user_version = %1"_s.arg(steps.size()));
}

StoreResult<void> migrateBy(QSqlDatabase &database, const QList<QStringList> &steps)
{
    // who only reads does not wait for one who writes for long
    if (const auto version = versionOf(database); version && *version == steps.size())
        return {};
    // IMMEDIATE: a second program that starts at the same moment waits, and then finds the work done
    if (const auto begun = sql::run(database, u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto result = takeSteps(database, steps);
    if (result)
        result = sql::run(database, u"COMMIT"_s);
    if (!result)
        (void)sql::run(database, u"ROLLBACK"_s);
    return result;
}

} // namespace

StoreResult<int> versionOf(QSqlDatabase &database)
{
    auto query = sql::execute(database, u"PRAGMA user_version"_s);
    if (!query)
        return tl::make_unexpected(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

int currentVersion()
{
    return int(steps().size());
}

int currentIndexVersion()
{
    return int(indexSteps().size());
}

StoreError tooNew(int version, int known)
{
    return {StoreError::Kind::TooNew,
            u"The data is of version %1, this program knows %2."_s.arg(version).arg(known)};
}

StoreResult<void> migrate(QSqlDatabase &database)
{
    return migrateBy(database, steps());
}

StoreResult<void> migrateIndex(QSqlDatabase &database)
{
    return migrateBy(database, indexSteps());
}

StoreResult<void> migrateTo(QSqlDatabase &database, int version)
{
    return migrateBy(database, steps().mid(0, version));
}

} // namespace store
