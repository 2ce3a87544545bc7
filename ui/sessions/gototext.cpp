#include "ui/sessions/gototext.h"

#include "ui/sessions/sessionspane.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

using tasks::IdLookup;

QString goToProblem(const IdLookup::Found &found, const tasks::SyncStatus &sync)
{
    if (found.isMore)
        return SessionsPane::tr("More than %1 sessions have this in their IDs. Give more of it.")
            .arg(IdLookup::mostOfPart);
    if (found.kind != IdLookup::Kind::Nothing || !found.id.isEmpty())
        return {}; // of an id that is not known here, the service is asked
    if (found.isLink)
        return SessionsPane::tr("No session that was fetched so far has this link.");
    return sync.isWhole
               ? SessionsPane::tr(
                     "No session of this account has this reference, and none has this in its ID (eight "
                     "characters or more). Names and e-mail addresses are found by the search (Ctrl+F).")
           : sync.isWaitingToBeAsked()
               ? SessionsPane::tr(
                     "No session that was fetched so far has this reference, and none has this in its ID "
                     "(eight characters or more). This network is metered, so older sessions are fetched "
                     "only with F5.")
               : SessionsPane::tr(
                     "No session that was fetched so far has this reference, and none has this in its ID "
                     "(eight characters or more). Older sessions are still being fetched.");
}

static QString whatItIs(const IdLookup::Found &found)
{
    const int count = int(found.sessions.size());
    switch (found.kind) {
    case IdLookup::Kind::Nothing:
    case IdLookup::Kind::Link:
    case IdLookup::Kind::Session:
        return {};
    case IdLookup::Kind::Reference:
        return count > 1 ? SessionsPane::tr("%n session(s) have this reference.", nullptr, count) : QString();
    case IdLookup::Kind::Part:
        return SessionsPane::tr("%n session(s) have this in their IDs.", nullptr, count);
    case IdLookup::Kind::Document:
        return count == 0
                   ? SessionsPane::tr("This is the ID of a document that is in no session known here.")
                   : SessionsPane::tr("This is the ID of a document. %n session(s) have it.", nullptr, count);
    case IdLookup::Kind::Collection:
        return count == 0 ? SessionsPane::tr("This is the ID of a collection that no session known here has.")
                          : SessionsPane::tr("This is the ID of a collection. %n session(s) have it.",
                                             nullptr, count);
    case IdLookup::Kind::Result:
        return count == 0
                   ? SessionsPane::tr("This is the ID of a signed file. Its session is not known here.")
                   : SessionsPane::tr("This is the ID of a signed file. %n session(s) have it as a result.",
                                      nullptr, count);
    }
    return {};
}

//! They are in no list but that of a search: nobody is to take another one for them.
static QString whichAreGone(const IdLookup::Found &found)
{
    constexpr qsizetype mostNamed = 3;
    if (found.gone.isEmpty())
        return {};
    if (found.sessions.size() == 1)
        return SessionsPane::tr("This session was deleted from the service. What is known of it is shown "
                                "beside the list.");
    QStringList named = found.gone.mid(0, mostNamed);
    if (named.size() < found.gone.size())
        named << u"…"_s;
    return SessionsPane::tr("%n of them were deleted from the service: %1", nullptr, int(found.gone.size()))
        .arg(named.join(u", "_s));
}

QString goToWords(const IdLookup::Found &found)
{
    QStringList sentences{whatItIs(found), whichAreGone(found)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace ui
