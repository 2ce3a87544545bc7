// The steps of the tour that show what is said above everything: a database that was set aside, authorities
// of an administrator that cannot be used, a screen that is shared.
#include "ui/tour/tour.h"

#include "models/sessiontablemodel.h"
#include "store/memorysecretstore.h"
#include "store/settings.h"
#include "tasks/network.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/settings/sharingmessage.h"
#include "ui/startup/authoritiesmessage.h"
#include "ui/startup/damagemessage.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAction>
#include <QFile>
#include <QPointer>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! A way out of the network whose certificates of authorities are none.
struct TourNetwork
{
    TourNetwork(const QString &settingsFile, const QString &authoritiesFile)
        : settings(settingsFile)
        , network(settings, keychain, authoritiesFile)
    {
    }

    store::MemorySecretStore keychain;
    store::Settings settings;
    tasks::Network network;
};

//! Most of it could be read, and of two kinds something is gone.
store::Opening openingOfDamaged(const QString &oldFile)
{
    store::Damage damage;
    damage.remedy = store::Damage::Remedy::Rescued;
    damage.oldFile = oldFile;
    damage.tables = {{.name = u"draft"_s, .saved = 12},
                     {.name = u"batch"_s, .saved = 3},
                     {.name = u"triage"_s, .saved = 48, .isWhole = false, .lost = 2},
                     {.name = u"activity"_s, .saved = 210, .isWhole = false}};
    damage.stoppedSends = 1;
    store::Opening opening;
    opening.damage = damage;
    return opening;
}

bool reads(QWidget *banner, const char *context, const char *text)
{
    return eyes::read(banner, u"inlineMessageText"_s, context, text);
}

} // namespace

void Tour::addBanners(const QString &prefix)
{
    const auto banner = std::make_shared<QPointer<QWidget>>(); // the window's, one after the other
    const auto left = [this, prefix, banner](const QString &name) {
        m_runner->add({prefix + name,
                       [banner] { delete banner->data(); },
                       [banner] { return banner->isNull(); },
                       {},
                       {},
                       false});
    };
    m_runner->add({prefix + u"damaged-data"_s,
                   [this, banner] {
                       m_window.workspace()->showView(View::AllSessions);
                       auto *message = new DamageMessage(m_folder);
                       *banner = message;
                       m_window.addBanner(message);
                       message->tellOpened(openingOfDamaged(m_folder + u"/countersign.db.damaged"_s));
                   },
                   [banner] {
                       return reads(banner->data(), "ui::DamageText",
                                    "The database was damaged. What could be read was kept.");
                   }});
    left(u"damaged-data-left"_s);
    // the message refers to it till it is gone
    const auto network = std::make_shared<std::unique_ptr<TourNetwork>>();
    m_runner->add(
        {prefix + u"authorities"_s,
         [this, banner, network] {
             QFile file(m_passing.filePath(u"authorities.pem"_s));
             if (file.open(QIODevice::WriteOnly))
                 file.write("no certificate\n");
             file.close();
             *network = std::make_unique<TourNetwork>(m_passing.filePath(u"network.ini"_s), file.fileName());
             auto *message = new AuthoritiesMessage((*network)->network);
             *banner = message;
             m_window.addBanner(message);
             message->tell();
         },
         [banner, network] {
             const auto *message = qobject_cast<InlineMessage *>(banner->data());
             const QString problem = (*network)->network.authorities().problemText();
             return message && message->isVisible() && !problem.isEmpty() && message->text() == problem;
         }});
    left(u"authorities-left"_s);
    addElsewhere(prefix);
    addSharing(prefix);
}

//! Of the program itself, as if its desktop had told it: what is hidden then is seen with it.
void Tour::addSharing(const QString &prefix)
{
    const auto message = [this] { return m_window.findChild<SharingMessage *>(u"sharingMessage"_s); };
    const auto mode = [this] { return hands::action(&m_window, u"maskedMode"_s); };
    m_runner->add({prefix + u"screen-shared"_s,
                   [this, message] {
                       m_window.workspace()->showView(View::Ready);
                       m_window.workspace()->sessions()->table()->selectRow(0);
                       if (SharingMessage *sharing = message())
                           sharing->mask();
                   },
                   [this, message, mode] {
                       const auto *rows = m_window.workspace()->sessions()->model();
                       return mode() && mode()->isChecked() && rows->rowCount() > 0 && rows->row(0) &&
                              reads(message(), "ui::SharingMessage",
                                    "The screen is shared: e-mail, phone and identity numbers are masked. "
                                    "Ctrl+Shift+M shows them.");
                   }});
    m_runner->add(
        {prefix + u"screen-shared-left"_s,
         [mode] {
             if (QAction *masked = mode(); masked && masked->isChecked())
                 masked->trigger();
         },
         [message, mode] { return mode() && !mode()->isChecked() && message() && message()->isHidden(); },
         {},
         {},
         false});
}

} // namespace ui
