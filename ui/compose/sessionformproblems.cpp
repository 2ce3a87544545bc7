// What is wrong with what stands in the form, and where that is said.
#include "domain/emailcaution.h"
#include "store/maskedmode.h"
#include "tasks/draftplan.h"
#include "ui/compose/documentactions.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"
#include "ui/violationtext.h"
#include "ui/widgets/foldingsection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SignerTableModel::Column;

namespace {

//! Members of signer that are the same for everyone.
bool isOfOptions(const QString &field)
{
    return field.startsWith("signer.prefill"_L1) || field.startsWith("signer.validations"_L1);
}

//! Nothing wrong is written yet; it is said when the person wants to go on.
bool isOnlyMissing(const domain::DraftProblem &problem)
{
    using domain::Reason;
    const Reason reason = problem.violation.reason;
    return reason == Reason::Required || reason == Reason::VendorNeeded ||
           reason == Reason::SignerMobileNeeded || reason == Reason::SignerEmailNeeded ||
           reason == Reason::TooFew;
}

//! Of a violation of one signer.
Column columnOf(const domain::Violation &violation)
{
    if (violation.field.contains("mobile"_L1, Qt::CaseInsensitive) ||
        violation.reason == domain::Reason::SignerMobileNeeded)
        return Column::Mobile;
    if (violation.field.contains("email"_L1) || violation.reason == domain::Reason::SignerEmailNeeded)
        return Column::Email;
    return violation.field.contains("national"_L1) ? Column::IdentityNumber : Column::Name;
}

} // namespace

QList<domain::DraftProblem> SessionForm::problemsOf(const domain::SessionDraft &draft,
                                                    const QDateTime &now) const
{
    QList<domain::DraftProblem> problems = domain::problemsOf(draft, now);
    for (const domain::DraftProblem &problem : domain::orderProblemsOf(draft, m_known, now))
        if (!problems.contains(problem))
            problems.append(problem);
    return problems;
}

bool SessionForm::isComplete() const
{
    return m_options->isComplete() && problemsOf(draft(), QDateTime::currentDateTimeUtc()).isEmpty();
}

void SessionForm::check()
{
    m_known.insert(m_options->knownSessions());
    m_options->clearProblems();
    m_documents->setProblem({});
    m_signers->setProblem({});
    m_signers->model()->clearErrors();
    const domain::SessionDraft draft = this->draft();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_options->showContext(draft, now);
    for (int row = 0; row < draft.documents.size(); ++row)
        m_documents->setProblem(row, {});
    QList<domain::DraftProblem> shown;
    for (const domain::DraftProblem &problem : problemsOf(draft, now))
        if (m_saysAll || !isOnlyMissing(problem)) {
            showProblem(problem, draft);
            shown.append(problem);
        }
    showCautions(draft);
    m_actions->showDraft(draft);
    m_foldedActions->setSummary(m_actions->summary());
    m_foldedActions->setVisible(!m_isTemplate && draft.signers.size() > 1 &&
                                !draft.documents.isEmpty()); // else the list says it
    showOrder(draft, shown, now);
}

//! What the service takes, and what a person should look at again. Problems of the same cell come first.
void SessionForm::showCautions(const domain::SessionDraft &draft)
{
    using Model = models::SignerTableModel;
    for (int row = 0; row < draft.signers.size(); ++row) {
        const QModelIndex cell = m_signers->model()->index(row, static_cast<int>(Column::Email));
        if (!domain::isEmailWithoutDot(draft.signers[row].email) || cell.data(Model::ErrorRole).toBool())
            continue;
        m_signers->model()->setError(row, Column::Email, emailWithoutDotText());
        if (!m_signers->hasProblem())
            m_signers->setProblem(
                tr("%1: %2").arg(m_masking ? m_masking->shown(tasks::labelOf(draft.signers[row], row))
                                           : tasks::labelOf(draft.signers[row], row),
                                 emailWithoutDotText()));
    }
}

void SessionForm::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_signers->setMasking(masking);
    m_options->setMasking(masking);
    m_order->setMasking(masking);
    m_actions->setMasking(masking);
    connect(&masking, &store::MaskedMode::changed, this, &SessionForm::check);
}

void SessionForm::showOrder(const domain::SessionDraft &draft, const QList<domain::DraftProblem> &problems,
                            const QDateTime &now)
{
    m_order->setPicture(draft.signers.isEmpty() ? OrderPicture()
                                                : orderPictureOf(draft, m_known, problems, now));
    if (m_isTemplate)
        m_order->hide();
    QStringList cautions;
    for (const domain::OrderCaution caution : domain::orderCautionsOf(draft))
        cautions << orderCautionText(caution);
    m_order->setCautions(cautions);
}

void SessionForm::showProblem(const domain::DraftProblem &problem, const domain::SessionDraft &draft)
{
    const domain::Violation &violation = problem.violation;
    const QString text = violation.reason == domain::Reason::UnknownPlaceholder
                             ? tr("Nothing is known for {%1}. Write {{ for a brace.").arg(problem.word)
                             : violationText(violation);
    if (isOfOptions(violation.field)) {
        m_options->showProblem(violation, text);
    } else if (violation.field == "signers"_L1) {
        m_signers->setProblem(tr("Add at least one signer."));
    } else if (violation.field.startsWith("subsequentTo"_L1)) {
        m_signers->setProblem(orderProblemText(problem, draft, m_known));
        m_options->showProblem(violation, orderProblemText(problem, draft, m_known));
    } else if (problem.signerRow >= 0) {
        const domain::DraftSigner signer = draft.signers.value(problem.signerRow);
        m_signers->model()->setError(problem.signerRow, columnOf(violation), text);
        m_signers->setProblem(tr("%1: %2").arg(
            signer.name.isEmpty() ? tr("Signer %1").arg(problem.signerRow + 1) : signer.name, text));
    } else if (violation.field.startsWith("documents"_L1)) {
        static const QRegularExpression index(u"^documents\\[(\\d+)\\]"_s);
        if (const auto match = index.match(violation.field); match.hasMatch())
            m_documents->setProblem(match.captured(1).toInt(), text);
        m_documents->setProblem(violation.reason == domain::Reason::Required && draft.documents.isEmpty()
                                    ? tr("Add at least one document.")
                                    : text);
    } else if (!m_options->showProblem(violation, text)) {
        m_documents->setProblem(violation.field + u": "_s + text);
    }
}

void SessionForm::showAllProblems()
{
    m_saysAll = true;
    check();
    const auto problems = problemsOf(draft(), QDateTime::currentDateTimeUtc());
    if (problems.isEmpty())
        return;
    const QString &field = problems.first().violation.field;
    QWidget *place = field.startsWith("documents"_L1) ? static_cast<QWidget *>(m_documents)
                     : field.startsWith("signer"_L1)  ? static_cast<QWidget *>(m_signers)
                                                      : nullptr;
    if (!place)
        place = m_options->firstProblem();
    if (place) {
        ensureWidgetVisible(place);
        place->setFocus();
    }
}

bool SessionForm::showServerProblem(const QString &field, const QString &reason)
{
    static const QRegularExpression first(u"^\\[\\d+\\]\\.?"_s);
    const QString path = QString(field).remove(first);
    if (path.startsWith("signer"_L1) && !isOfOptions(path)) {
        m_signers->setProblem(reason);
        return true;
    }
    if (path.startsWith("documents"_L1)) {
        m_documents->setProblem(reason);
        return true;
    }
    return m_options->showProblem({path, domain::Reason::UnknownValue, 0, 0}, reason);
}

} // namespace ui
