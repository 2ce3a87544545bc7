#pragma once

#include "domain/draftsummary.h"
#include "store/draftstore.h"
#include "store/sessionlists.h"

#include <QObject>

namespace tasks {

//! The drafts or the templates that are kept, read and judged in the background, again whenever they change.
class DraftListing : public QObject
{
    Q_OBJECT

public:
    //! \a sessions: what is known of those that drafts wait for; without it all of them are taken to be well.
    //! It outlives this.
    DraftListing(store::DraftStore &drafts, store::DraftRecord::Kind kind,
                 store::SessionIndex *sessions = nullptr, QObject *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void listed(const QList<domain::DraftSummary> &summaries);
    void failed(const QString &why); //!< English, for a report

private:
    struct Entry;
    void read(const QList<store::DraftRecord> &records);
    void findOthers(const QList<Entry> &entries);
    void judge(const QList<Entry> &entries, const QList<store::NumberedSession> &others);

    store::DraftStore &m_drafts;
    store::DraftRecord::Kind m_kind;
    store::SessionIndex *m_sessions;
    bool m_waitsForOthers = false; //!< a draft does: what becomes of those sessions changes the list
    bool m_isReading = false, m_readsAgain = false;
};

} // namespace tasks
