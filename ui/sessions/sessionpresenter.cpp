#include "ui/sessions/sessionpresenter.h"

#include "domain/duedateplan.h"
#include "domain/signingorder.h"
#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "tasks/sessionaction.h"
#include "ui/isolatedname.h"
#include "ui/sessions/duedatechanges.h"
#include "ui/sessions/savingtext.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessiondownloads.h"
#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/sessions/shownsession.h"
#include "ui/sessions/stucktext.h"
#include "ui/sessions/triagechanges.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace ui {

SessionPresenter::SessionPresenter(SessionDetails &details, SessionWork &work, TriageChanges &triage,
                                   models::SessionTableModel &model, const store::MaskedMode &masking,
                                   QObject *parent)
    : QObject(parent)
    , m_details(details)
    , m_work(work)
    , m_triage(triage)
    , m_model(model)
    , m_masking(masking)
{
    connect(&details, &SessionDetails::tabShown, this, &SessionPresenter::showOrder);
    connect(&model, &models::SessionTableModel::listed, this,
            [this] { // they may have changed
                m_afterOf.clear();
                showOrder();
            });
    connect(&triage, &TriageChanges::changed, this, [this](const QList<domain::Triage> &now) {
        for (const domain::Triage &each : now)
            if (each.sessionId == m_details.sessionId())
                showTriage(each);
    });
}

domain::SigningSession SessionPresenter::shown(const domain::SigningSession &session) const
{
    return shownSession(session, m_masking);
}

QString SessionPresenter::shown(const QString &text) const
{
    return m_masking.shown(text);
}

void SessionPresenter::show(const domain::SigningSession &session)
{
    domain::SigningSession told = shown(session);
    m_details.showSession(told, QDateTime::currentDateTimeUtc());
    m_details.summary()->showGone(m_work.goneSince(session.id));
    m_details.results()->showGone(m_work.goneSince(session.id));
    // without what opens it: that leaves for a reason
    if (told.signatureUrl && !told.signatureUrl->isEmpty())
        told.signatureUrl =
            domain::isFinal(session) || domain::isOverdue(session, QDateTime::currentDateTimeUtc())
                ? tr("(left out: it is not needed any more)")
                : tr("(left out: Ctrl+L copies the link)");
    m_details.showJson(QString::fromUtf8(tasks::jsonForReading(told)));
    m_details.summary()->showDueDatePending(m_work.dueDates()->pendingOf(session.id));
    DownloadState download = m_work.downloads()->stateOf(session.id).value_or(DownloadState());
    download.report = shown(download.report);
    m_details.results()->showDownload(download);
    m_work.noteRead(session.id);
    find(session);
    showOrder();
}

//! What comes later.
void SessionPresenter::find(const domain::SigningSession &session)
{
    m_triage.ofSession(session.id, this, [this](const domain::Triage &triage) {
        if (triage.sessionId == m_details.sessionId())
            showTriage(triage);
    });
    m_work.findChanges(session.id, [this, id = session.id](const QList<store::SessionChange> &changes) {
        if (id == m_details.sessionId() && !changes.isEmpty())
            m_details.showChanges(changes);
    });
    m_work.findSaved(
        session.id, [this, session](const QList<store::SavedResult> &saved, const QStringList &packages) {
            if (session.id != m_details.sessionId())
                return;
            SavedSummary summary = savedSummary(session, packages, saved, QDateTime::currentDateTimeUtc());
            summary.text = shown(summary.text);
            summary.canBeSaved &= m_work.goneSince(session.id).isNull();
            m_details.summary()->showSaved(summary);
            QList<store::SavedResult> files = saved;
            for (store::SavedResult &each : files)
                each.path = shown(each.path);
            m_details.results()->showSaved(files);
        });
    m_work.findNames(session, [this, id = session.id](QHash<QString, QString> names) {
        if (id != m_details.sessionId())
            return;
        for (QString &name : names)
            name = shown(name);
        m_details.results()->showNames(names);
    });
    m_othersLooked.clear(); // another look may have found more of them
    m_work.findStuck(session.id, [this, id = session.id](const QList<domain::StuckCause> &causes) {
        if (id != m_details.sessionId())
            return;
        m_stuckCauses = causes;
        m_stuckOf = id;
        QStringList unknown;
        for (const domain::StuckCause &cause : causes)
            if (!m_work.session(cause.sessionId))
                unknown << cause.sessionId;
        m_work.findBeside(unknown);
        showStuck();
        findStuckOthers();
    });
}

void SessionPresenter::showTriage(const domain::Triage &triage)
{
    const auto session = m_work.session(triage.sessionId);
    if (!session)
        return;
    const auto &due = session->request.dueDate;
    auto marks = domain::marksOf(triage, domain::stateOf(*session).text(),
                                 due ? due->toDateTime() : QDateTime(), domain::isFinal(*session));
    if (const auto row = m_model.row(m_model.rowOf(triage.sessionId)))
        marks.isStuckAnew = row->triage.isStuckAnew;
    m_triageMarks = marks;
    domain::Triage told = triage;
    told.note = shown(told.note);
    for (QString &label : told.labels)
        label = shown(label);
    m_details.summary()->showTriage(told, marks);
}

//! The names come later than the causes.
void SessionPresenter::showStuck()
{
    if (m_stuckOf != m_details.sessionId())
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList lines;
    QList<SessionOrder::Entry> at;
    for (const domain::StuckCause &cause : std::as_const(m_stuckCauses)) {
        const auto other = m_work.session(cause.sessionId);
        lines << stuckText(cause.kind, other ? shown(domain::signerNameOf(*other)) : QString());
        SessionOrder::Entry unknown;
        unknown.id = cause.sessionId;
        if (cause.kind != domain::StuckCause::Kind::PackageMissing) // that is nobody's turn
            at << (other ? entryOf(*other, now) : unknown);
    }
    const auto self = m_work.session(m_stuckOf);
    const bool isThere = self && m_work.goneSince(m_stuckOf).isNull();
    const bool isStuck = isThere && !m_stuckCauses.isEmpty();
    const bool isRejected = isThere && domain::stateOf(*self).value() == domain::SessionState::Rejected;
    const bool isOverdue = isThere && domain::isOverdue(*self, now);
    if (isOverdue && !neverOpens()) {
        lines = QStringList{overdueText()}; // a link that has ended is the least of it
        at = {entryOf(*self, now)};
    }
    if (isRejected) {
        lines << rejectedText(shown(domain::signerNameOf(*self)));
        if (const auto entry = entryOf(*self, now); !at.contains(entry))
            at << entry;
    }
    lines.removeDuplicates();
    m_details.showStuck({.text = lines.join(u'\n'),
                         .isStuck = isStuck,
                         .neverOpens = neverOpens(),
                         .offersAnew = isRejected || isOverdue || neverOpens()},
                        at);
    Q_EMIT stuckShown();
}

bool SessionPresenter::neverOpens(const QString &sessionId) const
{
    return sessionId == m_stuckOf && neverOpens();
}

//! The session of which the causes are.
bool SessionPresenter::neverOpens() const
{
    return std::any_of(m_stuckCauses.cbegin(), m_stuckCauses.cend(),
                       [](const domain::StuckCause &cause) { return domain::endsForGood(cause.kind); });
}

//! As it may be seen.
SessionOrder::Entry SessionPresenter::entryOf(const domain::SigningSession &session,
                                              const QDateTime &now) const
{
    SessionOrder::Entry entry = SessionOrder::entryOf(session, now);
    entry.title = shown(entry.title);
    entry.signer = shown(entry.signer);
    entry.isGone = m_work.goneSince(session.id).isValid();
    return entry;
}

void SessionPresenter::showOrder()
{
    const auto self = m_work.session(m_details.sessionId());
    if (!self)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<SessionOrder::Entry> before, beside, after;
    QStringList unknown, names;
    QString dead;
    for (const QString &id : self->request.subsequentTo.value_or(QStringList{})) {
        const auto earlier = m_work.session(id);
        SessionOrder::Entry entry;
        entry.id = id;
        before << (earlier ? entryOf(*earlier, now) : entry);
        if (!earlier) {
            unknown << id;
            continue;
        }
        const QString name = isolatedName(shown(domain::signerNameOf(*earlier)));
        const auto state = domain::stateOf(*earlier).value();
        if (before.last().isGone)
            dead = tr("cannot go on: the session of %1 was deleted").arg(name);
        else if (state == domain::SessionState::Rejected)
            dead = tr("cannot go on: %1 has rejected").arg(name);
        else if (domain::isOverdue(*earlier, now))
            dead = tr("cannot go on: %1 is overdue").arg(name);
        if (state != domain::SessionState::Signed)
            names << name;
    }
    m_details.summary()->showEarlier(names, dead);
    showStuck();
    for (const domain::SigningSession &other : std::as_const(m_after))
        if (other.request.subsequentTo && other.request.subsequentTo->contains(self->id))
            after << entryOf(other, now);
    for (const domain::SigningSession &other : std::as_const(m_beside))
        if (domain::isOfSameStep(*self, other)) // not of the session before this one
            beside << entryOf(other, now);
    m_details.order()->showOrder(before, entryOf(*self, now), beside, after);
    m_others.clear();
    for (const SessionOrder::Entry &other : before + beside + after)
        m_others << other.id;
    findStuckOthers();
    m_work.findBeside(self->request.subsequentTo.value_or(QStringList{}));
    if (m_details.tab() != SessionDetails::Tab::Order)
        return; // only for who looks at it
    m_work.fetchBeside(unknown);
    if (m_afterOf != self->id)
        withAfter(self->id, {});
}

//! As in the list.
void SessionPresenter::findStuckOthers()
{
    QStringList ids = m_others;
    for (const domain::StuckCause &cause : std::as_const(m_stuckCauses))
        ids << cause.sessionId; // above all of them
    if (std::exchange(m_othersLooked, ids) == ids)
        return;
    m_work.findStuckAmong(ids, [this, ids](const QSet<QString> &stuck) {
        if (ids == m_othersLooked)
            m_details.order()->showStuckOthers(stuck);
    });
}

void SessionPresenter::withAfter(const QString &sessionId, const std::function<void()> &then)
{
    m_afterOf = sessionId;
    if (const auto self = m_work.session(sessionId)) // its answer comes before the one below
        m_work.findOfSameStep(*self, [this, sessionId](const QList<domain::SigningSession> &sessions) {
            if (sessionId != m_details.sessionId())
                return;
            m_beside = sessions;
            showOrder();
        });
    m_work.findAfter(sessionId, [this, sessionId, then](const QList<domain::SigningSession> &sessions) {
        if (sessionId != m_details.sessionId())
            return; // another one was chosen meanwhile
        m_afterOf = sessionId;
        m_after = sessions;
        showOrder();
        if (then)
            then();
    });
}

} // namespace ui
