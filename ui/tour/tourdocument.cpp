#include "ui/tour/tourdocument.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSysInfo>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A contract needs no translation: it is a thing on the screen, not a text of the program.
QString contract()
{
    const auto paragraph = [](int number, const QString &heading, const QString &text) {
        return u"<h3>%1. %2</h3><p>%3</p>"_s.arg(number).arg(heading, text);
    };
    QString html =
        u"<h1>Employment contract</h1><p>between <b>Fjordlys AS</b>, Bergen, and <b>Åse Ødegård</b>, "
        "Tromsø, as follows.</p>"_s;
    html += paragraph(
        1, u"Position"_s,
        u"The employee is engaged as a surveyor from the first working day of next month. The place "
        "of work is Bergen; travel within the Nordic countries is part of the work."_s);
    html +=
        paragraph(2, u"Working hours"_s,
                  u"Ordinary working hours are 37.5 hours a week. Overtime is agreed in advance and is paid "
                  "or taken as time off."_s);
    html += paragraph(3, u"Salary"_s,
                      u"The yearly salary is 640 000 kroner, paid on the 12th of each month, and is reviewed "
                      "once a year."_s);
    html += paragraph(4, u"Holidays"_s, u"Five weeks a year, planned together with the nearest leader."_s);
    html += u"<p style='page-break-before: always'></p>"_s;
    html += paragraph(5, u"Notice"_s, u"Three months from both sides, after a trial period of six months."_s);
    html += paragraph(
        6, u"Confidentiality"_s,
        u"What is learnt of customers stays within the company, also when the employment has ended."_s);
    html += u"<p>Signed electronically by both parties.</p>"_s;
    return html;
}

//! \a cell as a spreadsheet program writes it.
QString quoted(const QString &cell)
{
    return cell.contains(QRegularExpression(u"[;\"\\n]"_s))
               ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"'
               : cell;
}

} // namespace

bool writeTourDocument(const QString &path)
{
    {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(22, 22, 22, 22), QPageLayout::Millimeter);
        writer.setTitle(u"Employment contract"_s);
        writer.setCreator(u"Countersign"_s);
        QTextDocument document;
        document.setHtml(contract());
        document.print(&writer);
    }
    return QFile(path).size() > 0;
}

bool writeCutDocument(const QString &whole, const QString &path)
{
    QFile from(whole), to(path);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return false;
    const QByteArray half = from.read(from.size() / 2);
    return !half.isEmpty() && to.write(half) == half.size();
}

bool writeTourCrashReport(const QString &folder)
{
    QString text = u"Countersign %1 ended by a crash.\nQt: %2\nSystem: %3, %4\nSignal: SIGSEGV\n"_s.arg(
        QCoreApplication::applicationVersion(), QLatin1String(qVersion()), QSysInfo::prettyProductName(),
        QSysInfo::currentCpuArchitecture());
    text += u"Seconds since 1970 (UTC): %1\nStack:\n"_s.arg(QDateTime::currentSecsSinceEpoch());
    const char *const frames[] = {"libc.so.6+0x3c050",           "countersign+0x2f41a0",
                                  "libQt6Widgets.so.6+0x1b7d22", "libQt6Core.so.6+0x197e4b",
                                  "countersign+0x1d0c35",        "libc.so.6+0x2724a"};
    int number = 0;
    for (const char *frame : frames)
        text += u"#%1 %2\n"_s.arg(number++).arg(QLatin1String(frame));
    QFile file(QDir(folder).filePath(u"crash-tour.txt"_s));
    const QByteArray bytes = text.toUtf8() + "End of the report\n";
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool writeTourSpreadsheet(const QString &path)
{
    QList<QStringList> rows{
        {u"Navn"_s, u"Kontakt"_s, u"Stilling"_s, u"Merknad"_s},
        {u"Åse Ødegård"_s, u"ase@example.no"_s, u"Landmåler"_s, u"Starter 1. august; møter i Bergen"_s},
        {u"Fjeld, Bjørn \"Bo\""_s, u"bjorn@example.no"_s, u"Tømrer"_s, u"Nøkkelkort\nog sykkel"_s},
        {u"Søren Kjær"_s, u"soren@example.dk"_s, u"Ingeniør"_s, {}},
        {u"Pär Ström"_s, u"par.strom(at)example.se"_s, u"Ekonom"_s, {}},
        {u"Jürgen Groß"_s, u"juergen@example.de"_s, u"Vermesser"_s, u"Spricht „nur“ Deutsch"_s}};
    const QString first[] = {u"Ingrid"_s, u"Håkon"_s, u"Ragnhild"_s, u"Øystein"_s, u"Marit"_s};
    const QString last[] = {u"Bråten"_s, u"Sæther"_s, u"Nygård"_s, u"Løken"_s};
    for (int i = 0; rows.size() <= tourSpreadsheetRows; ++i)
        rows.append(
            {first[i % 5] + u' ' + last[i % 4], u"person%1@example.no"_s.arg(i + 1), u"Lærling"_s, {}});
    QByteArray text;
    for (QStringList &row : rows) {
        std::transform(row.begin(), row.end(), row.begin(), quoted);
        text += row.join(u';').toUtf8() + "\r\n";
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace ui
