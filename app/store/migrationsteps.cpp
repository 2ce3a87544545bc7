#include "store/migrationsteps.h"

using namespace Qt::StringLiterals;

namespace store {

const QList<QStringList> &ownSteps()
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
        {
            // somebody paused it, which is not that it was never begun; what stood between the cells of its
            // spreadsheet
            u"ALTER TABLE batch ADD COLUMN paused INTEGER NOT NULL DEFAULT 0"_s,
            u"ALTER TABLE batch ADD COLUMN delimiter TEXT NOT NULL DEFAULT ''"_s,
            // the title as it can be said in another language
            u"ALTER TABLE activity ADD COLUMN words BLOB NOT NULL DEFAULT ''"_s,
        },
        {
            // of what was deleted from here the list of sessions keeps nothing, and what was in it is told of
            u"ALTER TABLE document ADD COLUMN deleted_sessions INTEGER NOT NULL DEFAULT 0"_s,
        },
        {
            // a document may be in several collections: which of them was sent, it does not tell
            u"ALTER TABLE collection ADD COLUMN deleted_sessions INTEGER NOT NULL DEFAULT 0"_s,
        },
    };
    return all;
}

} // namespace store
