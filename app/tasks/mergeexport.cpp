#include "tasks/mergeexport.h"

#include "domain/placeholders.h"
#include "tasks/tabletext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(tasks::MergeExport)
};

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

//! What the texts ask for and nobody but the spreadsheet knows, in lower case.
QStringList placeholdersOf(const domain::SessionDraft &pattern)
{
    const domain::CreateSigningSession &common = pattern.common;
    QStringList texts{common.title, common.signText.value_or(QString()),
                      common.externalReference.value.value_or(QString()),
                      common.intentionText ? common.intentionText->value : QString()};
    for (const auto &notification : common.notifications.value_or(QList<domain::NotificationMessage>()))
        if (notification.message)
            texts << notification.message->header.value_or(QString())
                  << notification.message->text.value_or(QString());
    domain::SessionDraft plain = pattern;
    const QStringList known = plain.valuesFor({}, QDateTime::currentDateTime()).keys();
    QStringList names;
    for (const QString &name : domain::placeholders::namesIn(texts.join(u' ')))
        if (!known.contains(name) && !names.contains(name))
            names.append(name);
    return names;
}

} // namespace

QByteArray resultsAsCsv(const store::BatchRecord &record, const QList<store::BatchRow> &rows,
                        const MergeExportWords &words, QChar delimiter)
{
    QString text = tableLine(record.headers + words.headers, delimiter);
    for (const store::BatchRow &row : rows) {
        QStringList cells = row.values;
        cells.resize(record.headers.size());
        cells << words.state(row) << row.sessionIds.join(u' ') << row.links.join(u' ')
              << QString::number(row.attempts) << words.problem(row);
        text += tableLine(cells, delimiter);
    }
    return byteOrderMark + text.toUtf8();
}

QByteArray starterTable(const domain::SessionDraft &pattern, bool hasFiles, QChar delimiter)
{
    QStringList headers{Words::tr("Name"), Words::tr("E-mail"), Words::tr("Mobile"), Words::tr("Reference"),
                        Words::tr("Due date")};
    const QString inTwoWeeks = QDate::currentDate().addDays(14).toString(Qt::ISODate);
    QStringList first{u"Kari Nordmann"_s, u"kari@example.com"_s, u"004791234567"_s, u"2026-001"_s,
                      inTwoWeeks};
    QStringList second{u"Åse Ærlig"_s, u"ase@example.com"_s, QString(), u"2026-002"_s, QString()};
    if (hasFiles) {
        headers << Words::tr("File");
        first << u"kari.pdf"_s;
        second << u"ase.pdf"_s;
    }
    for (const QString &name : placeholdersOf(pattern)) {
        const bool isThere = std::any_of(headers.begin(), headers.end(), [&name](const QString &header) {
            return header.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (isThere)
            continue;
        headers << name.left(1).toUpper() + name.mid(1);
        first << QString();
        second << QString();
    }
    return byteOrderMark +
           (tableLine(headers, delimiter) + tableLine(first, delimiter) + tableLine(second, delimiter))
               .toUtf8();
}

} // namespace tasks
