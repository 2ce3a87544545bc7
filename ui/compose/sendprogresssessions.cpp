// The sessions that a send made, and what can be done with them.
#include "ui/compose/sendprogresspage.h"
#include "ui/sessions/signinglinks.h"
#include "ui/statetext.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Where it leads, and nothing that opens it.
QString shownLink(const QString &text)
{
    const QUrl url(text);
    if (text.isEmpty())
        return {};
    return url.port() > 0 ? u"%1:%2/…"_s.arg(url.host(), QString::number(url.port())) : url.host() + u"/…"_s;
}

} // namespace

void SendProgressPage::showSessions()
{
    if (!m_task)
        return;
    QStringList shown, there;
    for (int i = 0; i < m_sessions->topLevelItemCount(); ++i)
        shown << m_sessions->topLevelItem(i)->data(0, idRole).toString();
    for (const domain::SigningSession &session : m_task->sessions())
        there << session.id;
    if (shown != there.mid(0, shown.size())) // some were taken back
        m_sessions->clear();
    if (shown != there)
        fillSessions();
    m_made->setVisible(m_sessions->topLevelItemCount() > 0 && !isFinished()); // else the heading says it
    updateButtons();
}

void SendProgressPage::fillSessions()
{
    const QList<domain::SigningSession> sessions = m_task->sessions();
    const int rowHeight = m_sessions->fontMetrics().height() + 12;
    for (qsizetype i = m_sessions->topLevelItemCount(); i < sessions.size(); ++i) {
        const domain::SigningSession &session = sessions[i];
        const StateLook look = lookOf(session, QDateTime::currentDateTimeUtc(), false);
        auto *item = new QTreeWidgetItem(m_sessions, {m_masking.shown(m_task->labelOf(session.id)), look.text,
                                                      shownLink(session.signatureUrl.value_or(QString()))});
        item->setIcon(1, icon(look.iconName));
        item->setData(0, idRole, session.id);
        item->setData(0, linkRole, session.signatureUrl.value_or(QString()));
        item->setToolTip(0, session.id);
        item->setSizeHint(2, {0, rowHeight}); // of the others it would be their width as well
    }
    // A few rows need no page of white; many scroll.
    m_sessions->setMaximumHeight(m_sessions->header()->sizeHint().height() +
                                 qMax(3, m_sessions->topLevelItemCount() + 1) * rowHeight);
    if (!m_sessions->currentItem() && m_sessions->topLevelItemCount() > 0)
        m_sessions->setCurrentItem(m_sessions->topLevelItem(0));
}

void SendProgressPage::nameSigners()
{
    const auto sessions = m_task ? m_task->sessions() : QList<domain::SigningSession>();
    for (qsizetype i = 0; i < sessions.size() && i < m_sessions->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_sessions->topLevelItem(static_cast<int>(i));
        item->setText(0, m_masking.shown(m_task->labelOf(sessions[i].id)));
        item->setText(1, lookOf(sessions[i], QDateTime::currentDateTimeUtc(), false).text);
    }
}

void SendProgressPage::updateButtons()
{
    const bool hasSession = m_sessions->currentItem() != nullptr;
    m_copyLink->setEnabled(!currentLink().isEmpty());
    m_openLink->setEnabled(!currentLink().isEmpty());
    m_show->setEnabled(hasSession);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sessions, m_copyLink, m_openLink, m_show})
        part->setVisible(m_sessions->topLevelItemCount() > 0);
}

void SendProgressPage::setLinks(SigningLinks &links)
{
    if (m_links)
        m_links->disconnect(this);
    m_links = &links;
    if (const auto *mode = m_masking.mode())
        m_links->setMasking(*mode);
    connect(&links, &SigningLinks::told, this, [this](const QString &text) {
        if (!m_isLinkAsked)
            return;
        m_copied->setText(text);
        m_copied->show();
        QAccessibleEvent alert(m_copied, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
}

void SendProgressPage::copyLink()
{
    const QTreeWidgetItem *item = m_sessions->currentItem();
    if (!item || !m_links)
        return;
    m_isLinkAsked = true;
    m_links->copy({{item->data(0, idRole).toString(), item->text(0), {}, currentLink()}}, this);
}

void SendProgressPage::openLink()
{
    const QTreeWidgetItem *item = m_sessions->currentItem();
    if (!item || !m_links)
        return;
    m_isLinkAsked = true;
    m_links->open({item->data(0, idRole).toString(), item->text(0), {}, currentLink()}, this);
}

QString SendProgressPage::currentLink() const
{
    const QTreeWidgetItem *item = m_sessions->currentItem();
    return item ? item->data(0, linkRole).toString() : QString();
}

} // namespace ui
