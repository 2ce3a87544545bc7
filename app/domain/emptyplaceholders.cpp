#include "domain/emptyplaceholders.h"

namespace domain {

namespace {

QStringList textsWithPlaceholders(const CreateSigningSession &session)
{
    QStringList texts{session.title, session.signText.value_or(QString()),
                      session.externalReference.value.value_or(QString())};
    if (session.intentionText)
        texts.append(session.intentionText->value);
    if (session.notifications)
        for (const NotificationMessage &notification : *session.notifications)
            if (notification.message)
                texts << notification.message->header.value_or(QString())
                      << notification.message->text.value_or(QString());
    return texts;
}

} // namespace

QStringList emptyPlaceholdersOf(const SessionDraft &draft, const QDateTime &now)
{
    const placeholders::Values known = draft.valuesFor(draft.signers.value(0), now);
    placeholders::Values filled;
    for (auto value = known.cbegin(); value != known.cend(); ++value)
        if (!value.value().trimmed().isEmpty())
            filled.insert(value.key(), value.value());
    QStringList empty;
    for (const QString &text : textsWithPlaceholders(draft.common)) {
        const QStringList unknown = placeholders::unknownIn(text, known);
        for (const QString &name : placeholders::unknownIn(text, filled))
            if (!unknown.contains(name) && !empty.contains(name, Qt::CaseInsensitive))
                empty.append(name);
    }
    return empty;
}

} // namespace domain
