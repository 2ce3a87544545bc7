// What is wrong with what stands in the form, and where that is said.
#include "domain/emailcaution.h"
#include "domain/emptyplaceholders.h"
#include "domain/identitycaution.h"
#include "domain/mobilecaution.h"
#include "domain/samecontact.h"
#include "tasks/draftplan.h"
#include "ui/compose/documentactions.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/optionssection.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"
#include "ui/isolatedname.h"
#include "ui/violationtext.h"
#include "ui/widgets/foldingsection.h"

#include <QRegularExpression>

#include <utility>

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

//! In a template: a column of a spreadsheet may fill it. Saving says what no usual one does.
bool isForColumns(const domain::DraftProblem &problem)
{
    return problem.violation.reason == domain::Reason::UnknownPlaceholder;
}

//! A row that is about to be filled in.
bool isNobodyYet(const domain::DraftSigner &signer)
{
    const QString all = signer.name + signer.email + signer.mobile + signer.nationalIdentificationNumber;
    return all.trimmed().isEmpty();
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

Column columnOf(domain::SameContact::What what)
{
    using What = domain::SameContact::What;
    return what == What::Email    ? Column::Email
           : what == What::Mobile ? Column::Mobile
                                  : Column::IdentityNumber;
}

//! The row of documents[row].…; -1: it is of no single one.
int documentOf(const QString &field)
{
    static const QRegularExpression index(u"^documents\\[(\\d+)\\]"_s);
    const auto match = index.match(field);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

//! Whose sessions are asked for together, in that order. What is refused later than these is no matter of the
//! form any more: something is made then.
QList<int> rowsOfFirstStep(const domain::SessionDraft &draft)
{
    QList<int> rows;
    const int first = draft.steps().value(0);
    for (int row = 0; row < draft.signers.size(); ++row)
        if (draft.signers[row].step == first)
            rows << row;
    return rows;
}

} // namespace

QList<domain::DraftProblem> SessionForm::problemsOf(const domain::SessionDraft &draft,
                                                    const QDateTime &now) const
{
    return domain::allProblemsOf(draft, m_known, now);
}

bool SessionForm::isComplete() const
{
    return m_options->isComplete() && problemsOf(draft(), QDateTime::currentDateTimeUtc()).isEmpty();
}

void SessionForm::check()
{
    m_known.insert(m_options->knownSessions());
    m_options->clearProblems();
    m_documents->clearProblems();
    m_signers->clearProblems();
    m_signers->model()->clearErrors();
    const domain::SessionDraft draft = this->draft();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_options->showContext(draft, now);
    QList<domain::DraftProblem> shown;
    for (const domain::DraftProblem &problem : problemsOf(draft, now))
        if ((m_saysAll || !isOnlyMissing(problem)) && !(m_isTemplate && isForColumns(problem))) {
            showProblem(problem, draft);
            shown.append(problem);
        }
    showCautions(draft, now);
    showRefusedAgain(draft);
    m_actions->showDraft(draft);
    m_foldedActions->setSummary(m_actions->summary());
    m_foldedActions->setVisible(!m_isTemplate && draft.signers.size() > 1 &&
                                !draft.documents.isEmpty()); // else the list says it
    showOrder(draft, shown, now);
}

//! What the service takes, and what a person should look at again. Problems of the same cell come first.
void SessionForm::showCautions(const domain::SessionDraft &draft, const QDateTime &now)
{
    using Model = models::SignerTableModel;
    QList<std::pair<int, Column>> asked; // there may be more than one reason
    const auto ask = [&](int row, Column column, const QString &text) {
        const QModelIndex cell = m_signers->model()->index(row, static_cast<int>(column));
        if (!asked.contains(std::pair(row, column))) {
            if (cell.data(Model::ErrorRole).toBool())
                return;
            asked.append({row, column});
        }
        m_signers->addCaution(markSigner(draft, row, column, text, Mark::Caution));
    };
    for (int row = 0; row < draft.signers.size(); ++row) {
        if (domain::isEmailWithoutDot(draft.signers[row].email))
            ask(row, Column::Email, emailWithoutDotText());
        if (domain::isMobileWithoutCountryCode(draft.signers[row].mobile))
            ask(row, Column::Mobile, mobileWithoutCodeText());
        if (domain::lacksIdentityNumber(draft.common, draft.signers[row]))
            ask(row, Column::IdentityNumber, identityNumberMissingText());
        if (isNobodyYet(draft.signers[row]))
            continue;
        for (const auto &[field, name] : domain::emptyPlaceholdersFor(draft, draft.signers[row], now))
            m_options->showCaution(field, emptyPlaceholderText(name));
    }
    for (const domain::SameContact &same : domain::sameContactsOf(draft.signers)) {
        const QString other = tasks::labelOf(draft.signers[same.earlier], same.earlier);
        ask(same.row, columnOf(same.what), sameContactText(same.what, isolatedName(other)));
    }
}

QString SessionForm::markSigner(const domain::SessionDraft &draft, int row, Column column,
                                const QString &text, Mark mark)
{
    models::SignerTableModel &model = *m_signers->model();
    const QString before =
        model.index(row, static_cast<int>(column)).data(Qt::AccessibleDescriptionRole).toString();
    const QString told = before.isEmpty() || before == text ? text : before + u'\n' + text;
    if (mark == Mark::Problem)
        model.setError(row, column, told);
    else
        model.setCaution(row, column, told);
    return tr("%1: %2").arg(m_masking.shown(tasks::labelOf(draft.signers[row], row)), m_masking.shown(text));
}

void SessionForm::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &SessionForm::check);
    m_documents->setMasking(masking);
    m_signers->setMasking(masking);
    m_options->setMasking(masking);
    m_order->setMasking(masking);
    m_actions->setMasking(masking);
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

QString SessionForm::problemText(const domain::DraftProblem &problem)
{
    if (problem.violation.reason != domain::Reason::UnknownPlaceholder)
        return violationText(problem.violation);
    const QString name = problem.word.trimmed().toLower();
    const bool isItself = problem.violation.field == "title"_L1
                              ? name == "title"_L1
                              : problem.violation.field == "externalReference"_L1 && name == "reference"_L1;
    return (isItself ? tr("{%1} stands for this field itself, so nothing fills it here. Write what it is.")
                     : tr("Nothing is known for {%1}. Write {{ for a brace."))
        .arg(problem.word);
}

void SessionForm::showProblem(const domain::DraftProblem &problem, const domain::SessionDraft &draft)
{
    const domain::Violation &violation = problem.violation;
    const QString text = problemText(problem);
    if (isOfOptions(violation.field)) {
        m_options->showProblem(violation, text);
    } else if (violation.field == "signers"_L1) {
        m_signers->addProblem(tr("Add at least one signer."));
    } else if (violation.field.startsWith("subsequentTo"_L1)) {
        const QString told = m_masking.shown(orderProblemText(problem, draft, m_known));
        m_signers->addProblem(told);
        m_options->showProblem(violation, told);
    } else if (problem.signerRow >= 0) {
        m_signers->addProblem(markSigner(draft, problem.signerRow, columnOf(violation), text));
    } else if (violation.field.startsWith("documents"_L1)) {
        const bool isNone = violation.reason == domain::Reason::Required && draft.documents.isEmpty();
        m_documents->addProblem(isNone ? tr("Add at least one document.") : text,
                                documentOf(violation.field));
    } else if (!m_options->showProblem(violation, text)) {
        m_documents->addProblem(violation.field + u": "_s + text);
    }
}

void SessionForm::showAllProblems()
{
    m_saysAll = true;
    check();
    goToFirstProblem();
}

void SessionForm::goToFirstProblem()
{
    QWidget *place = m_options->firstProblem();
    if (m_signers->hasProblem())
        place = m_signers;
    if (m_documents->hasProblem())
        place = m_documents;
    if (!place)
        return;
    ensureWidgetVisible(place);
    if (place == m_signers)
        m_signers->goToFirstProblem();
    else
        place->setFocus();
}

bool SessionForm::showServerProblem(const QString &field, const QString &reason)
{
    static const QRegularExpression element(u"^\\[(\\d+)\\]\\.?"_s);
    const auto match = element.match(field);
    const QString path = field.mid(match.capturedLength());
    const domain::Violation violation{path, domain::Reason::UnknownValue, 0, 0};
    const domain::SessionDraft draft = this->draft();
    const QString told = m_masking.shown(reason); // it may repeat what is wrong
    if (beginsPath(u"signer"_s, path) && !isOfOptions(path)) {
        const QList<int> rows = rowsOfFirstStep(draft);
        const qsizetype index = match.hasMatch() ? match.captured(1).toInt() : -1;
        const int row = rows.value(index, -1);
        m_signers->addProblem(row < 0 ? told : markSigner(draft, row, columnOf(violation), reason));
        return true;
    }
    if (beginsPath(u"documents"_s, path)) {
        m_documents->addProblem(reason, documentOf(path));
        return true;
    }
    return m_options->showProblem(violation, told);
}

} // namespace ui
