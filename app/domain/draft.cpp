#include "domain/draft.h"

#include <QLocale>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace domain {

namespace {

std::optional<QString> filled(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional(trimmed);
}

//! Dates in texts are for the signer to read: in the language of the signing pages.
QString dateText(const QDateTime &moment, const CreateSigningSession &session)
{
    const auto language = session.ui ? session.ui->language : std::nullopt;
    const bool isEnglish = !language || !language->isKnown() || language->value() == UiLanguage::English;
    const QLocale locale(isEnglish ? u"en_GB"_s : language->text()); // "en" alone would be the American way
    return locale.toString(moment.toLocalTime().date(), QLocale::LongFormat);
}

void fill(std::optional<QString> &text, const placeholders::Values &values)
{
    if (text)
        text = placeholders::fill(*text, values);
}

} // namespace

QString DraftDocument::name() const
{
    for (const QString &known : {title, filename, path.sliced(path.lastIndexOf(u'/') + 1)})
        if (!known.isEmpty())
            return known;
    return documentId;
}

QString DraftDocument::nameAmong(const QList<DraftDocument> &all) const
{
    const QString known = name();
    const QString file = filename.isEmpty() ? path.sliced(path.lastIndexOf(u'/') + 1) : filename;
    const auto calledSo = std::count_if(all.begin(), all.end(),
                                        [&known](const DraftDocument &each) { return each.name() == known; });
    return calledSo < 2 || file.isEmpty() || file == known ? known : u"%1 (%2)"_s.arg(known, file);
}

placeholders::Values SessionDraft::valuesFor(const DraftSigner &signer, const QDateTime &now) const
{
    placeholders::Values values = signer.fields;
    const QDateTime due = dueRule ? dueDateOf(*dueRule, now.toLocalTime())
                                  : (common.dueDate ? common.dueDate->toDateTime() : QDateTime());
    values.insert(u"name"_s, signer.name.trimmed());
    values.insert(u"email"_s, signer.email.trimmed());
    values.insert(u"mobile"_s, signer.mobile.trimmed());
    values.insert(u"today"_s, dateText(now, common));
    values.insert(u"due"_s, due.isValid() ? dateText(due, common) : QString());
    values.insert(u"document"_s, documents.isEmpty() ? QString() : documents.first().title);
    values.insert(u"reference"_s,
                  placeholders::fill(common.externalReference.value.value_or(QString()), values));
    values.insert(u"title"_s, placeholders::fill(common.title, values));
    return values;
}

DocumentAction SessionDraft::actionOf(const DraftSigner &signer, const DraftDocument &document) const
{
    return signer.actions.value(document.key(), document.action);
}

CreateSigningSession SessionDraft::sessionFor(const DraftSigner &draftSigner, const QDateTime &now) const
{
    CreateSigningSession session = common;
    const placeholders::Values values = valuesFor(draftSigner, now);
    session.title = values.value(u"title"_s);
    fill(session.signText, values);
    if (session.externalReference.value)
        session.externalReference.value = values.value(u"reference"_s);
    if (session.intentionText)
        session.intentionText->value = placeholders::fill(session.intentionText->value, values);
    if (session.notifications)
        for (NotificationMessage &notification : *session.notifications)
            if (notification.message) {
                fill(notification.message->header, values);
                fill(notification.message->text, values);
            }
    if (dueRule)
        session.dueDate = Timestamp::fromDateTime(dueDateOf(*dueRule, now.toLocalTime()));
    if (session.subsequentTo && !steps().isEmpty() && draftSigner.step != steps().constFirst())
        session.subsequentTo.reset();
    session.documents.clear();
    for (const DraftDocument &document : documents)
        session.documents.append({collectionId, actionOf(draftSigner, document), document.documentId, {}});
    Signer signer = common.signer.value_or(Signer());
    signer.username = filled(draftSigner.name);
    signer.email = filled(draftSigner.email);
    signer.mobile = filled(draftSigner.mobile);
    signer.nationalIdentificationNumber = filled(draftSigner.nationalIdentificationNumber);
    session.signer = signer == Signer() ? std::nullopt : std::optional(signer);
    return session;
}

QString SessionDraft::firstTitle(const QDateTime &now) const
{
    return signers.isEmpty() ? common.title
                             : placeholders::fill(common.title, valuesFor(signers.first(), now)).trimmed();
}

QList<int> SessionDraft::steps() const
{
    std::set<int> steps;
    for (const DraftSigner &signer : signers)
        steps.insert(signer.step);
    return {steps.begin(), steps.end()};
}

} // namespace domain
