#include "ui/sessions/sessionprinting.h"

#include "models/exportedcells.h"
#include "models/sessiontablemodel.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/background.h"
#include "ui/accountname.h"
#include "ui/isolatedname.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/printpreview.h"

#include <QFontMetrics>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString rangeText(const QString &name, const std::optional<QDateTime> &from,
                  const std::optional<QDateTime> &to)
{
    if (from && to)
        return SessionPrinting::tr("%1 from %2 to %3").arg(name, dayText(*from), dayText(*to));
    if (from)
        return SessionPrinting::tr("%1 from %2").arg(name, dayText(*from));
    return to ? SessionPrinting::tr("%1 until %2").arg(name, dayText(*to)) : QString();
}

QString daysWords(const QString &name, const std::optional<int> &days)
{
    if (!days)
        return {};
    if (qAbs(*days) <= 1)
        return SessionPrinting::tr("%1 today").arg(name);
    return *days < 0 ? SessionPrinting::tr("%1 in the last %n day(s)", nullptr, -*days).arg(name)
                     : SessionPrinting::tr("%1 in the next %n day(s)", nullptr, *days).arg(name);
}

QString headerOf(domain::SessionKey key)
{
    return models::exportedHeaders({key}).value(0);
}

//! All but its rows; \a count of \a all are on it.
SessionListPaper paperOf(const SessionPrinting::Wish &wish, const QString &place, qsizetype count, qint64 all,
                         const QDateTime &now, domain::Masker &masker)
{
    SessionListPaper paper;
    const auto shown = [&wish, &masker](const QString &text) {
        return wish.isMasked ? masker.masked(text) : text;
    };
    paper.title = shown(wish.name);
    if (const QStringList words = filterWords(wish.filter); !words.isEmpty())
        paper.about << shown(words.join(u" · "_s));
    paper.about << SessionPrinting::tr("%n session(s), sorted by %1, %2", nullptr, int(all))
                       .arg(headerOf(wish.ordering.key), wish.ordering.isDescending
                                                             ? SessionPrinting::tr("descending")
                                                             : SessionPrinting::tr("ascending"));
    if (!wish.only.isEmpty())
        paper.about << SessionPrinting::tr("Only those that were chosen are here.");
    if (all > count)
        paper.about << SessionPrinting::tr("Only the first %n session(s) of them are here.", nullptr,
                                           int(count));
    paper.about << place
                << (wish.asOf.isValid() ? SessionPrinting::tr("As of %1").arg(absoluteText(wish.asOf))
                                        : SessionPrinting::tr("Not compared with the service yet"));
    paper.running = u"%1 · %2"_s.arg(paper.title, place);
    paper.footer = SessionPrinting::tr("Printed %1").arg(absoluteText(now));
    for (const domain::SessionColumn &column : wish.columns)
        paper.headers << headerOf(column.key);
    return paper;
}

//! Not ours, nor the service's: in whatever direction they write.
bool isSomebodys(domain::SessionKey key)
{
    return key == domain::SessionKey::Title || key == domain::SessionKey::Signer ||
           key == domain::SessionKey::Reference;
}

//! For any thread.
PaperRows rowsOf(const QList<domain::SessionColumn> &columns, const QList<store::NumberedSession> &sessions,
                 const QDateTime &now, domain::Masker *masker)
{
    QList<domain::SessionKey> keys;
    QList<qsizetype> used; // of a moment the words, which come last
    qsizetype end = 0;
    for (const domain::SessionColumn &column : columns) {
        keys << column.key;
        end += models::exportedHeaders({column.key}).size();
        used << end - 1;
    }
    QList<QStringList> rows;
    for (const store::NumberedSession &session : sessions) {
        const QStringList all = models::exportedCells(session.row, keys, now, masker);
        QStringList cells;
        for (qsizetype column = 0; column < used.size(); ++column) {
            // what a spreadsheet has room for makes columns too wide for paper
            const auto shown = models::SessionTableModel::columnOf(keys.at(column));
            const QString cell = models::SessionTableModel::isMoment(shown)
                                     ? shortText(models::SessionTableModel::momentIn(session.row, shown, now))
                                     : all.value(used.at(column));
            cells << (isSomebodys(keys.at(column)) ? isolatedName(cell) : cell);
        }
        rows << cells;
    }
    return paperRows(rows);
}

} // namespace

QStringList filterWords(const domain::SessionFilter &filter)
{
    QStringList words;
    if (!filter.text.isEmpty())
        words << SessionPrinting::tr("with “%1”").arg(filter.text);
    QStringList states;
    for (const domain::SessionState state : filter.states)
        states << lookOf(domain::OpenEnum<domain::SessionState>(state), false, false).text;
    if (!states.isEmpty())
        words << SessionPrinting::tr("state: %1").arg(states.join(u", "_s));
    words << rangeText(SessionPrinting::tr("created"), filter.createdFrom, filter.createdTo)
          << rangeText(SessionPrinting::tr("due"), filter.dueFrom, filter.dueTo)
          << daysWords(SessionPrinting::tr("created"), filter.createdWithinDays)
          << daysWords(SessionPrinting::tr("due"), filter.dueWithinDays);
    if (filter.dueWithinHours)
        words << SessionPrinting::tr("due within %n hour(s)", nullptr, *filter.dueWithinHours);
    if (filter.linkWithinHours)
        words << SessionPrinting::tr("link ends within %n hour(s)", nullptr, *filter.linkWithinHours);
    if (!filter.label.isEmpty())
        words << SessionPrinting::tr("label: %1").arg(filter.label);
    words.removeAll(QString());
    return words;
}

SessionPrinting::SessionPrinting(tasks::Account &account, InlineMessage &message, QWidget &pane)
    : QObject(&pane)
    , m_account(account)
    , m_message(message)
    , m_pane(pane)
    , m_lists(account.sessionIndex())
{
}

void SessionPrinting::ask(const Wish &wish)
{
    m_wish = wish;
    const auto isReason = [](const domain::SessionColumn &column) {
        return column.key == domain::SessionKey::Reason;
    };
    if (std::none_of(wish.columns.cbegin(), wish.columns.cend(), isReason))
        m_wish.columns << domain::SessionColumn{domain::SessionKey::Reason}; // paper has no signs for states
    if (!wish.only.isEmpty())
        return read(wish.only);
    m_request = m_lists.whole(wish.filter, wish.ordering, QDateTime::currentDateTimeUtc(), this,
                              [this](const store::StoreResult<store::SessionNumbers> &all) {
                                  all ? read(*all) : tell(all.error().detail);
                              });
}

void SessionPrinting::read(const store::SessionNumbers &numbers)
{
    m_all = numbers.size();
    m_lists.rows(numbers.mid(0, mostRows), this,
                 [this](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                     sessions ? fill(*sessions) : tell(sessions.error().detail);
                 });
}

//! Beside the window, which would stand still: each of two thousand rows is looked through for addresses,
//! and measured.
void SessionPrinting::fill(const QList<store::NumberedSession> &sessions)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // one: the same number stands for the same address
    const auto masker = std::make_shared<domain::Masker>(store::MaskedMode::masker());
    const auto paper = std::make_shared<SessionListPaper>(
        paperOf(m_wish, accountPlace(m_account.profile()), sessions.size(), m_all, now, *masker));
    tasks::runInBackground(
        this,
        [columns = m_wish.columns, isMasked = m_wish.isMasked, sessions, now, masker] {
            return rowsOf(columns, sessions, now, isMasked ? masker.get() : nullptr);
        },
        [this, paper, isMasked = m_wish.isMasked](const PaperRows &rows) {
            paper->rows = rows;
            show(paper, isMasked);
        });
}

void SessionPrinting::show(const std::shared_ptr<SessionListPaper> &paper, bool isMasked)
{
    const auto printed = [this, isMasked, count = paper->rows.size()] {
        m_account.audit().add(
            m_account.profile().id, store::AuditEvent::ListPrinted, {},
            {{u"count"_s, QString::number(count)}, {u"masked"_s, isMasked ? u"yes"_s : u"no"_s}});
    };
    showPrintPreview(m_pane, {.title = paper->title,
                              .heading = tr("Print “%1”").arg(paper->title),
                              .paint = [paper](QPrinter &printer) { paper->paint(printer); },
                              .printed = printed,
                              .hiddenBy = isMasked ? nullptr : m_masking});
}

void SessionPrinting::tell(const QString &problem)
{
    m_message.showMessage(InlineMessage::Tone::Error, tr("The list cannot be printed: %1").arg(problem));
}

} // namespace ui
