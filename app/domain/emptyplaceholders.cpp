#include "domain/emptyplaceholders.h"

#include "domain/merge.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! By their fields.
QList<std::pair<QString, QString>> textsWithPlaceholders(const CreateSigningSession &session)
{
    QList<std::pair<QString, QString>> texts{
        {u"title"_s, session.title},
        {u"signText"_s, session.signText.value_or(QString())},
        {u"externalReference"_s, session.externalReference.value.value_or(QString())}};
    if (session.intentionText)
        texts.append({u"intentionText.value"_s, session.intentionText->value});
    for (qsizetype i = 0; session.notifications && i < session.notifications->size(); ++i)
        if (const auto &content = session.notifications->at(i).message) {
            const QString field = u"notifications[%1].message."_s.arg(i);
            texts.append({field + u"header"_s, content->header.value_or(QString())});
            texts.append({field + u"text"_s, content->text.value_or(QString())});
        }
    return texts;
}

} // namespace

QList<EmptyPlaceholder> emptyPlaceholdersFor(const SessionDraft &draft, const DraftSigner &signer,
                                             const QDateTime &now)
{
    const placeholders::Values known = draft.valuesFor(signer, now);
    placeholders::Values filled;
    for (auto value = known.cbegin(); value != known.cend(); ++value)
        if (!value.value().trimmed().isEmpty())
            filled.insert(value.key(), value.value());
    QList<EmptyPlaceholder> empty;
    for (const auto &[field, text] : textsWithPlaceholders(draft.common)) {
        const QStringList unknown = placeholders::unknownIn(text, known);
        for (const QString &name : placeholders::unknownIn(text, filled))
            if (!unknown.contains(name))
                empty.append({field, name});
    }
    return empty;
}

QStringList emptyPlaceholdersOf(const SessionDraft &draft, const QDateTime &now)
{
    return emptyPlaceholdersOf(draft, draft.signers.value(0), now);
}

QStringList emptyPlaceholdersOf(const SessionDraft &draft, const DraftSigner &signer, const QDateTime &now)
{
    QStringList names;
    for (const EmptyPlaceholder &empty : emptyPlaceholdersFor(draft, signer, now))
        if (!names.contains(empty.name, Qt::CaseInsensitive))
            names.append(empty.name);
    return names;
}

QStringList unusualPlaceholdersOf(const SessionDraft &pattern)
{
    const placeholders::Values known = pattern.valuesFor(DraftSigner(), QDateTime::currentDateTimeUtc());
    QStringList names;
    for (const auto &text : textsWithPlaceholders(pattern.common))
        for (const QString &name : placeholders::unknownIn(text.second, known))
            if (merge::guessed(QStringList{name}).constFirst() == merge::Field::TextOnly &&
                !names.contains(name, Qt::CaseInsensitive))
                names.append(name);
    return names;
}

} // namespace domain
