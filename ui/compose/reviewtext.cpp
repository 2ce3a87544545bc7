#include "ui/compose/reviewtext.h"

#include "domain/emailcaution.h"
#include "domain/emptyplaceholders.h"
#include "domain/emptysigner.h"
#include "domain/identitycaution.h"
#include "domain/mobilecaution.h"
#include "tasks/draftplan.h"
#include "ui/compose/reviewhtml.h"
#include "ui/compose/toldtext.h"
#include "ui/isolatedname.h"
#include "ui/statetext.h"
#include "ui/violationtext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using namespace reviewhtml;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SessionReview)
};

bool hasPlaceholder(const QString &text)
{
    return !domain::placeholders::namesIn(text).isEmpty();
}

} // namespace

ReviewText::ReviewText(const domain::SessionDraft &draft, const QString &environment,
                       const domain::KnownSessions &known, const QDateTime &now)
    : m_draft(draft)
    , m_session(draft.common)
    , m_known(known)
    , m_environment(environment)
    , m_now(now)
    , m_first(draft.signers.isEmpty() ? draft.common : draft.sessionFor(draft.signers.first(), now))
{
}

QString ReviewText::html() const
{
    QString html = summary() + documents() + signers() + order();
    html += section(Words::tr("How"), how() + times());
    html += messages();
    html += section(Words::tr("Signing pages"), pages());
    html += section(Words::tr("Afterwards"), results());
    if (m_session.signText)
        html += heading(ofFirst(Words::tr("Text to the signer"), {*m_session.signText})) +
                paragraph(m_first.signText.value_or(QString()));
    if (m_session.intentionText)
        html +=
            heading(ofFirst(Words::tr("Text in the eID's own dialog"), {m_session.intentionText->value})) +
            paragraph(m_first.intentionText->value);
    return html;
}

QString ReviewText::summary() const
{
    QString html = u"<h2>%1</h2>"_s.arg(m_first.title.toHtmlEscaped());
    if (const QString whose = ofFirst({}, {m_session.title}); !whose.isEmpty())
        html += paragraph(whose);
    html += paragraph(
        Words::tr("%n signer(s) get a link to sign in %1.", nullptr, static_cast<int>(m_draft.signers.size()))
            .arg(m_environment) +
        u' ' + toldText(m_session));
    return html;
}

QString ReviewText::ofFirst(const QString &name, const QStringList &texts) const
{
    const bool isTheirOwn = std::any_of(texts.begin(), texts.end(), hasPlaceholder);
    if (!isTheirOwn || m_draft.signers.isEmpty())
        return name;
    const QString signer = tasks::labelOf(m_draft.signers.first(), 0);
    if (!name.isEmpty())
        return Words::tr("%1 (for %2)").arg(name, signer);
    return m_draft.signers.size() > 1
               ? Words::tr("This is the title for %1; the others' are below.").arg(signer)
               : QString();
}

QString ReviewText::documents() const
{
    QString html = heading(Words::tr("Documents")) + u"<ol>"_s;
    for (const domain::DraftDocument &document : m_draft.documents)
        html += item(document.action == domain::DocumentAction::View
                         ? Words::tr("%1 – only to read").arg(document.nameAmong(m_draft.documents))
                         : Words::tr("%1 – to sign").arg(document.nameAmong(m_draft.documents)));
    return html + u"</ol>"_s;
}

QString ReviewText::signers() const
{
    QString html = heading(Words::tr("Who signs"));
    const QList<int> steps = m_draft.steps();
    const QList<domain::SameContact> same = domain::sameContactsOf(m_draft.signers);
    if (steps.size() == 1 && m_draft.signers.size() > 1)
        html += paragraph(Words::tr("All at the same time:"));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps.size() > 1)
            html += paragraph(i == 0 ? Words::tr("First:")
                                     : Words::tr("Then, when everyone before them has signed:"));
        html += u"<ul>"_s;
        for (int row = 0; row < m_draft.signers.size(); ++row)
            if (m_draft.signers[row].step == steps[i])
                html += signer(row, same);
        html += u"</ul>"_s;
    }
    return html;
}

QString ReviewText::signer(int row, const QList<domain::SameContact> &same) const
{
    const domain::DraftSigner &signer = m_draft.signers[row];
    QStringList words;
    for (const QString &word : {signer.name, signer.email, signer.mobile})
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    if (!signer.nationalIdentificationNumber.trimmed().isEmpty())
        words << Words::tr("known by the national identity number");
    QStringList more;
    const domain::CreateSigningSession session = m_draft.sessionFor(signer, m_now);
    if (hasPlaceholder(m_session.title))
        more << Words::tr("Title: %1").arg(session.title);
    if (const QString reference = m_session.externalReference.value.value_or(QString());
        hasPlaceholder(reference))
        more << Words::tr("Your reference: %1").arg(session.externalReference.value.value_or(QString()));
    if (domain::isEmailWithoutDot(signer.email))
        more << u"⚠ "_s + emailWithoutDotText();
    if (domain::isMobileWithoutCountryCode(signer.mobile))
        more << u"⚠ "_s + mobileWithoutCodeText();
    if (domain::lacksIdentityNumber(m_draft.common, signer))
        more << u"⚠ "_s + identityNumberMissingText();
    for (const domain::SameContact &contact : same)
        if (contact.row == row)
            more << u"⚠ "_s + sameContactText(contact.what,
                                              isolatedName(tasks::labelOf(m_draft.signers[contact.earlier],
                                                                          contact.earlier)));
    if (domain::isLeftEmpty(m_draft, signer))
        more << u"⚠ "_s + signerLeftEmptyText();
    for (const QString &name : domain::emptyPlaceholdersOf(m_draft, signer, m_now))
        more << u"⚠ "_s + emptyPlaceholderText(name);
    for (const domain::DraftDocument &document : m_draft.documents)
        if (const auto action = m_draft.actionOf(signer, document); action != document.action)
            more << (action == domain::DocumentAction::View ? Words::tr("only reads %1")
                                                            : Words::tr("signs %1"))
                        .arg(document.name());
    const QString who = words.isEmpty() ? Words::tr("Whoever has the link") : words.join(u", "_s);
    more.prepend(who);
    return item(more.join(u'\n')); // not a list within the list, whose lines Qt sets apart unevenly
}

QString ReviewText::order() const
{
    QStringList waited;
    for (const QString &id : m_session.subsequentTo.value_or(QStringList())) {
        const auto known = m_known.constFind(id);
        if (known == m_known.cend() || known->title.isEmpty()) {
            waited << id;
            continue;
        }
        QStringList words{known->title};
        if (!known->signer.isEmpty())
            words << known->signer;
        words << lookOf(known->state, false, false).text;
        waited << words.join(u", "_s);
    }
    return section(Words::tr("Nobody can begin before these are signed"), waited);
}

} // namespace ui
