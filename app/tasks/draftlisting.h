#pragma once

#include "domain/draftsummary.h"
#include "store/draftstore.h"

#include <QObject>

namespace tasks {

//! The drafts or the templates that are kept, read and judged in the background, again whenever they change.
class DraftListing : public QObject
{
    Q_OBJECT

public:
    DraftListing(store::DraftStore &drafts, store::DraftRecord::Kind kind, QObject *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void listed(const QList<domain::DraftSummary> &summaries);
    void failed(const QString &why); //!< English, for a report

private:
    void judge(const QList<store::DraftRecord> &records);

    store::DraftStore &m_drafts;
    store::DraftRecord::Kind m_kind;
    bool m_isReading = false, m_readsAgain = false;
};

} // namespace tasks
