#pragma once

#include "store/documentrecord.h"
#include "store/sessionlists.h"

namespace store {

//! What documents are called, in the index of sessions, so that a session is found by the documents in it:
//! the API tells only their ids in a session.
class DocumentNames
{
public:
    //! \a index outlives this.
    explicit DocumentNames(SessionIndex &index)
        : m_index(index)
    {
    }

    //! Title and file name of those that have one.
    void note(const QList<DocumentRecord> &records);
    //! As note(), of all that are known: this index has never been told of them.
    void noteAll(const QList<DocumentRecord> &records);
    //! Whether noteAll() is still to be called.
    void needsAll(QObject *context, std::function<void(StoreResult<bool>)> done);

private:
    void write(const QList<DocumentRecord> &records, bool areAll);

    SessionIndex &m_index;
};

} // namespace store
