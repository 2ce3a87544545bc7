#include "ui/sessions/signinglinks.h"

#include "store/auditlog.h"
#include "tasks/account.h"
#include "tasks/tabletext.h"
#include "ui/isolatedname.h"
#include "ui/sessions/linkreasondialog.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype mostTyped = 3;

store::AuditEvent eventOf(SigningLinks::Use use)
{
    switch (use) {
    case SigningLinks::Use::Copy:
        return store::AuditEvent::LinkCopied;
    case SigningLinks::Use::Open:
        return store::AuditEvent::LinkOpened;
    case SigningLinks::Use::Export:
        break;
    }
    return store::AuditEvent::LinkExported;
}

QString verbOf(SigningLinks::Use use)
{
    switch (use) {
    case SigningLinks::Use::Copy:
        return SigningLinks::tr("&Copy link");
    case SigningLinks::Use::Open:
        return SigningLinks::tr("O&pen link");
    case SigningLinks::Use::Export:
        break;
    }
    return SigningLinks::tr("E&xport links");
}

//! Also whose: those who sign the same have sessions of the same title.
QString aboutOf(const SigningLink &link)
{
    QStringList parts{isolatedName(link.title), isolatedName(link.signer)};
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

} // namespace

SigningLinks::SigningLinks(tasks::Account &account, QObject *parent)
    : QObject(parent)
    , m_account(account)
{
    connect(&m_clipboard, &SecretClipboard::cleared, this,
            [this] { Q_EMIT told(tr("The link is no longer on the clipboard.")); });
}

QList<SigningLinks::Link> SigningLinks::linksOf(const QList<domain::SigningSession> &sessions)
{
    QList<Link> links;
    for (const domain::SigningSession &session : sessions)
        if (session.signatureUrl && !session.signatureUrl->isEmpty())
            links.append(
                {session.id, domain::signerNameOf(session), session.request.title, *session.signatureUrl});
    return links;
}

bool SigningLinks::isWebPage(const QString &url)
{
    const QString scheme = QUrl(url, QUrl::StrictMode).scheme();
    return scheme == u"https"_s || scheme == u"http"_s;
}

void SigningLinks::copy(const QList<Link> &links, QWidget *parent, int leftOut)
{
    use(links, Use::Copy, parent, [this, links, leftOut] {
        m_clipboard.put(textOf(links));
        Q_EMIT copied(int(links.size()));
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_clipboard.keepTime());
        const int count = int(links.size());
        const QString what =
            leftOut > 0 ? tr("%1 of %n link(s) copied: the others are of no use.", nullptr, count + leftOut)
                              .arg(count)
                        : tr("%n link(s) copied.", nullptr, count); // what it opens was said with the reasons
        Q_EMIT told(what + u' ' +
                    tr("The clipboard is cleared in %n second(s).", nullptr, int(seconds.count())));
    });
}

//! Rows of a spreadsheet, that can be read in a message too: whoever is given the link of another signs in
//! that one's place.
QString SigningLinks::textOf(const QList<Link> &links) const
{
    if (links.size() == 1)
        return links.first().url;
    QStringList rows;
    for (const Link &link : links) {
        const QString name = m_masking.shown(link.signer).simplified();
        const QString signer = name.isEmpty() ? tr("Signer %1").arg(rows.size() + 1) : name;
        const QString title = m_masking.shown(link.title).simplified();
        // no file that a spreadsheet of another locale divides elsewhere: quotes would only disturb the
        // reader
        rows << tasks::tableLine({signer, title, link.url}, u'\t', {}).trimmed();
    }
    return rows.join(u'\n');
}

void SigningLinks::open(const Link &link, QWidget *parent)
{
    if (!isWebPage(link.url)) // the address comes from a server
        return Q_EMIT told(tr("This session has no link."));
    use({link}, Use::Open, parent, [this, link] {
        if (!QDesktopServices::openUrl(QUrl(link.url, QUrl::StrictMode)))
            Q_EMIT told(tr("No browser could be started. Ctrl+L copies the link."));
    });
}

void SigningLinks::use(const QList<Link> &links, Use use, QWidget *parent, const std::function<void()> &go,
                       const std::function<void()> &without)
{
    const bool isAsked = std::any_of(links.cbegin(), links.cend(), [this](const Link &link) {
        return !m_reasons.contains(link.sessionId);
    });
    isAsked ? ask(links, use, parent, go, without) : note(links, use, go);
}

void SigningLinks::ask(const QList<Link> &links, Use use, QWidget *parent, const std::function<void()> &go,
                       const std::function<void()> &without)
{
    if (m_dialog)
        m_dialog->reject(); // it was about others
    m_dialog = new LinkReasonDialog(links.size() == 1 ? aboutOf(links.first()) : QString(), int(links.size()),
                                    verbOf(use), m_typed, m_masking, parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &LinkReasonDialog::chosen, this,
            [this, links, use, go](const QString &reason, bool isTyped) {
                for (const Link &link : links)
                    if (!m_reasons.contains(link.sessionId))
                        m_reasons.insert(link.sessionId, reason);
                if (isTyped) {
                    m_typed.removeAll(reason);
                    m_typed.prepend(reason);
                    m_typed = m_typed.mid(0, mostTyped);
                }
                note(links, use, go);
            });
    if (without) {
        m_dialog->offerWithout();
        connect(m_dialog, &LinkReasonDialog::withoutWanted, this, without);
    }
    m_dialog->open();
}

//! One entry for each reason.
void SigningLinks::note(const QList<Link> &links, Use use, const std::function<void()> &go)
{
    QMap<QString, QStringList> sessions;
    for (const Link &link : links)
        sessions[m_reasons.value(link.sessionId)] << link.sessionId;
    const auto isWritten = std::make_shared<bool>(true);
    for (auto of = sessions.cbegin(); of != sessions.cend(); ++of) {
        const bool isLast = std::next(of) == sessions.cend();
        m_account.audit().add(
            m_account.profile().id, eventOf(use), *of, {{u"reason"_s, of.key()}}, this,
            [this, isWritten, isLast, go](const store::StoreResult<void> &written) {
                *isWritten = *isWritten && written;
                if (!written)
                    Q_EMIT told(tr("The link stays here: it could not be written to the audit log. %1")
                                    .arg(written.error().detail));
                else if (isLast && *isWritten)
                    go();
            });
    }
}

} // namespace ui
