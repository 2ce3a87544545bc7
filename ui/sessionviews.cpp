#include "ui/sessionviews.h"

namespace ui {

using domain::SessionState;
using namespace Qt::StringLiterals;

QList<View> sessionViews()
{
    return {View::News,     View::Stuck,    View::DueSoon, View::Overdue, View::LinkExpiring,
            View::Rejected, View::NotSaved, View::Snoozed, View::Handled, View::AllSessions,
            View::Ready,    View::Blocked,  View::Signed};
}

//! There is something to do in each of their sessions, until somebody has done it or put it off.
static bool isAttention(View view)
{
    switch (view) {
    case View::News:
    case View::Stuck:
    case View::DueSoon:
    case View::Overdue:
    case View::LinkExpiring:
    case View::Rejected:
        return true;
    default:
        return false;
    }
}

domain::SessionFilter filterOf(View view)
{
    domain::SessionFilter filter;
    filter.hidesSettled = isAttention(view);
    switch (view) {
    case View::News:
        filter.isUnread = true;
        break;
    case View::Stuck:
        filter.isStuck = true;
        break;
    case View::DueSoon:
        filter.dueWithinHours = dueSoonHours;
        break;
    case View::Overdue:
        filter.isOverdue = true;
        break;
    case View::LinkExpiring:
        filter.linkWithinHours = linkExpiringHours;
        break;
    case View::Ready:
        filter.states = {SessionState::Ready};
        break;
    case View::Blocked:
        filter.states = {SessionState::Blocked};
        break;
    case View::Signed:
        filter.states = {SessionState::Signed};
        break;
    case View::Rejected:
        filter.states = {SessionState::Rejected};
        break;
    case View::NotSaved:
        filter.isUnsaved = true;
        break;
    case View::Snoozed:
        filter.isSnoozed = true;
        break;
    case View::Handled:
        filter.isHandled = true;
        break;
    default:
        break;
    }
    return filter;
}

View viewOf(const domain::SessionFilter &filter)
{
    domain::SessionFilter view = filter;
    view.text.clear();
    view.label.clear();
    view.createdFrom = view.createdTo = view.dueFrom = view.dueTo = std::nullopt;
    view.createdWithinDays = view.dueWithinDays = std::nullopt;
    view.hidesSettled = false; // a search that was saved before there was such a thing has it not
    for (const View each : sessionViews()) {
        domain::SessionFilter other = filterOf(each);
        other.hidesSettled = false;
        if (other == view)
            return each;
    }
    if (!view.states.isEmpty()) { // narrowed by a state it is still that view
        view.states.clear();
        return viewOf(view);
    }
    return View::AllSessions;
}

domain::SessionOrdering orderingOf(View view)
{
    switch (view) {
    case View::DueSoon:
    case View::Overdue:
    case View::LinkExpiring:
    case View::NotSaved:
        return {domain::SessionKey::DueDate, false};
    default:
        return {};
    }
}

QString wordOf(View view)
{
    switch (view) {
    case View::News:
        return u"changed"_s;
    case View::Stuck:
        return u"stuck"_s;
    case View::DueSoon:
        return u"dueSoon"_s;
    case View::Overdue:
        return u"overdue"_s;
    case View::LinkExpiring:
        return u"linkExpiring"_s;
    case View::Ready:
        return u"ready"_s;
    case View::Blocked:
        return u"blocked"_s;
    case View::Signed:
        return u"signed"_s;
    case View::Rejected:
        return u"rejected"_s;
    case View::NotSaved:
        return u"notSaved"_s;
    case View::Snoozed:
        return u"putOff"_s;
    case View::Handled:
        return u"handled"_s;
    case View::Documents:
        return u"documents"_s;
    case View::Collections:
        return u"collections"_s;
    case View::Drafts:
        return u"drafts"_s;
    case View::Templates:
        return u"templates"_s;
    case View::Batches:
        return u"batches"_s;
    case View::NeedsDecision:
        return u"needsDecision"_s;
    default:
        return u"all"_s;
    }
}

View viewCalled(const QString &word)
{
    for (const View view : ViewList::views())
        if (wordOf(view) == word)
            return view;
    return View::AllSessions;
}

} // namespace ui
