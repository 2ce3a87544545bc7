#pragma once

#include "support/sendfixture.h"
#include "tasks/mergecheck.h"
#include "tasks/mergetask.h"

#include <QDir>
#include <QFile>

namespace support {

//! Batches over the sandbox. Every session of one test carries its title.
struct MergeFixture : SendFixture
{
    using Rows = QList<QStringList>;

    [[nodiscard]] domain::SessionDraft pattern()
    {
        domain::SessionDraft draft;
        draft.common = sampleSession(title + QStringLiteral(" for {name}"), {}, {});
        draft.common.documents.clear();
        return draft;
    }
    [[nodiscard]] static Rows people(int count)
    {
        Rows rows;
        for (int i = 1; i <= count; ++i)
            rows.append(
                {QStringLiteral("Person %1").arg(i), QStringLiteral("p%1@example.no").arg(i), QString()});
        return rows;
    }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = data->filePath(QStringLiteral("files/") + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    void writePdf(const QString &name) { write(name, smallPdf(name.toUtf8())); }

    //! One PDF for all.
    [[nodiscard]] domain::SessionDraft withDocument(domain::SessionDraft draft)
    {
        const tasks::PlannedDocument copy =
            copyOf(smallPdf(title.toLatin1()), QStringLiteral("application/pdf"));
        domain::DraftDocument document;
        document.sha256Hex = copy.sha256Hex;
        document.mimeType = copy.mimeType;
        document.title = copy.title;
        document.filename = copy.filename;
        draft.documents = {document};
        return draft;
    }
    //! Of one PDF; Name, E-mail, Due.
    QString makeBatch(const Rows &rows)
    {
        using domain::merge::Field;
        return keep(withDocument(pattern()),
                    {{QStringLiteral("Name"), QStringLiteral("E-mail"), QStringLiteral("Due")},
                     {Field::Name, Field::Email, Field::DueDate}},
                    rows);
    }
    //! Name, E-mail, File.
    QString makeBatchWithFiles(const Rows &rows)
    {
        using domain::merge::Field;
        return keep(pattern(),
                    {{QStringLiteral("Name"), QStringLiteral("E-mail"), QStringLiteral("File")},
                     {Field::Name, Field::Email, Field::File}},
                    rows);
    }
    QString keep(const domain::SessionDraft &draft, const domain::merge::Columns &columns, const Rows &cells)
    {
        const auto record = tasks::newBatch(account->profile().id, draft, QStringLiteral("people.csv"),
                                            data->filePath(QStringLiteral("files")), columns);
        QList<store::BatchRow> rows;
        for (int i = 0; i < cells.size(); ++i)
            rows.append({.number = i + 1, .line = i + 2, .values = cells[i]});
        const auto made = answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { account->batches().create(record, rows, object, done); });
        return made && *made ? record.id : QString();
    }
    bool check(const QString &batch, const QSet<int> &numbers = {})
    {
        tasks::MergeCheck task(*account, batch, numbers);
        return finish(task) && task.state() == tasks::Task::State::Done;
    }
    QList<store::BatchRow> rows(const QString &batch)
    {
        const auto read = answerOf<store::StoreResult<QList<store::BatchRow>>>(
            [&](QObject *object, auto done) { account->batches().rows(batch, object, done); });
        return read && *read ? **read : QList<store::BatchRow>();
    }
    store::BatchRecord record(const QString &batch)
    {
        const auto read = answerOf<store::StoreResult<store::BatchRecord>>(
            [&](QObject *object, auto done) { account->batches().get(batch, object, done); });
        return read && *read ? **read : store::BatchRecord{};
    }
    store::BatchCounts counts(const QString &batch)
    {
        store::BatchCounts counts;
        for (const store::BatchRow &row : rows(batch))
            ++counts[row.state];
        return counts;
    }
    void update(const QString &batch, const QList<store::BatchRow> &rows)
    {
        (void)answerOf<store::StoreResult<void>>(
            [&](QObject *object, auto done) { account->batches().update(batch, rows, object, done); });
    }
    QList<tasks::MergeTask *> unfinishedBatches()
    {
        return answerOf<QList<tasks::MergeTask *>>(
                   [&](QObject *object, auto done) { tasks::MergeTask::unfinished(*account, object, done); })
            .value_or(QList<tasks::MergeTask *>());
    }
    //! Empty when the server has exactly the sessions that the rows say, one for each row that was sent.
    QByteArray whyNotOneEach(const QString &batch)
    {
        QStringList told, there;
        for (const store::BatchRow &row : rows(batch)) {
            if ((row.state == store::BatchRow::State::Sent) != (row.sessionIds.size() == 1))
                return "row " + QByteArray::number(row.number) +
                       " is sent and has no session, or the reverse";
            told += row.sessionIds;
        }
        for (const domain::SigningSession &session : sessionsTitled(title))
            there.append(session.id);
        told.sort();
        there.sort();
        return told == there ? QByteArray()
                             : "rows tell of " + QByteArray::number(told.size()) + ", the server has " +
                                   QByteArray::number(there.size());
    }
};

} // namespace support
