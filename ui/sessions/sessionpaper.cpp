#include "ui/sessions/sessionpaper.h"

#include "ui/isolatedname.h"
#include "ui/sessions/evidencehtml.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionPaper)
};

constexpr qreal paperPoints = 9;

//! Every text goes out escaped.
QString lineOf(const QString &first, const QString &second)
{
    return u"<tr><td width=\"32%\">"_s + first + u"</td><td>"_s + evidence::html(second) + u"</td></tr>"_s;
}

QString bold(const QString &text)
{
    return u"<b>"_s + evidence::html(text) + u"</b>"_s;
}

QString partOf(const QString &heading, const QString &lines)
{
    return u"<h3>"_s + evidence::html(heading) + u"</h3><table width=\"100%\" cellpadding=\"2\">"_s + lines +
           u"</table>"_s;
}

} // namespace

QString SessionPaper::html() const
{
    QString about = evidence::html(place);
    if (asOf.isValid())
        about += u"<br>"_s + evidence::html(Words::tr("As of %1").arg(absoluteText(asOf)));
    about += u"<br>"_s + evidence::html(Words::tr("Printed %1").arg(absoluteText(madeAt)));
    QString told, signers, moments;
    for (const auto &[name, value] : summary)
        told += lineOf(bold(name), value);
    for (const QStringList &line : order)
        signers += line.size() == 1 ? u"<tr><td colspan=\"2\">"_s + bold(line.first()) + u"</td></tr>"_s
                                    : lineOf(evidence::html(isolatedName(line.value(0))), line.value(1));
    for (const TimelineMoment &moment : timeline) {
        const QString when = !moment.note.isEmpty() ? moment.note : absoluteText(moment.time);
        moments +=
            lineOf(evidence::html(moment.isSeen ? Words::tr("seen at %1").arg(when) : when), moment.text);
    }
    return u"<h2>"_s + evidence::html(isolatedName(title)) + u"</h2><p>"_s + about + u"</p>"_s +
           partOf(Words::tr("Summary"), told) + partOf(Words::tr("Signing order"), signers) +
           partOf(Words::tr("Timeline"), moments);
}

void SessionPaper::paint(QPrinter &printer) const
{
    QTextDocument pages;
    QFont font = pages.defaultFont();
    font.setPointSizeF(paperPoints);
    pages.setDefaultFont(font);
    pages.setHtml(html());
    pages.print(&printer); // with its numbers
}

} // namespace ui
