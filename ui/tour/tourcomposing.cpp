// The steps of the tour through every part of the form, to the review.
#include "ui/tour/tour.h"

#include "ui/compose/duplicatewarning.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/ordercanvas.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/sessionreview.h"
#include "ui/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/widgets/datetimefield.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! What is folded away, by its heading, and one field of each.
const std::pair<const char *, const char *> folded[] = {
    {"composeMoreActions", "composeActions"},      {"composeNotifyMore", "composeNotifySenderName"},
    {"composeMoreSignature", "composeAttributes"}, {"composeMorePages", "composeLogsInFirst"},
    {"composeMoreOrder", "composeOrderSearch"},    {"composeMoreRedirect", "composeRedirectError"},
    {"composeMoreArchive", "composeArchive"},      {"composeMoreTags", "composeUsageTags"}};

} // namespace

void Tour::addComposing()
{
    const auto dialog = [this] { return composer(); };
    const auto field = [dialog](const char *name) {
        return hands::find(dialog(), QString::fromLatin1(name));
    };
    const auto form = [dialog] { return dialog() ? dialog()->form()->widget() : nullptr; };
    const auto see = [dialog](QWidget *part) {
        if (part)
            dialog()->form()->ensureWidgetVisible(part, 0, 200);
    };
    const auto due = [field](int days) {
        if (auto *date = qobject_cast<DateTimeField *>(field("composeDueDate")))
            date->setDateTime(QDateTime(QDate::currentDate().addDays(days), QTime(12, 0)));
    };

    m_runner->add({u"order-in-three-steps"_s, [dialog, see] { see(dialog()->form()->order()); },
                   [dialog] {
                       const OrderGraph *order = dialog()->form()->order();
                       const auto columns = order->canvas()->picture().columns;
                       return order->isOpen() && columns.size() == 3 && columns[0].boxes.size() == 2 &&
                              !order->canvas()->visibleRegion().isEmpty();
                   },
                   dialog});
    m_runner->add({u"message-preview"_s,
                   [field, see] {
                       hands::press(field("composeNotify"), Qt::Key_Down); // e-mail
                       hands::type(field("composeNotifyHeader"), u"A contract for {name}"_s);
                       see(field("composePreview"));
                   },
                   [dialog] {
                       const auto messages = dialog()->form()->draft().common.notifications;
                       return messages && messages->size() == 1 && messages->first().message &&
                              messages->first().message->header == u"A contract for {name}"_s;
                   },
                   dialog});
    m_runner->add({u"every-field"_s,
                   [field] {
                       for (const auto &[heading, input] : folded)
                           hands::click(field(heading));
                   },
                   [field] {
                       return std::all_of(std::begin(folded), std::end(folded),
                                          [&](const auto &part) { return field(part.second) != nullptr; });
                   },
                   form});
    addLookOfOwnSignature(u"own-signature"_s);
    m_runner->add({u"other-session-found"_s,
                   [field, see] {
                       auto *search = field("composeOrderSearch");
                       hands::type(search, u"Employment"_s);
                       hands::press(search, Qt::Key_Return);
                       see(search);
                   },
                   [field] { return field("composeOrderFound") && field("composeOrderAdd"); }, dialog});
    m_runner->add({u"order-refused"_s,
                   [field, see, due] {
                       hands::click(field("composeOrderAdd"));
                       due(1);
                       see(field("orderGraphProblems"));
                   },
                   // due before those who have to sign earlier: said at the drawing and at the date
                   [dialog, field] {
                       return field("orderGraphProblems") && field("composeDueDateProblem") &&
                              !dialog()->form()->isComplete();
                   },
                   dialog});
    m_runner->add({u"order-possible"_s,
                   [due] { due(40); },
                   [dialog, field] { return !field("orderGraphProblems") && dialog()->form()->isComplete(); },
                   dialog,
                   {},
                   false});
    m_runner->add({u"review-with-duplicate"_s, [field] { hands::click(field("composeForward")); },
                   [field] {
                       const auto *warning = qobject_cast<DuplicateWarning *>(field("duplicateWarning"));
                       const auto *review = qobject_cast<SessionReview *>(field("composeReview"));
                       return warning && warning->text().contains(u"Åse Ødegård"_s) && review &&
                              review->toPlainText().contains(u"Jürgen Groß"_s);
                   },
                   dialog});
    m_runner->add({u"back-to-form"_s,
                   [field] { hands::click(field("composeBack")); },
                   [field] { return field("composeTitle") != nullptr; },
                   {},
                   {},
                   false});
}

} // namespace ui
