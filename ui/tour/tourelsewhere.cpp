// The step of the tour that shows what is said of an account which is not open: results of it are not saved,
// and go soon.
#include "ui/tour/tour.h"

#include "store/datafolder.h"
#include "store/profilestore.h"
#include "store/sessionindex.h"
#include "store/syncstate.h"
#include "tasks/idleresults.h"
#include "ui/accounts/idleresultsmessage.h"
#include "ui/mainwindow.h"
#include "ui/tour/eyes.h"

#include <QPointer>
#include <QUrl>
#include <QUuid>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int sessionsElsewhere = 3;
constexpr int oneDayMs = 24 * 3'600'000; //!< longer than a tour

//! An account that nobody has open, with a folder of its own, as it was left two days ago.
class TourElsewhere
{
public:
    explicit TourElsewhere(const store::DataFolder &folder)
        : profiles(folder.profiles())
        , results(profiles, folder)
        , m_index(folder.index(accountId))
    {
        m_index.setClosesBehind();
        const QUrl service(u"https://api.signicat.com/sign"_s);
        (void)profiles.save({.id = accountId,
                             .name = u"Nordlys AS"_s,
                             .environmentLabel = u"PRODUCTION"_s,
                             .apiUrl = service,
                             .tokenUrl = service,
                             .clientId = u"example"_s});
    }
    //! Signed sessions with results that nobody has saved, and then they are looked for.
    void begin()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<store::SessionRow> rows;
        for (int i = 0; i < sessionsElsewhere; ++i) {
            store::SessionRow row;
            row.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            row.json = "{}";
            row.state = u"SIGNED"_s;
            row.isFinal = true;
            row.results = 1;
            row.dueDate = now.addSecs(3'600LL * (20 + i));
            rows << row;
        }
        m_index.upsert(rows);
        results.setPace(0, oneDayMs);
        store::SyncState(m_index).noteAsOf(now.addDays(-2), &results,
                                           [this](const store::StoreResult<void> &) { results.start(); });
    }

    store::ProfileStore profiles;
    tasks::IdleResults results;
    QPointer<IdleResultsMessage> message; //!< the window's

private:
    inline static const QString accountId = u"elsewhere"_s;

    store::SessionIndex m_index;
};

} // namespace

void Tour::addElsewhere(const QString &prefix)
{
    // the message refers to it till it is gone
    const auto there = std::make_shared<std::unique_ptr<TourElsewhere>>();
    const auto message = [there] { return *there ? (*there)->message.data() : nullptr; };
    m_runner->add({prefix + u"results-elsewhere"_s,
                   [this, prefix, there] {
                       const auto folder =
                           store::DataFolder::open(m_passing.filePath(prefix + u"elsewhere"_s));
                       if (!folder)
                           return;
                       *there = std::make_unique<TourElsewhere>(*folder);
                       (*there)->message = new IdleResultsMessage((*there)->results, (*there)->profiles);
                       m_window.addBanner((*there)->message);
                       (*there)->begin();
                   },
                   [message] {
                       return message() &&
                              eyes::readBegin(message(), u"inlineMessageText"_s, "ui::IdleResultsMessage",
                                              "This account is not open; what is known of it is as of %1.");
                   }});
    m_runner->add({prefix + u"results-elsewhere-left"_s,
                   [there, message] {
                       delete message();
                       there->reset();
                   },
                   [there] { return !*there; },
                   {},
                   {},
                   false});
}

} // namespace ui
