#include "sandbox/html.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString style = uR"(
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1b1f24;background:#f3f4f6}
header{background:#1f3a5f;color:#fff;padding:.6rem 1rem}
main{max-width:52rem;margin:1.5rem auto;padding:1.5rem;background:#fff;border:1px solid #d0d5dc;border-radius:6px}
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:1.2rem 0 .3rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#fafafa;border:1px solid #d0d5dc;padding:.8rem;max-height:24rem;overflow:auto}
embed{width:100%;height:30rem;border:1px solid #d0d5dc}
button{font:inherit;padding:.5rem 1.2rem;border-radius:4px;border:1px solid #1f3a5f;background:#fff;color:#1f3a5f;cursor:pointer}
button.main{background:#1f3a5f;color:#fff}button:focus-visible,textarea:focus-visible{outline:3px solid #e8a33d}
textarea{font:inherit;width:100%;box-sizing:border-box}form{margin:1rem 0}.note{color:#4b5563;font-size:.9rem}
blockquote{border-left:4px solid #1f3a5f;margin:1rem 0;padding:.3rem 1rem;white-space:pre-wrap})"_s;

} // namespace

Answer htmlPage(int status, const QString &language, const QString &title, const QString &content)
{
    const QString page =
        u"<!DOCTYPE html>\n<html lang=\""_s + language.toHtmlEscaped() +
        u"\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"_s +
        title.toHtmlEscaped() + u"</title><style>"_s + style +
        u"</style></head><body><header>Countersign Sandbox – nothing here is a legal signature</header><main><h1>"_s +
        title.toHtmlEscaped() + u"</h1>"_s + content + u"</main></body></html>\n"_s;
    Answer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = page.toUtf8();
    answer.headers.emplaceBack(QByteArray("Cache-Control"), QByteArray("no-store"));
    answer.headers.emplaceBack(QByteArray("Referrer-Policy"),
                               QByteArray("same-origin")); // the address is a key
    answer.headers.emplaceBack(QByteArray("Content-Security-Policy"),
                               QByteArray("default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; "
                                          "frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"));
    return answer;
}

Answer redirectTo(const QString &url)
{
    Answer answer;
    answer.status = 303;
    answer.contentType = "text/plain";
    answer.headers.emplaceBack(QByteArray("Location"), QUrl(url).toEncoded());
    answer.headers.emplaceBack(QByteArray("Referrer-Policy"), QByteArray("no-referrer"));
    return answer;
}

} // namespace sandbox
