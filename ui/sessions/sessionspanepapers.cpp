// What leaves the program: evidence of the chosen sessions, and the list or one of them on paper.
#include "models/sessiontablemodel.h"
#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/account.h"
#include "tasks/synctask.h"
#include "ui/accountname.h"
#include "ui/sessions/evidencedialog.h"
#include "ui/sessions/sessioncolumns.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionlistexport.h"
#include "ui/sessions/sessionpaper.h"
#include "ui/sessions/sessionpresenter.h"
#include "ui/sessions/sessionprinting.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessionwork.h"
#include "ui/widgets/printpreview.h"

#include <QMessageBox>
#include <QPushButton>

#include <functional>

namespace ui {

namespace {

//! Whoever has chosen several of a list, \a count, may want these alone, or have chosen them for something
//! else. \a then has none of them when all are wanted, also where nothing is to be asked. Rows that are only
//! kept in the list are not among all: nothing finds them any more.
void askWhich(QWidget &window, const models::SessionTableModel &list, int count,
              const std::function<store::SessionNumbers()> &numbers, const QString &title,
              const std::function<void(const store::SessionNumbers &)> &then)
{
    const bool isWhole = list.isWhole() && !list.isLoading(); // else nobody knows how many all are
    const int left = list.leftCount(), all = list.rowCount() - left;
    if (count < 2 || (isWhole && left == 0 && count >= all))
        return then({}); // without their numbers, of which there may be a million
    const store::SessionNumbers chosen = numbers();
    if (isWhole && all == 0)
        return then(chosen);
    auto *box =
        new QMessageBox(QMessageBox::Question, title,
                        SessionsPane::tr("%Ln of the sessions in the list are chosen.", nullptr, count),
                        QMessageBox::Cancel, &window);
    box->setObjectName(QStringLiteral("whichSessions"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *these =
        box->addButton(SessionsPane::tr("The %Ln c&hosen", nullptr, count), QMessageBox::AcceptRole);
    const QPushButton *whole = box->addButton(isWhole ? SessionsPane::tr("&All %Ln of the list", nullptr, all)
                                                      : SessionsPane::tr("&All of the list"),
                                              QMessageBox::AcceptRole);
    box->setDefaultButton(these);
    QObject::connect(these, &QPushButton::clicked, &window, [chosen, then] { then(chosen); });
    QObject::connect(whole, &QPushButton::clicked, &window, [then] { then({}); });
    box->open();
}

} // namespace

void SessionsPane::makeEvidence()
{
    withChosen([this](const QList<domain::SigningSession> &sessions) {
        if (sessions.isEmpty()) {
            m_footer->showNotice(tr("Choose the sessions that the evidence is of."));
            return;
        }
        auto *dialog = new EvidenceDialog(m_account, m_activities, m_settings, sessions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void SessionsPane::exportList(const QString &name)
{
    QList<domain::SessionKey> columns;
    for (const domain::SessionColumn &column : m_columns->shown())
        columns << column.key;
    const SessionListExport::Wish wish{name, filter(), m_ordering, columns, m_settings.maskedMode().isOn()};
    askWhich(
        *this, *m_model, chosenCount(), [this] { return chosenNumbers(); }, tr("Export list"),
        [this, wish](const store::SessionNumbers &only) {
            SessionListExport::Wish asked = wish;
            asked.only = only;
            m_export->ask(asked);
        });
}

void SessionsPane::printList(const QString &name)
{
    const SessionPrinting::Wish wish{
        name, filter(), m_ordering, m_columns->shown(), m_sync.status().asOf, m_settings.maskedMode().isOn()};
    askWhich(
        *this, *m_model, chosenCount(), [this] { return chosenNumbers(); }, tr("Print list"),
        [this, wish](const store::SessionNumbers &only) {
            SessionPrinting::Wish asked = wish;
            asked.only = only;
            m_printing->ask(asked);
        });
}

void SessionsPane::printSession()
{
    const QString id = chosenId();
    if (id.isEmpty() || id != m_details.sessionId())
        return m_footer->showNotice(tr("Choose one session to print."));
    m_presenter->withAfter(id, [this, id] {
        const store::MaskedMode &masking = m_settings.maskedMode();
        if (masking.isOn() && !masking.hides()) // it would be on the paper, which stays
            return m_footer->showNotice(
                tr("Nothing is printed while personal data is revealed. Let go of the key first."));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto row = m_model->row(m_model->rowOf(id));
        const auto session = m_work->session(id);
        const SessionPaper paper{.title = session ? shown(session->request.title) : id,
                                 .place = accountPlace(m_account.profile()),
                                 .asOf = row ? row->seenAt : QDateTime(),
                                 .madeAt = now,
                                 .summary = m_details.summary()->lines(),
                                 .order = m_details.order()->lines(),
                                 .timeline = m_details.timeline(now)};
        const bool isMasked = masking.isOn();
        const auto printed = [this, id, isMasked] {
            m_account.audit().add(
                m_account.profile().id, store::AuditEvent::ListPrinted, {id},
                {{QStringLiteral("count"), QStringLiteral("1")},
                 {QStringLiteral("list"), QStringLiteral("session")},
                 {QStringLiteral("masked"), isMasked ? QStringLiteral("yes") : QStringLiteral("no")}});
        };
        showPrintPreview(*this, {.title = paper.title,
                                 .heading = tr("Print “%1”").arg(paper.title),
                                 .isLandscape = false,
                                 .paint = [paper](QPrinter &printer) { paper.paint(printer); },
                                 .printed = printed,
                                 .hiddenBy = isMasked ? nullptr : &masking});
    });
}

} // namespace ui
