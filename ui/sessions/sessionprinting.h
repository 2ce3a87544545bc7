#pragma once

#include "domain/sessioncolumn.h"
#include "store/sessionlists.h"
#include "ui/sessions/sessionlistpaper.h"

#include <QObject>

#include <memory>

namespace store {
class MaskedMode;
}
namespace tasks {
class Account;
}

namespace ui {

class InlineMessage;

//! Shows a list of sessions as it will be on paper, to be printed from there.
class SessionPrinting : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostRows = 2'000; //!< of more nobody reads a print

    //! \a message is within \a pane.
    SessionPrinting(tasks::Account &account, InlineMessage &message, QWidget &pane);

    //! What is listed when a person asks.
    struct Wish
    {
        QString name; //!< as a person calls the list
        domain::SessionFilter filter;
        domain::SessionOrdering ordering;
        QList<domain::SessionColumn> columns;
        QDateTime asOf; //!< null: not looked yet
        bool isMasked = false;
        store::SessionNumbers only{}; //!< in this order; empty: all that is listed
    };
    void ask(const Wish &wish);
    //! While it hides, what was not masked when it was asked for is not shown; it outlives this.
    void setMasking(const store::MaskedMode &masking) { m_masking = &masking; }

private:
    void read(const store::SessionNumbers &numbers);
    void fill(const QList<store::NumberedSession> &sessions);
    void show(const std::shared_ptr<SessionListPaper> &paper, bool isMasked);
    void tell(const QString &problem);

    tasks::Account &m_account;
    InlineMessage &m_message;
    QWidget &m_pane;
    store::SessionLists m_lists;
    store::ListRequest m_request;
    const store::MaskedMode *m_masking = nullptr;
    Wish m_wish;
    qint64 m_all = 0; //!< so many are in the list
};

//! What narrows a list, as a person says it; empty when nothing does. \a filter has the view's own too.
[[nodiscard]] QStringList filterWords(const domain::SessionFilter &filter);

} // namespace ui
