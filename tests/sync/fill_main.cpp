#include "store/datakey.h"
#include "store/heaps.h"
#include "store/memorysecretstore.h"
#include "tasks/account.h"
#include "tasks/synctask.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

// countersign-fill ROOT-URL CLIENT-ID DATA-DIR
// Fills the index in DATA-DIR and tells how far it is, until it is whole; the client secret comes on standard
// input. Made to be killed.

int main(int argc, char **argv)
{
    store::shareHeaps(); // as the program does
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout), in(stdin);
    const auto folder = arguments.size() >= 4 ? store::DataFolder::open(arguments.at(3))
                                              : tl::make_unexpected(store::StoreError{});
    if (!folder)
        return 2;
    domain::Profile profile;
    profile.id = u"fill"_s;
    profile.clientId = arguments.at(2);
    profile.apiUrl = QUrl(arguments.at(1) + u"/sign"_s);
    profile.tokenUrl = QUrl(arguments.at(1) + u"/auth/open/connect/token"_s);
    store::MemorySecretStore secrets;
    secrets.write(profile.id, in.readLine(), &application, [](const auto &) {});
    const auto key = store::DataKey::inFile(folder->exampleKey()); // the same when it goes on
    if (!key)
        return 2;
    const auto sealing = std::make_shared<store::Sealing>();
    sealing->use(*key, store::Sealing::State::Lasting);
    store::Database database(folder->database(), store::DatabaseUse{.sealing = sealing});
    tasks::Account account(profile, *folder, database, secrets);
    tasks::SyncTask sync(account);
    QObject::connect(&sync, &tasks::SyncTask::statusChanged, &application, [&] {
        const tasks::SyncStatus &status = sync.status();
        out << "fetched " << status.fetched << Qt::endl;
        if (status.error) {
            out << "failed " << status.error->detail << Qt::endl;
            QCoreApplication::exit(1);
        } else if (status.isWhole) {
            QCoreApplication::exit(0);
        }
    });
    sync.start();
    return QCoreApplication::exec();
}
