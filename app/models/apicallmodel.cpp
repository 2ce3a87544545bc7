#include "models/apicallmodel.h"

#include "models/celltext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace models {

namespace {

//! With seconds: calls come close together. The date, unless it is today's.
QString timeText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QString time = local.toString(u"HH:mm:ss"_s);
    return local.date() == QDate::currentDate()
               ? time
               : QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

//! To the millisecond: calls come close together.
QString isoMsText(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    return here.toOffsetFromUtc(here.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace

ApiCallModel::ApiCallModel(QObject *parent)
    : MaskedTableModel(parent)
{
}

QList<ApiCallModel::Row> ApiCallModel::rowsOf(const QList<store::ApiCall> &calls)
{
    const auto isEqual = [](const store::ApiCall &a, const store::ApiCall &b) {
        return a.verb == b.verb && a.path == b.path && a.status == b.status && a.traceId == b.traceId &&
               a.madeIds == b.madeIds;
    };
    QList<Row> rows;
    for (qsizetype i = 0; i < calls.size(); ++i)
        if (i > 0 && isEqual(calls.at(i - 1), calls.at(i)))
            ++rows.last().count;
        else
            rows.append({i, 1});
    return rows;
}

void ApiCallModel::setCalls(const QList<store::ApiCall> &calls)
{
    if (calls == m_calls)
        return;
    const auto more = calls.size() - m_calls.size();
    const QList<Row> rows = rowsOf(calls);
    if (more > 0 && !m_calls.isEmpty() && calls.mid(more) == m_calls) {
        // of the rows that were there, the first alone may have got more
        const int inserted = int(rows.size() - m_rows.size());
        if (const int grown = rows.at(inserted).count - m_rows.first().count; grown > 0) {
            m_calls = calls.mid(more - grown);
            m_rows = rowsOf(m_calls);
            Q_EMIT dataChanged(index(0, 0), index(0, columnCount() - 1));
        }
        if (inserted > 0) {
            beginInsertRows({}, 0, inserted - 1);
            m_calls = calls;
            m_rows = rows;
            endInsertRows();
        }
        return;
    }
    beginResetModel();
    m_calls = calls;
    m_rows = rows;
    endResetModel();
}

QList<store::ApiCall> ApiCallModel::callsOf(int row) const
{
    const Row found = m_rows.value(row);
    return m_calls.mid(found.first, found.count);
}

int ApiCallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ApiCallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Column::Count);
}

QString ApiCallModel::display(const store::ApiCall &call, Column column)
{
    switch (column) {
    case Column::Time:
        return timeText(call.at);
    case Column::What:
        return whatOf(call);
    case Column::Status:
        return statusOf(call);
    case Column::Milliseconds:
        return QLocale().toString(call.milliseconds);
    case Column::TraceId:
        return call.traceId;
    case Column::Call:
        return call.verb + u' ' + call.path;
    case Column::Count:
        break;
    }
    return {};
}

bool ApiCallModel::isHarmless(int column) const
{
    return static_cast<Column>(column) == Column::Time;
}

QVariant ApiCallModel::plainData(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::ParentIsInvalid) || !index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    const store::ApiCall &call = m_calls.at(row.first);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        //: what was done, and how often
        return column == Column::What && row.count > 1
                   ? tr("%1 ×%2").arg(whatOf(call), QLocale().toString(row.count))
                   : display(call, column);
    case Qt::ToolTipRole:
        return column == Column::Time && row.count > 1
                   ? timeText(m_calls.at(row.first + row.count - 1).at) + u" – "_s + timeText(call.at)
               : column == Column::Time                              ? absoluteText(call.at)
               : column == Column::TraceId && call.traceId.isEmpty() ? tr("The service told none")
                                                                     : display(call, column);
    case Qt::TextAlignmentRole:
        return column == Column::Milliseconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ApiCallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Time:
        return tr("Time");
    case Column::What:
        return tr("What was asked");
    case Column::Status:
        return tr("Status");
    case Column::Milliseconds:
        return tr("ms");
    case Column::TraceId:
        return tr("Trace ID");
    case Column::Call:
        return tr("Call");
    case Column::Count:
        break;
    }
    return {};
}

QString ApiCallModel::whatOf(const store::ApiCall &call)
{
    const QStringList parts = call.path.split(u'/', Qt::SkipEmptyParts);
    const QString kind = parts.value(0);
    const bool isOne = parts.size() > 1, isDetail = parts.value(2) == "metadata"_L1;
    const QString verb = call.verb;
    const int made = int(call.madeIds.size());
    if (kind == "signing-sessions"_L1)
        return verb == "POST"_L1 ? (made > 0 ? tr("Make %n session(s)", nullptr, made) : tr("Make sessions"))
               : !isOne          ? tr("List sessions")
               : verb == "PATCH"_L1  ? tr("Change the due date")
               : verb == "DELETE"_L1 ? tr("Delete the session")
                                     : tr("Read the session");
    if (kind == "document-collections"_L1)
        return verb == "POST"_L1     ? tr("Make a collection")
               : verb == "DELETE"_L1 ? tr("Delete the collection")
                                     : tr("Read the collection");
    if (kind == "documents"_L1)
        return verb == "POST"_L1                ? tr("Upload a document")
               : verb == "DELETE"_L1            ? tr("Delete the document")
               : isDetail && verb == "PATCH"_L1 ? tr("Change document facts")
               : isDetail                       ? tr("Read document facts")
                                                : tr("Download the document");
    if (kind == "merchant-sign"_L1)
        return tr("Sign as merchant");
    return call.path.endsWith("/token"_L1) ? tr("Ask for access") : QString();
}

QString ApiCallModel::statusOf(const store::ApiCall &call)
{
    return call.status > 0 ? QString::number(call.status) : tr("No answer");
}

QString ApiCallModel::textOf(const QList<store::ApiCall> &calls)
{
    QStringList lines{
        QStringList{tr("Time"), tr("What was asked"), tr("Call"), tr("Status"), tr("ms"), tr("Trace ID")}
            .join(u'\t')};
    for (const store::ApiCall &call : calls)
        lines << QStringList{isoMsText(call.at),
                             whatOf(call),
                             display(call, Column::Call),
                             statusOf(call),
                             QString::number(call.milliseconds),
                             call.traceId}
                     .join(u'\t');
    return lines.join(u'\n');
}

} // namespace models
