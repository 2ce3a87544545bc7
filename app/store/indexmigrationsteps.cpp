#include "store/migrationsteps.h"

using namespace Qt::StringLiterals;

namespace store {

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
        {
            // files that the service made of a collection, and tells of there: no session may name them.
            // type: the API's word. They count among the results of the sessions of the collection; packages:
            // how many of those are of this kind alone.
            u"CREATE TABLE collection_package (collection TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT "
            u"NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID"_s,
            u"CREATE INDEX collection_package_id ON collection_package (id)"_s,
            u"ALTER TABLE session_result ADD COLUMN packages INTEGER NOT NULL DEFAULT 0"_s,
            // collections of which the service said that they have none: when last, how often, and whether
            // one was wished for
            u"CREATE TABLE collection_asked (collection TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL, "
            u"times INTEGER NOT NULL, awaited INTEGER NOT NULL) WITHOUT ROWID"_s,
            u"CREATE INDEX collection_awaited ON collection_asked (collection) WHERE awaited = 1"_s,
        },
        {
            // those of notes and labels, too: what is other than in the program's own file is written anew
            // from there. What was handled, and how it was stuck then, stays.
            u"UPDATE session_triage SET words = '', note = '', labels = x'' WHERE words <> ''"_s,
        },
        {
            // words have one apostrophe and one hyphen, and hold names as addresses write them (aase) and
            // telephone numbers as digits: written anew as they were for plain letters
            u"DELETE FROM sync_span"_s,
            u"DELETE FROM sync_mark WHERE name = 'document names'"_s,
            u"UPDATE session_triage SET words = '', note = '', labels = x'' WHERE words <> ''"_s,
        },
        {
            // sessions that others wait for, and of which the service said that there are none before they
            // were ever in the index: when it said so
            u"CREATE TABLE session_never_seen (id TEXT PRIMARY KEY NOT NULL, at INTEGER NOT NULL) WITHOUT "
            u"ROWID"_s,
        },
    };
    return all;
}

} // namespace store
