// The steps of the tour that show what is said when something is not as it should be: a damaged file, a
// metered network, a crash, a key that is lost.
#include "ui/tour/tour.h"

#include "models/documenttablemodel.h"
#include "store/datakey.h"
#include "store/memorysecretstore.h"
#include "tasks/networkstate.h"
#include "ui/accounts/datakeymessage.h"
#include "ui/documents/documentspane.h"
#include "ui/mainwindow.h"
#include "ui/sessions/sessionspane.h"
#include "ui/startup/crashdialog.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourdocument.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! The message above the list, which names the file.
bool isRefusalTold(const DocumentsPane &pane, const QString &fileName)
{
    const QString why = QCoreApplication::translate(
        "ui::PreflightText", "The file is damaged: it cannot be read. It cannot be sent.");
    const auto messages = pane.findChildren<InlineMessage *>();
    return std::any_of(messages.cbegin(), messages.cend(), [&](const InlineMessage *message) {
        return message->isVisible() && message->text().contains(fileName) && message->text().contains(why);
    });
}

//! The row in the list of what was not taken; -1: none.
int rowOfRefused(const DocumentsPane &pane)
{
    const QAbstractItemModel *rows = pane.table()->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        if (!rows->index(row, 0).data(models::DocumentTableModel::PendingKeyRole).toString().isEmpty())
            return row;
    return -1;
}

bool isWholeReport(const QWidget &dialog)
{
    const auto *text = dialog.findChild<QPlainTextEdit *>(u"crashText"_s);
    return text && text->toPlainText().contains("Signal: SIGSEGV"_L1) &&
           eyes::titled("ui::CrashDialog", "Countersign ended unexpectedly")(dialog);
}

//! A folder whose data were sealed by a key that nobody has, and a keychain that is empty.
struct LostKey
{
    store::MemorySecretStore keychain;
    std::unique_ptr<store::DataKey> key;
    QPointer<DataKeyMessage> message; //!< the window's
};

} // namespace

void Tour::addMishaps(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto pretendMetered = [workspace](bool isMetered) {
        if (auto *network = workspace()->findChild<tasks::NetworkState *>())
            network->pretendMetered(isMetered);
    };
    const auto isMeteredTold = [workspace] {
        return eyes::read(workspace()->sessions(), u"sessionAsOf"_s, "ui::SessionFooter",
                          "metered network: refreshed only with F5");
    };
    const auto putAway = [this, workspace] {
        hands::click(hands::find(workspace()->documents(), u"inlineMessageClose"_s));
        workspace()->documents()->table()->selectRow(rowOfRefused(*workspace()->documents()));
        if (QAction *remove = hands::action(&m_window, u"documentsDelete"_s);
            remove && rowOfRefused(*workspace()->documents()) >= 0)
            remove->trigger();
    };

    m_runner->add({prefix + u"damaged-file"_s, [this] { hands::drop(&m_window, {m_damagedFile}); },
                   [this, workspace] {
                       const DocumentsPane &pane = *workspace()->documents();
                       return pane.isVisible() && rowOfRefused(pane) >= 0 &&
                              isRefusalTold(pane, QFileInfo(m_damagedFile).fileName());
                   }});
    m_runner->add({prefix + u"damaged-file-left"_s,
                   putAway,
                   [this, workspace] {
                       const DocumentsPane &pane = *workspace()->documents();
                       return rowOfRefused(pane) < 0 &&
                              !isRefusalTold(pane, QFileInfo(m_damagedFile).fileName());
                   },
                   {},
                   putAway,
                   false});
    m_runner->add({prefix + u"metered"_s,
                   [workspace, pretendMetered] {
                       workspace()->showView(View::AllSessions);
                       pretendMetered(true);
                   },
                   isMeteredTold});
    m_runner->add({prefix + u"metered-left"_s,
                   [pretendMetered] { pretendMetered(false); },
                   [isMeteredTold] { return !isMeteredTold(); },
                   {},
                   {},
                   false});
    addGlance(
        prefix + u"crash-report"_s, u"crashDialog"_s,
        [this] {
            if (writeTourCrashReport(m_passing.path()))
                CrashDialog::showUnread(m_passing.path(), &m_window);
        },
        isWholeReport);
    addLostKey(prefix);
    addBanners(prefix);
}

void Tour::addLostKey(const QString &prefix)
{
    const auto lost = std::make_shared<LostKey>();
    const auto offers = [lost](const char *text) {
        return eyes::read(lost->message, u"inlineMessageAction"_s, "ui::DataKeyMessage", text);
    };
    const auto press = [lost] { hands::click(hands::find(lost->message, u"inlineMessageAction"_s)); };
    m_runner->add({prefix + u"key-missing"_s,
                   [this, lost] {
                       QFile mark(m_passing.filePath(u"key"_s));
                       if (mark.open(QIODevice::WriteOnly))
                           mark.write("0123456789abcdef\n");
                       mark.close();
                       lost->key = std::make_unique<store::DataKey>(
                           lost->keychain, std::make_shared<store::Sealing>(), mark.fileName(), u"key"_s);
                       lost->message = new DataKeyMessage(*lost->key);
                       m_window.addBanner(lost->message);
                       lost->key->find();
                   },
                   [offers] { return offers("&Go on without it"); }});
    m_runner->add({prefix + u"key-gone-on"_s, press, [offers] { return offers("&Make a new key…"); }});
    addGlance(prefix + u"key-question"_s, u"newKeyQuestion"_s, press,
              eyes::titled("ui::DataKeyMessage", "Make a new key?"));
    m_runner->add({prefix + u"key-left"_s,
                   [lost] {
                       delete lost->message.data();
                       lost->key.reset();
                   },
                   [lost] { return !lost->message; },
                   {},
                   {},
                   false});
}

} // namespace ui
