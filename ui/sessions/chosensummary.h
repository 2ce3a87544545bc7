#pragma once

#include "store/sessionlists.h"

#include <QObject>
#include <QTimer>

namespace models {
class SessionTableModel;
}

namespace ui {

class SessionDetails;

//! How it stands with several sessions, in lines, and what can be done to at least one of them.
struct ChosenFacts
{
    QString text{};
    bool canMove = false; //!< its due date
    bool canDownload = false;
};

//! Says in the details how it stands with several sessions that are chosen, and what can be done with them.
class ChosenSummary : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive it. \a list knows due dates that the index has not yet.
    ChosenSummary(store::SessionIndex &index, const models::SessionTableModel &list, SessionDetails &details,
                  QObject *parent);

    //! Of those, a moment later: somebody may be choosing more of them.
    void show(const store::SessionNumbers &numbers);
    void refresh(); //!< the same ones, which may have changed
    void end();     //!< one is shown, or none
    //! Due dates are compared with \a now.
    [[nodiscard]] static ChosenFacts factsOf(const QList<store::SessionRow> &rows, const QDateTime &now);

private:
    void read();
    void offer(bool canMove, bool canDownload);

    store::SessionIndex &m_index;
    const models::SessionTableModel &m_list;
    SessionDetails &m_details;
    store::SessionNumbers m_numbers;
    QTimer m_soon;
};

} // namespace ui
