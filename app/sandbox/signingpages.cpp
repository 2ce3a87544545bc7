#include "sandbox/form.h"
#include "sandbox/html.h"
#include "sandbox/problem.h"
#include "sandbox/routes.h"

#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 maxForm = 256LL * 1024; // a reason of 2048 characters, each written as %F0%9F%98%80

QString languageOf(const SessionRecord &session)
{
    return session.request.value(u"ui"_s).toObject().value(u"language"_s).toString(u"en"_s);
}

Answer message(const SessionRecord &session, int status, const QString &title, const QString &text)
{
    return htmlPage(status, languageOf(session), title, u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s);
}

//! Where the browser goes: the redirect \a member with the reference, else a page of ours.
Answer leave(const SessionRecord &session, const QString &member, const QString &title, const QString &text)
{
    const QString target = session.request.value(u"redirectSettings"_s).toObject().value(member).toString();
    QUrl url(target);
    if (target.isEmpty() || !url.isValid() ||
        !(url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
        return message(session, 200, title, text);
    QUrlQuery query(url);
    const QString reference = session.request.value(u"externalReference"_s).toString();
    if (!reference.isEmpty())
        query.addQueryItem(QLatin1String(externalReferenceParameter),
                           QString::fromLatin1(QUrl::toPercentEncoding(reference)));
    url.setQuery(query);
    return redirectTo(QString::fromLatin1(url.toEncoded()));
}

//! Why the page shows no buttons; empty when the session can be signed.
QString obstacle(World &world, const SessionRecord &session)
{
    if (session.state == QLatin1String("SIGNED"))
        return u"These documents are signed."_s;
    if (session.state == QLatin1String("REJECTED"))
        return session.rejectReason.isEmpty() ? u"Signing was rejected."_s
                                              : u"Signing was rejected: “%1”"_s.arg(session.rejectReason);
    if (world.clock.nowMs() > session.dueMs)
        return u"The due date has passed."_s;
    if (world.clock.nowMs() > session.linkExpiresMs)
        return u"This link has expired."_s;
    if (session.state == QLatin1String("BLOCKED"))
        return u"Somebody else has to sign first. Please come back later."_s;
    return {};
}

QString documentHtml(World &world, const SessionRecord &session, qsizetype index, const QJsonObject &asked)
{
    const DocumentRecord *document = world.document(asked.value(u"documentId"_s).toString());
    const QString number = QString::number(index + 1);
    if (!document)
        return u"<h2>Document "_s + number + u"</h2><p>This document is no longer there.</p>"_s;
    const QString given = document->described.value(u"title"_s).toString();
    const QString name = given.isEmpty() ? u"Document "_s + number : given;
    const bool isToSign = asked.value(u"action"_s).toString() == QLatin1String("SIGN");
    QString html =
        u"<h2>"_s + name.toHtmlEscaped() + (isToSign ? u" – to sign"_s : u" – to read"_s) + u"</h2>"_s;
    const QString address =
        u"page/document?sessionId="_s + session.linkId + u"&amp;n="_s + QString::number(index);
    if (document->mimeType == QLatin1String("application/pdf"))
        return html + u"<embed type=\"application/pdf\" src=\""_s + address + u"\" title=\""_s +
               name.toHtmlEscaped() + u"\"><p><a href=\""_s + address + u"\">Open the document</a></p>"_s;
    return html + u"<pre tabindex=\"0\">"_s +
           QString::fromUtf8(world.storage->blob(document->id).left(512LL * 1024)).toHtmlEscaped() +
           u"</pre>"_s;
}

QString actionsHtml(const SessionRecord &session)
{
    const QString form = u"<form method=\"post\" action=\"?sessionId="_s + session.linkId + u"\">"_s;
    QString html;
    if (const QString text = session.request.value(u"signText"_s).toString(); !text.isEmpty())
        html += u"<blockquote>"_s + text.toHtmlEscaped() + u"</blockquote>"_s;
    return html + form +
           u"<button class=\"main\" name=\"action\" value=\"sign\">Sign</button> "
           "<button name=\"action\" value=\"cancel\">Cancel</button></form><details><summary>Reject</summary>"_s +
           form +
           u"<label for=\"reason\">Reason (optional)</label><textarea id=\"reason\" name=\"reason\" "
           u"rows=\"3\" "
           "maxlength=\"2048\"></textarea><p><button name=\"action\" value=\"reject\">Reject</button></p></form></details>"_s;
}

Answer show(World &world, const SessionRecord &session)
{
    QString html;
    const QString why = obstacle(world, session);
    if (!why.isEmpty())
        html += u"<p role=\"status\"><strong>"_s + why.toHtmlEscaped() + u"</strong></p>"_s;
    if (why.isEmpty()) {
        const QJsonArray documents = session.request.value(u"documents"_s).toArray();
        for (qsizetype i = 0; i < documents.size(); ++i)
            html += documentHtml(world, session, i, documents[i].toObject());
        html += actionsHtml(session);
    }
    return htmlPage(200, languageOf(session), session.request.value(u"title"_s).toString(), html);
}

Answer documentBytes(World &world, const SessionRecord &session, const QString &number)
{
    bool isNumber = false;
    const qsizetype index = number.toInt(&isNumber);
    const QStringList ids = session.documentIds();
    const DocumentRecord *document =
        isNumber && index >= 0 && index < ids.size() ? world.document(ids[index]) : nullptr;
    if (!document || !obstacle(world, session).isEmpty())
        return notFound();
    Answer answer;
    // never as HTML or XML, which a browser would run in this origin
    answer.contentType =
        document->mimeType == QLatin1String("application/pdf") ? "application/pdf" : "text/plain";
    answer.body = world.storage->blob(document->id);
    answer.headers.emplaceBack(QByteArray("X-Content-Type-Options"), QByteArray("nosniff"));
    answer.headers.emplaceBack(QByteArray("Cache-Control"), QByteArray("no-store"));
    return answer;
}

Answer act(Context &context, const SessionRecord &session, const QHash<QString, QString> &form)
{
    const QString action = form.value(u"action"_s);
    if (const QString why = obstacle(context.world, session); !why.isEmpty())
        return leave(session, u"error"_s, u"This cannot be signed"_s, why);
    if (action == QLatin1String("cancel"))
        return leave(session, u"cancel"_s, u"Cancelled"_s, u"Nothing was signed. The link still works."_s);
    if (action == QLatin1String("sign")) {
        if (context.lifecycle.sign(session.id) == Outcome::Done)
            return leave(session, u"success"_s, u"Signed"_s, u"Thank you. You can close this page."_s);
        return leave(session, u"error"_s, u"Signing failed"_s, u"A document could not be signed."_s);
    }
    if (action != QLatin1String("reject"))
        return message(session, 400, u"Not understood"_s, u"Choose Sign, Reject or Cancel."_s);
    const QString reason = form.value(u"reason"_s);
    if (reason.size() > domain::rules::maxRejectReason)
        return message(session, 400, u"The reason is too long"_s, u"At most 2048 characters."_s);
    if (context.lifecycle.reject(session.id, reason) != Outcome::Done)
        return leave(session, u"error"_s, u"This cannot be rejected"_s, {});
    return leave(session, QLatin1String(rejectRedirectMember), u"Rejected"_s, u"The sender will be told."_s);
}

//! A form of another site must not sign; browsers say where a form comes from.
bool isForeign(World &world, const Request &request)
{
    const QByteArray origin = request.header("Origin");
    return !origin.isEmpty() && !world.pagesUrl().startsWith(QString::fromLatin1(origin) + u'/');
}

} // namespace

// /sign/?sessionId=… and /sign/page/document?sessionId=…&n=…; knowing the address is what allows it.
Answer signingPagesRoute(Context &context, const Request &request, const QStringList &rest)
{
    const bool isDocument = rest == QStringList{u"page"_s, u"document"_s};
    if (!isDocument && rest != QStringList{QString()})
        return notFound();
    if (request.method != "GET" && request.method != "HEAD" && (isDocument || request.method != "POST"))
        return wrongMethod(isDocument ? "GET" : "GET, POST");
    bool isTooLarge = false;
    const auto form = formOf(request.body(maxForm, &isTooLarge));
    if (isTooLarge)
        return tooLarge();
    const QMutexLocker lock(&context.world.mutex());
    const SessionRecord *session =
        context.world.sessionByLink(request.parameter(QLatin1String("sessionId")).toLower());
    if (!session)
        return htmlPage(404, u"en"_s, u"There is nothing to sign here"_s,
                        u"<p>The link is wrong, or the sender has withdrawn it.</p>"_s);
    if (isDocument)
        return documentBytes(context.world, *session, request.parameter(QLatin1String("n")));
    if (request.method != "POST")
        return show(context.world, *session);
    if (isForeign(context.world, request))
        return message(*session, 403, u"Not from this page"_s, u"Open the link again."_s);
    return act(context, SessionRecord(*session), form);
}

} // namespace sandbox
