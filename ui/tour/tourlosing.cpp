// The steps of the tour that stand before something is lost that was written, or begun to be sent: an account
// is removed or left with changes, a template and a draft are discarded, the window is closed, a send is
// taken back.
#include "ui/tour/tour.h"

#include "models/drafttablemodel.h"
#include "store/memorysecretstore.h"
#include "store/profilestore.h"
#include "tasks/sendtask.h"
#include "ui/accounts/profilesdialog.h"
#include "ui/accounts/secretkeeper.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/tour/eyes.h"
#include "ui/tour/hands.h"
#include "ui/unsentwork.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QMessageBox>
#include <QMetaObject>
#include <QPointer>
#include <QTableView>
#include <QUrl>

#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Accounts that nobody works in: the tour's own is in no list.
struct TourAccounts
{
    explicit TourAccounts(const QString &path)
        : profiles(path)
    {
    }

    store::MemorySecretStore keychain;
    SecretKeeper secrets{keychain};
    store::ProfileStore profiles;
    QPointer<ProfilesDialog> dialog; //!< the window's
};

//! The button of a question that loses what it asks about.
void answerToLose(QWidget *question)
{
    const auto *box = qobject_cast<QMessageBox *>(question);
    if (!box)
        return;
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons)
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            return hands::click(button);
}

bool canBeTakenBack(const QWidget &question)
{
    return question.findChild<QAbstractButton *>(u"lossOtherwise"_s) &&
           eyes::titled("ui::ClosingQuestion", "Close Countersign")(question);
}

//! The first draft that can be sent as it is; -1: none.
int rowOfSound(const QAbstractItemModel &drafts)
{
    for (int row = 0; row < drafts.rowCount(); ++row)
        if (drafts.index(row, 0).data(models::DraftTableModel::ProblemsRole).toInt() == 0)
            return row;
    return -1;
}

} // namespace

void Tour::addLosing(const QString &prefix)
{
    addLosingAccounts(prefix);
    const auto dialog = [this] { return composer(); };
    const auto field = [dialog](const char *name) {
        return hands::find(dialog(), QString::fromLatin1(name));
    };
    const auto open = [this](const QString &action) {
        return [this, action] {
            if (QAction *opened = hands::action(&m_window, action))
                opened->trigger();
        };
    };
    const auto chooseTemplate = [this] {
        m_window.workspace()->showView(View::Templates);
        m_window.workspace()->templates()->table()->selectRow(0);
    };
    const auto chooseDraft = [this] {
        m_window.workspace()->showView(View::Drafts);
        QTableView *table = m_window.workspace()->drafts()->table();
        table->selectRow(rowOfSound(*table->model()));
    };

    m_runner->add({prefix + u"template-to-change"_s,
                   chooseTemplate,
                   [this] { return hands::action(&m_window, u"templatesOpen"_s) != nullptr; },
                   {},
                   chooseTemplate,
                   false});
    m_runner->add({prefix + u"template-begun"_s,
                   open(u"templatesOpen"_s),
                   [field] {
                       const auto *name = qobject_cast<QLineEdit *>(field("composeTemplateName"));
                       return name && !name->text().isEmpty();
                   },
                   {},
                   {},
                   false});
    addGlance(
        prefix + u"discard-template"_s, u"composeTemplateQuestion"_s,
        [field] {
            auto *name = qobject_cast<QLineEdit *>(field("composeTemplateName"));
            if (!name)
                return;
            name->setFocus();
            name->end(false);
            hands::type(name, u" (2)"_s);
            hands::click(field("composeClose"));
        },
        eyes::titled("ui::NewSessionDialog", "Template"));
    m_runner->add({prefix + u"template-left"_s,
                   [this, field] {
                       hands::click(field("composeClose"));
                       answerToLose(hands::find(&m_window, u"composeTemplateQuestion"_s));
                   },
                   [dialog] { return !dialog(); },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"draft-to-send"_s,
                   chooseDraft,
                   [this] { return hands::action(&m_window, u"draftsOpen"_s) != nullptr; },
                   {},
                   chooseDraft,
                   false});
    m_runner->add({prefix + u"draft-read"_s,
                   open(u"draftsOpen"_s),
                   [dialog, field] {
                       const QWidget *forward = field("composeForward");
                       return dialog() && dialog()->form()->isComplete() && forward && forward->isEnabled();
                   },
                   {},
                   {},
                   false});
    addGlance(
        prefix + u"discard-draft"_s, u"composeDiscardQuestion"_s,
        [dialog] {
            if (QAction *discard = hands::action(dialog(), u"composeDiscard"_s))
                discard->trigger();
        },
        eyes::titled("ui::NewSessionDialog", "New session"));
    addTakingBack(prefix);
}

//! A send that can be taken back, the window that is to be closed over it, and then it is taken back.
void Tour::addTakingBack(const QString &prefix)
{
    const auto dialog = [this] { return composer(); };
    const auto field = [dialog](const char *name) {
        return hands::find(dialog(), QString::fromLatin1(name));
    };
    const auto question = [this] { return hands::find(&m_window, u"closeQuestion"_s); };

    m_runner->add({prefix + u"draft-to-send-reviewed"_s,
                   [field] { hands::click(field("composeForward")); },
                   [field] {
                       const QWidget *forward = field("composeForward");
                       return field("composeReview") && forward && forward->isEnabled();
                   },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"closing"_s,
                   [this, dialog, field] {
                       hands::click(field("composeForward"));
                       tasks::SendTask *task = dialog() ? dialog()->task() : nullptr;
                       if (!task)
                           return;
                       // At once: the seconds in which it can be taken back stand still while one is asked
                       auto *watch = new QObject(task);
                       connect(task, &tasks::SendTask::stageChanged, watch, [this, task, watch] {
                           if (task->stage() != tasks::SendTask::Stage::Holding)
                               return;
                           task->disconnect(watch);
                           watch->deleteLater();
                           QMetaObject::invokeMethod(
                               &m_window,
                               [this] { // with nothing to ask about it would be the end of the tour
                                   const Workspace *workspace = m_window.workspace();
                                   if (workspace && workspace->unsentWork().canBeTakenBack())
                                       m_window.close();
                               },
                               Qt::QueuedConnection);
                       });
                   },
                   [question] { return question() && canBeTakenBack(*question()); }, question});
    m_runner->add({prefix + u"can-be-taken-back"_s,
                   {}, // behind the question
                   [field, question] { return question() && field("sendUndo"); },
                   dialog});
    m_runner->add({prefix + u"taken-back"_s,
                   [field, question] {
                       hands::press(question(), Qt::Key_Escape);
                       hands::click(field("sendUndo"));
                   },
                   [dialog, field, question] {
                       return !question() && field("composeForward") && field("composeTitle") &&
                              eyes::read(dialog(), u"inlineMessageText"_s, "ui::NewSessionDialog",
                                         "Undone. Nothing was sent; this is a draft again.");
                   },
                   dialog});
    m_runner->add(
        {prefix + u"taken-back-left"_s,
         [field] { hands::click(field("composeClose")); },
         [this, dialog] { return !dialog() && !m_window.workspace()->unsentWork().canBeTakenBack(); },
         {},
         {},
         false});
}

void Tour::addLosingAccounts(const QString &prefix)
{
    const auto accounts = std::make_shared<TourAccounts>(m_passing.filePath(u"accounts.json"_s));
    const auto field = [accounts](const char *name) {
        return hands::find(accounts->dialog, QString::fromLatin1(name));
    };
    m_runner->add({prefix + u"accounts-of-two"_s,
                   [this, accounts] {
                       for (const char *name : {"Fjordlys AS", "Nordlys AS"})
                           (void)accounts->profiles.save(
                               {.id = QString::fromLatin1(name),
                                .name = QString::fromLatin1(name),
                                .environmentLabel = u"PRODUCTION"_s,
                                .apiUrl = QUrl(u"https://api.signicat.com/sign"_s),
                                .tokenUrl = QUrl(u"https://api.signicat.com/auth/open/connect/token"_s),
                                .clientId = u"example"_s});
                       accounts->dialog =
                           new ProfilesDialog(accounts->profiles, accounts->secrets, {}, &m_window);
                       accounts->dialog->open();
                   },
                   [field] {
                       const auto *name = qobject_cast<QLineEdit *>(field("profileName"));
                       const QWidget *remove = field("profileRemove");
                       return name && !name->text().isEmpty() && remove && remove->isEnabled();
                   },
                   {},
                   {},
                   false});
    addGlance(
        prefix + u"remove-account"_s, u"removeQuestion"_s, [field] { hands::click(field("profileRemove")); },
        eyes::titled("ui::ProfilesDialog", "Remove account"));
    addGlance(
        prefix + u"discard-account"_s, u"accountDiscardQuestion"_s,
        [accounts, field] {
            auto *name = qobject_cast<QLineEdit *>(field("profileName"));
            if (!name)
                return;
            name->setFocus();
            name->end(false);
            hands::type(name, u" (2)"_s);
            hands::press(accounts->dialog, Qt::Key_Escape);
        },
        eyes::titled("ui::ProfilesDialog", "Accounts"));
    m_runner->add({prefix + u"accounts-of-two-left"_s,
                   [accounts] { delete accounts->dialog.data(); },
                   [accounts] { return !accounts->dialog; },
                   {},
                   {},
                   false});
}

} // namespace ui
