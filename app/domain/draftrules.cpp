#include "domain/draftrules.h"

#include "domain/signingorder.h"

using namespace Qt::StringLiterals;

namespace domain {

namespace {

//! Stands in for an id that the upload will give, so that the rules about ids are content.
QString stand(qsizetype number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, '0'_L1);
}

bool isOfSigner(const Violation &violation)
{
    return violation.field.startsWith("signer."_L1) || violation.field == "signer"_L1 ||
           violation.reason == Reason::SignerMobileNeeded || violation.reason == Reason::SignerEmailNeeded;
}

CreateSigningSession checkable(const SessionDraft &draft, const DraftSigner &signer, const QDateTime &now)
{
    CreateSigningSession session = draft.sessionFor(signer, now);
    for (qsizetype i = 0; i < session.documents.size(); ++i) {
        if (session.documents[i].documentId.isEmpty())
            session.documents[i].documentId = stand(i + 1);
        if (session.documents[i].documentCollectionId.isEmpty())
            session.documents[i].documentCollectionId = stand(0);
    }
    if (draft.makesPackage && !session.packageTo)
        session.packageTo = {{PackageType::PadesContainer}}; // vendors that cannot, cannot either way
    return session;
}

void checkPlaceholders(QList<DraftProblem> &problems, const SessionDraft &draft, const DraftSigner &signer,
                       const QDateTime &now)
{
    const placeholders::Values values = draft.valuesFor(signer, now);
    // The title cannot ask for itself, nor the reference for itself or for the title that may ask for it:
    // only a column of that name fills those.
    const auto valuesWithout = [&signer](placeholders::Values some, const QString &name) {
        if (!signer.fields.contains(name))
            some.remove(name);
        return some;
    };
    const placeholders::Values ofTitle = valuesWithout(values, u"title"_s);
    const placeholders::Values ofReference = valuesWithout(ofTitle, u"reference"_s);
    const auto check = [&problems](const QString &field, const QString &written,
                                   const placeholders::Values &known) {
        for (const QString &name : placeholders::unknownIn(written, known))
            problems.append({{field, Reason::UnknownPlaceholder, 0, 0}, -1, name});
    };
    const auto text = [&](const QString &field, const QString &written) { check(field, written, values); };
    const CreateSigningSession &common = draft.common;
    check(u"title"_s, common.title, ofTitle);
    text(u"signText"_s, common.signText.value_or(QString()));
    check(u"externalReference"_s, common.externalReference.value.value_or(QString()), ofReference);
    if (common.intentionText)
        text(u"intentionText.value"_s, common.intentionText->value);
    for (qsizetype i = 0; common.notifications && i < common.notifications->size(); ++i)
        if (const auto &content = common.notifications->at(i).message) {
            const QString field = u"notifications[%1].message."_s.arg(i);
            text(field + u"header"_s, content->header.value_or(QString()));
            text(field + u"text"_s, content->text.value_or(QString()));
        }
}

} // namespace

QList<DraftProblem> problemsOf(const SessionDraft &draft, const QDateTime &now)
{
    QList<DraftProblem> problems;
    if (draft.documents.isEmpty())
        problems.append({{u"documents"_s, Reason::Required, 0, 0}, -1, {}});
    if (draft.signers.isEmpty())
        problems.append({{u"signers"_s, Reason::Required, 0, 0}, -1, {}});
    const bool hasSigners = !draft.signers.isEmpty();
    const QList<DraftSigner> signers = hasSigners ? draft.signers : QList<DraftSigner>{DraftSigner()};
    QList<rules::DocumentFacts> facts;
    for (const DraftDocument &document : draft.documents)
        facts.append({document.mimeType, document.isAlreadySigned});
    for (int row = 0; row < signers.size(); ++row) {
        for (const Violation &violation : rules::check(checkable(draft, signers[row], now), now, facts)) {
            if (violation.field == "documents"_L1 && draft.documents.isEmpty())
                continue; // said above
            if (!hasSigners && isOfSigner(violation))
                continue;
            const DraftProblem problem{violation, isOfSigner(violation) ? row : -1, {}};
            if (!problems.contains(problem)) // of all: said for an earlier signer already
                problems.append(problem);
        }
        QList<DraftProblem> ofTexts;
        checkPlaceholders(ofTexts, draft, signers[row], now);
        for (const DraftProblem &problem : ofTexts)
            if (!problems.contains(problem))
                problems.append(problem);
    }
    problems += stepProblemsOf(draft);
    return problems;
}

} // namespace domain
