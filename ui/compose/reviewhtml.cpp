#include "ui/compose/reviewhtml.h"

using namespace Qt::StringLiterals;

namespace ui::reviewhtml {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

QString item(const QString &text)
{
    return u"<li>%1</li>"_s.arg(escaped(text));
}

QString list(const QStringList &items)
{
    QString html;
    for (const QString &text : items)
        html += item(text);
    return html.isEmpty() ? html : u"<ul>"_s + html + u"</ul>"_s;
}

QString heading(const QString &text)
{
    return u"<h3>%1</h3>"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString &text)
{
    return u"<p>%1</p>"_s.arg(escaped(text));
}

QString section(const QString &title, const QStringList &items)
{
    return items.isEmpty() ? QString() : heading(title) + list(items);
}

} // namespace ui::reviewhtml
