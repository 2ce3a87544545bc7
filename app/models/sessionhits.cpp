// What the table says of a hit of a search: by what it was found, and how old what is shown of it is.
#include "domain/searchwords.h"
#include "models/celltext.h"
#include "models/sessiontablemodel.h"

#include <algorithm>
#include <utility>

namespace models {

void SessionTableModel::setAgeInTitle(bool isThere)
{
    if (std::exchange(m_isAgeInTitle, isThere) == isThere || m_searched.isEmpty())
        return;
    constexpr int title = int(Column::Title);
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0, title), index(rows - 1, title));
    Q_EMIT headerDataChanged(Qt::Horizontal, title, title);
}

QString SessionTableModel::searchedFormOf(const QString &text) const
{
    if (const QString *known = m_searchedForms.object(text))
        return *known;
    const QString lines = text.toLower();
    // each begins a line, as a telephone number without its country does
    const QString form = u'\n' + domain::findable(lines) + u'\n' + domain::numberForms(lines);
    m_searchedForms.insert(text, new QString(form));
    return form;
}

QString SessionTableModel::hitOf(const store::SessionRow &session) const
{
    if (m_searched.isEmpty())
        return {};
    constexpr qsizetype leastOfId = 8; // shorter ones are not looked for: many begin so
    const QStringList things = session.words.split(u'\n', Qt::SkipEmptyParts);
    QStringList hits;
    for (const QStringList &ways : m_searched) {
        const QString &part = ways.front(); // as it was typed
        const auto has = [this, &ways](const QString &text) {
            if (text.contains(ways.front(), Qt::CaseInsensitive))
                return true;
            const QString form = searchedFormOf(text);
            return std::any_of(ways.cbegin(), ways.cend(),
                               [&form](const QString &way) { return form.contains(way); });
        };
        if (has(session.title) || has(session.signer))
            continue; // everybody sees it
        if (has(session.reference))
            hits << session.reference;
        else if (const auto thing = std::find_if(things.cbegin(), things.cend(), has); thing != things.cend())
            hits << *thing;
        else if (part.size() >= leastOfId && session.id.startsWith(part))
            hits << session.id;
        else if (has(session.triage.note) || has(session.triage.labels.join(u' ')))
            hits << triageLines(session);
        else
            hits << tr("name of a document");
    }
    hits.removeDuplicates();
    return hits.join(QLatin1String(", "));
}

QStringList SessionTableModel::foundLines(const store::SessionRow &session) const
{
    QStringList lines;
    if (const QString hit = hitOf(session); !hit.isEmpty())
        lines << tr("Found: %1").arg(hit);
    if (!m_searched.isEmpty() && session.seenAt.isValid())
        lines << tr("As of: %1").arg(absoluteText(session.seenAt));
    return lines;
}

} // namespace models
