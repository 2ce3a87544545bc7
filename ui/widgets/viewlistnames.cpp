// What the views are called, the shape of each, and its keys.
#include "ui/widgets/viewlist.h"

using namespace Qt::StringLiterals;

namespace ui {

QList<View> ViewList::attention()
{
    return {View::NeedsDecision, View::News,     View::Stuck,    View::DueSoon, View::Overdue,
            View::LinkExpiring,  View::Rejected, View::NotSaved, View::Snoozed, View::Handled};
}

QList<QKeySequence> ViewList::keysOf(View view)
{
    constexpr qsizetype keysInARow = 10; // the last of them is 0
    QList<QKeySequence> keys;
    const auto add = [&keys](qsizetype place, const QString &held) {
        if (place >= 0 && place < keysInARow)
            keys << QKeySequence(held + QString::number((place + 1) % keysInARow));
    };
    add(views().indexOf(view), u"Ctrl+"_s);
    add(attention().indexOf(view), u"Ctrl+Shift+"_s);
    return keys;
}

QString ViewList::nameOf(View view)
{
    switch (view) {
    case View::AllSessions:
        return tr("All sessions");
    case View::Ready:
        return tr("Waiting for signer");
    case View::Blocked:
        return tr("Waiting for earlier signer");
    case View::Signed:
        return tr("Signed");
    case View::Rejected:
        return tr("Rejected");
    case View::Drafts:
        return tr("Drafts");
    case View::Templates:
        return tr("Templates");
    case View::Batches:
        return tr("Batches");
    case View::Documents:
        return tr("Documents");
    case View::Collections:
        return tr("Collections");
    case View::Activity:
        return tr("Activity");
    case View::NeedsDecision:
        return tr("Needs decision");
    case View::News:
        return tr("Changed");
    case View::Stuck:
        return tr("Stuck");
    case View::DueSoon:
        return tr("Due soon");
    case View::Overdue:
        return tr("Overdue");
    case View::LinkExpiring:
        return tr("Link expiring");
    case View::NotSaved:
        return tr("Signed, not saved");
    case View::Snoozed:
        return tr("Put off");
    case View::Handled:
        return tr("Handled");
    }
    return {};
}

QString ViewList::iconNameOf(View view)
{
    switch (view) {
    case View::AllSessions:
        return u"session"_s;
    case View::Ready:
        return u"pen"_s;
    case View::Blocked:
        return u"hourglass"_s;
    case View::Signed:
        return u"tick"_s;
    case View::Rejected:
        return u"cross-octagon"_s;
    case View::Drafts:
        return u"edit"_s;
    case View::Templates:
        return u"copy"_s;
    case View::Batches:
        return u"send"_s;
    case View::Documents:
        return u"document"_s;
    case View::Collections:
        return u"collection"_s;
    case View::Activity:
        return u"activity"_s;
    case View::NeedsDecision:
        return u"decision"_s;
    case View::News:
        return u"info"_s;
    case View::Stuck:
        return u"triangle"_s;
    case View::DueSoon:
        return u"due-date"_s;
    case View::Overdue:
        return u"struck-calendar"_s;
    case View::LinkExpiring:
        return u"link"_s;
    case View::NotSaved:
        return u"download"_s;
    case View::Snoozed:
        return u"snooze"_s;
    case View::Handled:
        return u"handled"_s;
    }
    return {};
}

} // namespace ui
