#include "ui/sessions/sessionprinting.h"

#include "models/exportedcells.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/inlinemessage.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPrintPreviewDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString rangeText(const QString &name, const std::optional<QDateTime> &from,
                  const std::optional<QDateTime> &to)
{
    const auto day = [](const QDateTime &moment) {
        return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
    };
    if (from && to)
        return SessionPrinting::tr("%1 from %2 to %3").arg(name, day(*from), day(*to));
    if (from)
        return SessionPrinting::tr("%1 from %2").arg(name, day(*from));
    return to ? SessionPrinting::tr("%1 until %2").arg(name, day(*to)) : QString();
}

QString headerOf(domain::SessionKey key)
{
    return models::exportedHeaders({key}).value(0);
}

SessionListPaper paperOf(const SessionPrinting::Wish &wish, const QString &place,
                         const QList<store::NumberedSession> &sessions, qint64 all)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    SessionListPaper paper;
    domain::Masker masker = store::MaskedMode::masker(); // one: the same number stands for the same address
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
    if (all > sessions.size())
        paper.about << SessionPrinting::tr("Only the first %n session(s) of them are here.", nullptr,
                                           int(sessions.size()));
    paper.about << place
                << (wish.asOf.isValid() ? SessionPrinting::tr("As of %1").arg(absoluteText(wish.asOf))
                                        : SessionPrinting::tr("Not compared with the service yet"));
    paper.running = u"%1 · %2"_s.arg(paper.title, place);
    paper.footer = SessionPrinting::tr("Printed %1").arg(absoluteText(now));
    for (const domain::SessionColumn &column : wish.columns)
        paper.headers << headerOf(column.key);
    for (const store::NumberedSession &session : sessions) {
        QStringList cells;
        for (const domain::SessionColumn &column : wish.columns) // of a moment the words, which come last
            cells << models::exportedCells(session.row, {column.key}, now, wish.isMasked ? &masker : nullptr)
                         .value(models::exportedHeaders({column.key}).size() - 1);
        paper.rows << cells;
    }
    return paper;
}

} // namespace

QStringList filterWords(const domain::SessionFilter &filter)
{
    QStringList words;
    if (!filter.text.isEmpty())
        words << SessionPrinting::tr("with “%1”").arg(filter.text);
    QStringList states;
    for (const domain::SessionState state : filter.states)
        states << lookOf(domain::OpenEnum<domain::SessionState>(state), false).text;
    if (!states.isEmpty())
        words << SessionPrinting::tr("state: %1").arg(states.join(u", "_s));
    words << rangeText(SessionPrinting::tr("created"), filter.createdFrom, filter.createdTo)
          << rangeText(SessionPrinting::tr("due"), filter.dueFrom, filter.dueTo);
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
    m_request = m_lists.list(
        wish.filter, wish.ordering, QDateTime::currentDateTimeUtc(), this,
        [this](const store::StoreResult<store::SessionNumbers> &first, bool isAll) {
            if (!first)
                tell(first.error().detail);
            else if (isAll)
                read(*first);
        },
        [this](const store::StoreResult<store::SessionNumbers> &all) {
            all ? read(*all) : tell(all.error().detail);
        });
}

void SessionPrinting::read(const store::SessionNumbers &numbers)
{
    m_all = numbers.size();
    m_lists.rows(numbers.mid(0, mostRows), this,
                 [this](const store::StoreResult<QList<store::NumberedSession>> &sessions) {
                     sessions ? show(*sessions) : tell(sessions.error().detail);
                 });
}

void SessionPrinting::show(const QList<store::NumberedSession> &sessions)
{
    const domain::Profile &profile = m_account.profile();
    const auto paper = std::make_shared<SessionListPaper>(
        paperOf(m_wish, u"%1 – %2"_s.arg(profile.environmentLabel, profile.name), sessions, m_all));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(paper->title);
    auto *dialog = new QPrintPreviewDialog(printer.get(), &m_pane);
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print “%1”").arg(paper->title));
    dialog->resize(m_pane.window()->size() * 0.9);
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [paper](QPrinter *wanted) { paper->paint(*wanted); });
    connect(dialog, &QDialog::accepted, this, [this, count = sessions.size()] {
        m_account.audit().add(
            m_account.profile().id, store::AuditEvent::ListPrinted, {},
            {{u"count"_s, QString::number(count)}, {u"masked"_s, m_wish.isMasked ? u"yes"_s : u"no"_s}});
    });
    // the printer lives as long as the dialog that shows its pages
    connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

void SessionPrinting::tell(const QString &problem)
{
    m_message.showMessage(InlineMessage::Tone::Error, tr("The list cannot be printed: %1").arg(problem));
}

} // namespace ui
