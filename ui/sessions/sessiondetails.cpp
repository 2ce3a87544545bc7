#include "ui/sessions/sessiondetails.h"

#include "ui/sessions/sessionresults.h"
#include "ui/sessions/sessionsummary.h"
#include "ui/sessions/sessiontimeline.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace ui {

SessionDetails::SessionDetails(QWidget *parent)
    : QStackedWidget(parent)
    , m_nothing(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_summary(new SessionSummary)
    , m_order(new SessionOrder)
    , m_timeline(new SessionTimeline)
    , m_results(new SessionResults)
    , m_json(new QPlainTextEdit)
{
    setObjectName(u"sessionDetails"_s);
    m_tabs->setObjectName(u"sessionTabs"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_json->setObjectName(u"sessionJson"_s);
    m_json->setReadOnly(true);
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_summary);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    for (QWidget *page :
         {static_cast<QWidget *>(scroll), static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_timeline),
          static_cast<QWidget *>(m_results), static_cast<QWidget *>(m_json)})
        m_tabs->addTab(page, {});
    addWidget(m_nothing);
    addWidget(m_tabs);
    retranslate();
    showCount(0);
}

void SessionDetails::showSession(const domain::SigningSession &session, const QDateTime &now)
{
    if (m_sessionId != session.id)
        m_json->clear();
    m_sessionId = session.id;
    m_summary->showSession(session, now);
    m_timeline->showSession(session, now);
    m_results->showSession(session);
    setCurrentWidget(m_tabs);
}

void SessionDetails::showCount(int chosen)
{
    m_sessionId.clear();
    m_nothing->setText(chosen == 0 ? tr("Choose a session to see its details.")
                                   : tr("%n session(s) chosen.", nullptr, chosen));
    setCurrentWidget(m_nothing);
}

void SessionDetails::showJson(const QString &json)
{
    if (m_json->toPlainText() != json)
        m_json->setPlainText(json);
}

void SessionDetails::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
    m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void SessionDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QStackedWidget::changeEvent(event);
}

void SessionDetails::retranslate()
{
    const QString names[] = {tr("Summary"), tr("Signing order"), tr("Timeline"), tr("Documents and results"),
                             tr("JSON")};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, names[tab]);
    m_json->setAccessibleName(tr("JSON as the service sent it"));
    if (m_sessionId.isEmpty())
        showCount(0);
}

} // namespace ui
