#include "domain/draftcopies.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace domain {

namespace {

QRegularExpression wholeWords(const QString &words)
{
    return QRegularExpression(
        QStringLiteral("(?<![\\w{])%1(?![\\w}])").arg(QRegularExpression::escape(words)),
        QRegularExpression::UseUnicodePropertiesOption);
}

//! Of \a first alone: what stands there of it becomes the placeholder for whoever comes instead.
QString withoutSigner(QString text, const DraftSigner &first)
{
    for (auto field = first.fields.cbegin(); field != first.fields.cend(); ++field)
        text.replace(QString(u'{' + field.key() + u'}'), placeholders::escaped(field.value()));
    const std::pair<QString, QString> known[] = {{first.name, QStringLiteral("{name}")},
                                                 {first.email, QStringLiteral("{email}")},
                                                 {first.mobile, QStringLiteral("{mobile}")}};
    for (const auto &[value, placeholder] : known)
        if (!value.trimmed().isEmpty())
            text.replace(wholeWords(placeholders::escaped(value)), placeholder);
    return text;
}

//! Calls \a what with each text that a signer reads.
template <typename What>
void forEachText(SessionDraft &draft, What what)
{
    what(draft.common.title);
    if (draft.common.signText)
        what(*draft.common.signText);
    if (draft.common.intentionText)
        what(draft.common.intentionText->value);
    if (!draft.common.notifications)
        return;
    for (NotificationMessage &notification : *draft.common.notifications) {
        if (!notification.message)
            continue;
        for (auto *text : {&notification.message->header, &notification.message->text})
            if (*text)
                what(**text);
    }
}

bool isOfEachHisOwn(const QString &text, const DraftSigner &first)
{
    const QStringList names = placeholders::namesIn(text);
    return std::any_of(names.cbegin(), names.cend(),
                       [&first](const QString &name) { return first.fields.contains(name); });
}

} // namespace

DraftForOthers draftForOthers(const SessionDraft &draft)
{
    DraftForOthers made{draft, {}};
    SessionDraft &other = made.draft;
    if (!draft.signers.isEmpty()) {
        const DraftSigner &first = draft.signers.constFirst();
        const bool isAlone = draft.signers.size() == 1;
        forEachText(other, [&first, isAlone](QString &text) {
            if (isAlone || isOfEachHisOwn(text, first))
                text = withoutSigner(text, first);
        });
    }
    QStringList texts;
    forEachText(other, [&texts](const QString &text) { texts << text; });
    for (const DraftDocument &document : std::as_const(other.documents))
        texts << document.title << document.filename << document.description;
    for (const DraftSigner &signer : draft.signers)
        if (!signer.name.trimmed().isEmpty() && !made.stillNamed.contains(signer.name) &&
            !texts.filter(wholeWords(signer.name)).isEmpty())
            made.stillNamed << signer.name;
    for (DraftSigner &signer : other.signers) {
        DraftSigner nobody;
        nobody.step = signer.step;
        nobody.actions = signer.actions;
        signer = nobody;
    }
    other.collectionId.clear();
    other.collectionName.clear();
    other.common.subsequentTo.reset();
    other.common.dueDate.reset();
    other.common.externalReference = {};
    other.insteadOf.clear();
    return made;
}

} // namespace domain
