#include "ui/sessions/evidencehtml.h"

#include "ui/timetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui::evidence {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::EvidencePage)
};

// black on white and nothing from elsewhere: it is printed, sent and kept for years
constexpr auto style =
    "body{font:15px/1.45 'DejaVu Sans','Segoe UI',Arial,sans-serif;color:#111;background:#fff;max-width:60em;"
    "margin:2em auto;padding:0 1.2em}"
    "h1{font-size:1.6em;margin:0}h2{font-size:1.15em;margin:1.8em 0 .5em;border-bottom:1px solid #888;"
    "padding-bottom:.2em}"
    ".title{font-size:1.15em;margin:.2em 0 0}"
    "table{border-collapse:collapse;width:100%;margin:.4em 0 .8em}"
    "th,td{text-align:left;text-align:start;vertical-align:top;padding:.3em .6em .3em 0;"
    "border-bottom:1px solid #ddd;"
    "overflow-wrap:anywhere}"
    "table.rows th{width:11em;font-weight:600}table.grid th{border-bottom:1px solid #888}"
    "code{font:13px/1.4 'DejaVu Sans Mono',Consolas,monospace;overflow-wrap:anywhere}"
    ".utc{color:#555;font-size:.87em;white-space:nowrap}"
    ".note{border-inline-start:3px solid #888;padding:.1em 0 .1em .7em;margin:.6em 0}"
    "@media "
    "print{body{margin:0;max-width:none;font-size:11px}code{font-size:10px}tr,.note{break-inside:avoid}"
    "h2{break-after:avoid}}";

} // namespace

QString html(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString code(const QString &text)
{
    return text.isEmpty() ? QString() : u"<code>"_s + html(text) + u"</code>"_s;
}

QString note(const QString &text)
{
    return u"<p class=\"note\">"_s + html(text) + u"</p>"_s;
}

QString traceOf(const std::optional<api::ApiError> &error)
{
    return error && !error->traceId.isEmpty()
               ? u"<p>"_s + html(Words::tr("Trace ID:")) + u' ' + code(error->traceId) + u"</p>"_s
               : QString();
}

QString exactTime(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toLocalTime();
    return html(Words::tr("%1 at %2 (%3)")
                    .arg(QLocale().toString(local.date(), QLocale::LongFormat),
                         local.time().toString(u"HH:mm:ss"_s), zoneText(moment))) +
           u" <span class=\"utc\">"_s + html(moment.toUTC().toString(Qt::ISODate)) + u"</span>"_s;
}

QString shortTime(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return html(QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' +
                local.time().toString(u"HH:mm:ss"_s)) +
           u"<br><span class=\"utc\">"_s + html(moment.toUTC().toString(Qt::ISODate)) + u"</span>"_s;
}

QByteArray page(const QString &heading, const QString &body)
{
    return (u"<!DOCTYPE html>\n<html lang=\""_s + QLocale().name().section(u'_', 0, 0).toHtmlEscaped() +
            u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s +
            u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'\">\n"_s +
            u"<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s + html(heading) +
            u"</title>\n<style>"_s + QLatin1String(style) + u"</style>\n</head>\n<body>\n"_s + body +
            u"\n</body>\n</html>\n"_s)
        .toUtf8();
}

void Rows::add(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_rows += u"<tr><th scope=\"row\">"_s + html(name) + u"</th><td>"_s + value + u"</td></tr>\n"_s;
}

QString Rows::table() const
{
    return u"<table class=\"rows\">\n"_s + m_rows + u"</table>\n"_s;
}

Grid::Grid(const QStringList &names)
{
    for (const QString &name : names)
        m_head += u"<th scope=\"col\">"_s + html(name) + u"</th>"_s;
}

void Grid::add(const QStringList &cells)
{
    m_rows += u"<tr>"_s;
    for (const QString &cell : cells)
        m_rows += u"<td>"_s + cell + u"</td>"_s;
    m_rows += u"</tr>\n"_s;
}

QString Grid::table() const
{
    return u"<table class=\"grid\">\n<thead><tr>"_s + m_head + u"</tr></thead>\n<tbody>\n"_s + m_rows +
           u"</tbody>\n</table>\n"_s;
}

} // namespace ui::evidence
