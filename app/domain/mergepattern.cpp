#include "domain/mergepattern.h"

#include "domain/emptyplaceholders.h"

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace domain::merge {

namespace {

//! Somebody can write something else into the row.
bool isOfTheRow(const DraftProblem &problem, const Mapping &mapping)
{
    const QString &path = problem.violation.field;
    const Reason reason = problem.violation.reason;
    if (reason == Reason::SignerEmailNeeded)
        return has(mapping, Field::Email);
    if (reason == Reason::SignerMobileNeeded)
        return has(mapping, Field::Mobile);
    return path == "signer"_L1 || path.startsWith("signer."_L1) ||
           (path.startsWith("documents"_L1) && has(mapping, Field::File)) ||
           (path == "externalReference"_L1 && has(mapping, Field::Reference)) ||
           (path == "dueDate"_L1 && has(mapping, Field::DueDate));
}

} // namespace

QList<DraftProblem> problemsOfEveryRow(const SessionDraft &pattern, const Columns &columns,
                                       const QList<QStringList> &rows, const QDateTime &now)
{
    std::optional<QList<DraftProblem>> common;
    for (const QStringList &cells : rows) {
        QList<DraftProblem> found = problemsOf(pattern, columns, cells, std::nullopt, now);
        found.removeIf([&](const DraftProblem &problem) {
            return isOfTheRow(problem, columns.mapping) || (common && !common->contains(problem));
        });
        common = found;
        if (common->isEmpty())
            break; // most batches are done with their first row
    }
    return common.value_or(QList<DraftProblem>());
}

QStringList placeholdersWithoutColumn(const SessionDraft &pattern, const Columns &columns,
                                      const QDateTime &now)
{
    QStringList names;
    const QStringList empty = emptyPlaceholdersOf(draftOf(pattern, columns, {}, std::nullopt), now);
    for (const QString &name : empty)
        for (const auto &[word, field] :
             {std::pair(u"name"_s, Field::Name), std::pair(u"email"_s, Field::Email),
              std::pair(u"mobile"_s, Field::Mobile)})
            if (name.trimmed().toLower() == word && !has(columns.mapping, field))
                names.append(name);
    return names;
}

} // namespace domain::merge
