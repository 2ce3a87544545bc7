#include "ui/compose/draftkeeper.h"

#include "tasks/account.h"
#include "tasks/draftjson.h"

#include <QPointer>
#include <QUuid>

#include <utility>

namespace ui {

namespace {
constexpr int pauseMs = 300; // shorter than it takes to reach for the power switch, longer than a keystroke
}

DraftKeeper::DraftKeeper(tasks::Account &account, store::DraftRecord::Kind kind, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_kind(kind)
    , m_id(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::write);
    connect(&account.drafts(), &store::DraftStore::removed, this, &DraftKeeper::followRemoval);
}

DraftKeeper::~DraftKeeper()
{
    // The account is left, or the program ends: what was typed in the last moment belongs to the draft too. A
    // template is one only once somebody says so.
    m_isWriting = false;
    if (m_isDirty && !m_isSent && m_kind == store::DraftRecord::Kind::Draft)
        write();
}

void DraftKeeper::adopt(const QString &id)
{
    m_id = id;
    m_isKept = true;
}

void DraftKeeper::keep(const domain::SessionDraft &draft)
{
    if (m_isDiscarded)
        return; // a cell that is left tells its text when the window closes
    m_draft = draft;
    m_isDirty = true;
    m_isSent = false;
    if (m_isRemoved)
        return; // whoever deleted it is asked first
    // Not put off by each key: whoever types without a pause is saved all the same
    if (!m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::flush(std::function<void(store::StoreResult<void>)> done)
{
    if (!m_isDirty && !m_isWriting) {
        if (done)
            done({});
        return;
    }
    if (done)
        m_waiting.append(std::move(done));
    if (m_isDirty)
        write();
}

void DraftKeeper::write()
{
    m_soon.stop();
    if (!m_isDirty || m_isWriting || m_isRemoved)
        return; // comes back when that one is done
    m_isDirty = false;
    m_isWriting = m_isKept = true;
    const bool isTemplate = m_kind == store::DraftRecord::Kind::Template;
    store::DraftRecord record;
    record.id = m_id;
    record.profileId = isTemplate ? QString() : m_account.profile().id;
    record.kind = m_kind;
    record.name = isTemplate ? m_name : m_draft.common.title;
    record.payload = tasks::toJson(m_draft);
    m_account.drafts().save(record, this, [this](const store::StoreResult<void> &result) {
        m_isWriting = false;
        if (result) {
            m_isKept = !m_isDiscarded;
            m_isRemoved = false; // it was deleted just before, and is there again
            Q_EMIT saved();
        } else {
            m_isDirty = !m_isDiscarded; // it is nowhere: nobody may be told that all is kept
            Q_EMIT failed(result.error().detail);
        }
        if (m_isDirty && result)
            return write();
        for (const auto &done : std::exchange(m_waiting, {}))
            done(result);
    });
}

//! A template is saved when somebody says so, and is there again after that.
void DraftKeeper::followRemoval(const QString &id)
{
    if (id != m_id || !m_isKept || m_isDiscarded || m_kind != store::DraftRecord::Kind::Draft)
        return;
    m_soon.stop();
    m_isKept = false;
    m_isRemoved = true;
    Q_EMIT removed();
}

void DraftKeeper::saveAnew(const domain::SessionDraft &draft)
{
    m_isRemoved = false;
    keep(draft);
    flush();
}

void DraftKeeper::discard()
{
    m_soon.stop();
    m_isDirty = false;
    m_isDiscarded = true;
    if (std::exchange(m_isKept, false))
        m_account.drafts().remove(m_id);
}

void DraftKeeper::bindToSend(const QString &sendId, QObject *context,
                             std::function<void(store::StoreResult<void>)> done)
{
    if (m_isDirty)
        write(); // before what follows: the database does one after the other
    if (!m_isKept)
        return done({});
    m_account.drafts().bindToSend(
        m_id, sendId, context,
        [keeper = QPointer(this), done = std::move(done)](const store::StoreResult<void> &bound) {
            if (keeper && bound)
                keeper->m_isSent = true; // a draft beside the send could be sent a second time
            done(bound);
        });
}

} // namespace ui
