// The steps of the tour that make a template of the draft, and a session of the template.
#include "ui/tour/tour.h"

#include "models/drafttablemodel.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/sessionreview.h"
#include "ui/drafts/draftspane.h"
#include "ui/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString titleText = u"Contract for {name}"_s;

bool isAsWritten(const domain::SessionDraft &draft)
{
    return draft.common.title == titleText && draft.dueRule && draft.dueRule->countsBusinessDays &&
           draft.dueRule->calendar == domain::HolidayCalendar::Norway;
}

} // namespace

void Tour::addTemplates()
{
    const auto workspace = [this] { return m_window.workspace(); };
    const auto dialog = [this] { return composer(); };
    const auto field = [dialog](const char *name) {
        return hands::find(dialog(), QString::fromLatin1(name));
    };
    const auto trigger = [this](const QString &name) {
        if (QAction *action = hands::action(&m_window, name))
            action->trigger();
    };
    const auto question = [this] { return hands::find(&m_window, u"composeTemplateNameDialog"_s); };

    m_runner->add(
        {u"placeholders-and-rule"_s,
         [dialog, field] {
             hands::click(field("composeOrderRemove")); // which is of this draft only
             hands::press(field("composeTitle"), Qt::Key_A, Qt::ControlModifier);
             hands::type(field("composeTitle"), titleText);
             hands::type(field("composeSignText"),
                         u"I have read “{document}” and agree to it. {name}, {today}"_s);
             hands::press(field("composeDueKind"), Qt::Key_Down);     // some days after sending
             hands::press(field("composeDueCalendar"), Qt::Key_Down); // holidays of Norway
             dialog()->form()->ensureWidgetVisible(field("composeTitle"), 0, 20);
         },
         [dialog] { return isAsWritten(dialog()->form()->draft()) && dialog()->form()->isComplete(); },
         dialog});
    m_runner->add({u"template-named"_s, [trigger] { trigger(u"composeSaveAsTemplate"_s); },
                   [question] { return question() != nullptr; }, question});
    m_runner->add({u"template-saved"_s,
                   [question] {
                       auto *name = question() ? question()->findChild<QLineEdit *>() : nullptr;
                       hands::press(name, Qt::Key_A, Qt::ControlModifier);
                       hands::type(name, u"Employment contract"_s);
                       hands::press(name, Qt::Key_Return);
                   },
                   [question, workspace] { return !question() && workspace()->templates()->count() == 1; },
                   dialog});
    m_runner->add(
        {u"templates"_s,
         [field, workspace] {
             hands::click(field("composeClose"));
             workspace()->showView(View::Templates);
             workspace()->templates()->table()->selectRow(0);
         },
         [dialog, workspace] { return !dialog() && workspace()->templates()->table()->isVisible(); }});
    m_runner->add({u"template-changed"_s, [trigger] { trigger(u"templatesOpen"_s); },
                   [field] {
                       const auto *name = qobject_cast<QLineEdit *>(field("composeTemplateName"));
                       return name && name->text() == "Employment contract"_L1;
                   },
                   dialog});
    m_runner->add({u"template-used"_s,
                   [field, trigger] {
                       hands::click(field("composeClose"));
                       trigger(u"templatesNewSession"_s);
                   },
                   [dialog, field] {
                       return dialog() && !field("composeTemplateName") &&
                              isAsWritten(dialog()->form()->draft()) &&
                              dialog()->form()->draft().signers.isEmpty();
                   },
                   dialog});
    m_runner->add({u"template-filled-in"_s,
                   [field] {
                       QGuiApplication::clipboard()->setText(u"Kari Nordmann\tkari@example.no\n"
                                                             "Ola Nordmann\tola@example.no\n"_s);
                       hands::click(field("composeSignersPaste"));
                       hands::click(field("composeForward"));
                   },
                   [field] {
                       const auto *review = qobject_cast<SessionReview *>(field("composeReview"));
                       return review && review->toPlainText().contains("Contract for Kari Nordmann"_L1);
                   },
                   dialog});
    m_runner->add({u"drafts-ready"_s,
                   [field, workspace] {
                       hands::click(field("composeClose"));
                       workspace()->showView(View::Drafts);
                   },
                   [dialog, workspace] {
                       const QAbstractItemModel *model = workspace()->drafts()->table()->model();
                       const auto problems = [model](int row) {
                           return model->index(row, 0).data(models::DraftTableModel::ProblemsRole).toInt();
                       };
                       return !dialog() && model->rowCount() == 2 && problems(0) == 0 && problems(1) == 0;
                   }});
}

} // namespace ui
