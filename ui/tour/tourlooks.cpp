// The steps of the tour that only look: other views and dialogs, dark, Norwegian, both.
#include "ui/tour/tour.h"

#include "models/drafttablemodel.h"
#include "models/sessiontablemodel.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/ordercanvas.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/sessionform.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/merge/batchespane.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! The draft that has the more of an order. Not by its place in the list: what was looked at last may stand
//! first.
int rowOfMostSigners(const QAbstractItemModel &drafts)
{
    const auto signers = [&drafts](int row) {
        static const QRegularExpression others(u"\\d+$"_s); // behind the first one's name
        return others
            .match(drafts.index(row, int(models::DraftTableModel::Column::Signers)).data().toString())
            .captured()
            .toInt();
    };
    int most = 0;
    for (int row = 1; row < drafts.rowCount(); ++row)
        if (signers(row) > signers(most))
            most = row;
    return most;
}

} // namespace

//! What the eID's own signature asks for, and what it takes away; then back, for those who look later.
void Tour::addLookOfOwnSignature(const QString &name)
{
    const auto field = [this](const char *input) {
        return hands::find(composer(), QString::fromLatin1(input));
    };
    m_runner->add({name,
                   [this, field] {
                       hands::press(field("composeFlow"), Qt::Key_Down);
                       if (QWidget *vendor = field("composeVendor"))
                           composer()->form()->ensureWidgetVisible(vendor, 0, 200);
                   },
                   [field] {
                       const QWidget *vendor = field("composeVendor"),
                                     *names = field("composeIdentityProviders");
                       return vendor && vendor->isEnabled() && names && !names->isEnabled();
                   },
                   [this] { return composer(); }});
    m_runner->add({name + u"-left"_s,
                   [field] { hands::press(field("composeFlow"), Qt::Key_Up); },
                   [this] { return composer() && composer()->form()->isComplete(); },
                   {},
                   {},
                   false});
}

//! What was prepared before, once more in another look.
void Tour::addLooksOfPreparing(const QString &prefix)
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto dialog = [this] { return composer(); };
    const auto field = [dialog](const char *name) {
        return hands::find(dialog(), QString::fromLatin1(name));
    };
    const std::tuple<const char *, View, QTableView *(*)(const Workspace &)> views[] = {
        {"-batches", View::Batches, [](const Workspace &all) { return all.batches()->table(); }},
        {"-templates", View::Templates, [](const Workspace &all) { return all.templates()->table(); }},
        {"-drafts", View::Drafts, [](const Workspace &all) { return all.drafts()->table(); }}};
    for (const auto &[name, view, table] : views)
        m_runner->add({prefix + QLatin1String(name),
                       [workspace, view = view, table = table] {
                           workspace()->showView(view);
                           table(*workspace())->selectRow(table(*workspace())->model()->rowCount() - 1);
                       },
                       [workspace, table = table] {
                           return table(*workspace())->isVisible() &&
                                  table(*workspace())->model()->rowCount() > 0;
                       }});
    addLookOfMerging(prefix);
    m_runner->add({prefix + u"-drafts-again"_s,
                   [workspace] {
                       workspace()->showView(View::Drafts);
                       QTableView *table = workspace()->drafts()->table();
                       table->selectRow(rowOfMostSigners(*table->model()));
                   },
                   [this] { return hands::action(&m_window, u"draftsOpen"_s) != nullptr; },
                   {},
                   {},
                   false});
    m_runner->add({prefix + u"-draft"_s,
                   [this] {
                       if (QAction *open = hands::action(&m_window, u"draftsOpen"_s))
                           open->trigger();
                   },
                   [dialog] {
                       return dialog() && dialog()->form()->isComplete() &&
                              dialog()->form()->draft().signers.size() == 4;
                   },
                   dialog});
    const auto toActions = [dialog, field] { // below the order, which is open by itself
        if (QWidget *actions = field("composeActions"))
            dialog()->form()->ensureWidgetVisible(actions);
    };
    m_runner->add({prefix + u"-draft-order"_s, [field] { hands::click(field("composeMoreActions")); },
                   [dialog, field] {
                       const OrderGraph *order = dialog()->form()->order();
                       const QWidget *actions = field("composeActions"), *port = dialog()->form()->viewport();
                       return order->isOpen() && order->canvas()->picture().columns.size() == 3 &&
                              !order->canvas()->visibleRegion().isEmpty() && actions &&
                              port->rect().contains(QRect(actions->mapTo(port, QPoint()), actions->size()));
                   },
                   dialog, toActions});
    m_runner->add({prefix + u"-draft-message"_s,
                   [dialog, field] {
                       if (QWidget *message = field("composePreview"))
                           dialog()->form()->ensureWidgetVisible(message, 0, 200);
                   },
                   [field] {
                       const QWidget *message = field("composePreview");
                       return message && !message->visibleRegion().isEmpty();
                   },
                   dialog});
    m_runner->add({prefix + u"-draft-fields"_s,
                   [field] {
                       for (const char *heading :
                            {"composeNotifyMore", "composeMoreSignature", "composeMorePages",
                             "composeMoreOrder", "composeMoreRedirect", "composeMoreArchive",
                             "composeMoreTags"})
                           hands::click(field(heading));
                   },
                   [dialog, field] {
                       return field("composeUsageTags") && field("composeNotifySenderName") &&
                              dialog()->form()->order()->isOpen();
                   },
                   [dialog] { return dialog() ? dialog()->form()->widget() : nullptr; }});
    addLookOfOwnSignature(prefix + u"-draft-pki"_s);
    m_runner->add({prefix + u"-draft-review"_s, [field] { hands::click(field("composeForward")); },
                   [field] { return field("composeReview") != nullptr; }, dialog});
    m_runner->add({prefix + u"-draft-closed"_s,
                   [field] { hands::click(field("composeClose")); },
                   [dialog] { return !dialog(); },
                   {},
                   {},
                   false});
}

void Tour::addLooks()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto trigger = [this](const QString &name) {
        if (QAction *action = hands::action(&m_window, name))
            action->trigger();
    };
    const auto view = [this, workspace](const QString &name, View chosen,
                                        const std::function<void()> &before = {}) {
        m_runner->add({name,
                       [workspace, chosen, before] {
                           if (before)
                               before();
                           workspace()->details()->showTab(SessionDetails::Tab::Summary);
                           workspace()->showView(chosen);
                       },
                       [workspace] {
                           const auto *rows = workspace()->sessions()->model();
                           return workspace()->isVisible() && !workspace()->isLoading() &&
                                  (rows->rowCount() == 0 || rows->row(0));
                       }});
    };
    const auto accounts = [this, trigger](const QString &name) {
        addGlance(name, u"profilesDialog"_s, [trigger] { trigger(u"manageAccounts"_s); });
    };

    view(u"waiting"_s, View::Ready);
    view(u"rejected"_s, View::Rejected);
    const auto stuck = [this, workspace](const QString &prefix) {
        m_runner->add({prefix + u"stuck-why"_s,
                       [workspace] { workspace()->sessions()->table()->selectRow(0); },
                       [this] { return hands::find(&m_window, u"summaryStuck"_s) != nullptr; }});
        m_runner->add({prefix + u"stuck-order"_s,
                       [workspace] { workspace()->details()->showTab(SessionDetails::Tab::Order); },
                       [workspace] {
                           const SessionOrder *order = workspace()->details()->order();
                           return order->isVisible() &&
                                  order->lines().value(0).value(0) ==
                                      QCoreApplication::translate("ui::SessionOrder", "Stuck here");
                       }});
    };
    const auto dueDates = [this, workspace](const QString &name) {
        addGlance(name, u"dueDatesDialog"_s, [workspace] {
            workspace()->sessions()->table()->selectAll();
            workspace()->sessions()->editDueDates();
        });
    };
    view(u"stuck"_s, View::Stuck);
    stuck({});
    view(u"due-soon"_s, View::DueSoon);
    dueDates(u"due-dates-of-many"_s);
    view(u"documents"_s, View::Documents);
    view(u"collections"_s, View::Collections);
    addFollowing({});
    addQuestions({});
    addMishaps({});
    accounts(u"accounts"_s);
    const auto all = [&](const QString &look, const std::function<void()> &change) {
        const QString prefix = look + u'-';
        view(prefix + u"sessions"_s, View::AllSessions, change);
        view(prefix + u"stuck"_s, View::Stuck);
        stuck(prefix);
        view(prefix + u"due-soon"_s, View::DueSoon);
        dueDates(prefix + u"due-dates-of-many"_s);
        view(prefix + u"documents"_s, View::Documents);
        view(prefix + u"collections"_s, View::Collections);
        addFollowing(prefix);
        addLooksOfPreparing(look);
        addQuestions(prefix);
        addMishaps(prefix);
        accounts(prefix + u"accounts"_s);
    };
    all(u"dark"_s, [trigger] { trigger(u"appearance_dark"_s); });
    all(u"dark-nb"_s, [trigger] { trigger(u"language_nb"_s); });
    all(u"nb"_s, [trigger] { trigger(u"appearance_light"_s); });
    addStates();
}

} // namespace ui
