#include "ui/compose/sessionform.h"

#include "ui/compose/documentactions.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"
#include "ui/violationtext.h"
#include "ui/widgets/foldingsection.h"

#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SignerTableModel::Column;

namespace {
//! Members of signer that are the same for everyone.
bool isOfOptions(const QString &field)
{
    return field.startsWith("signer.prefill"_L1) || field.startsWith("signer.validations"_L1);
}
} // namespace

SessionForm::SessionForm(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_documents = new DocumentList(content);
    m_signers = new SignerList(content);
    m_order = new OrderGraph(content);
    m_actions = new DocumentActions(content);
    m_foldedActions = new FoldingSection(m_actions, u"composeMoreActions"_s, content);
    m_options = new SigningOptions(content);
    auto *column = new QVBoxLayout(content);
    column->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_documents, m_signers, m_options}) {
        auto *heading = new QLabel(content);
        QFont font = heading->font();
        font.setPointSizeF(font.pointSizeF() * 1.2);
        font.setBold(true);
        heading->setFont(font);
        m_headings << heading;
        if (part != m_documents)
            column->addSpacing(12);
        column->addWidget(heading);
        column->addWidget(part);
        if (part == m_signers) {
            column->addWidget(m_order);
            column->addWidget(m_foldedActions);
        }
    }
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its fields take it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    const auto edited = [this] {
        if (m_isFilling)
            return;
        check();
        Q_EMIT this->edited();
    };
    connect(m_documents, &DocumentList::edited, this, edited);
    connect(m_documents, &DocumentList::filesDropped, this, &SessionForm::filesGiven);
    connect(m_documents, &DocumentList::documentsDropped, this, &SessionForm::documentsGiven);
    connect(m_signers, &SignerList::edited, this, edited);
    connect(m_options, &SigningOptions::edited, this, edited);
    connect(m_actions, &DocumentActions::actionsChosen, m_signers->model(),
            &models::SignerTableModel::setActions);
    connect(m_order, &OrderGraph::boxActivated, this, &SessionForm::goToSigner);
    retranslate();
    check();
}

domain::SessionDraft SessionForm::draft() const
{
    domain::SessionDraft draft = m_base;
    draft.documents = m_documents->documents();
    draft.signers = m_signers->model()->signers();
    m_options->writeTo(draft);
    return draft;
}

void SessionForm::setDraft(const domain::SessionDraft &draft)
{
    m_isFilling = true;
    m_saysAll = false;
    m_base = draft;
    m_documents->setFixed(!draft.collectionId.isEmpty());
    m_options->setPackageAllowed(draft.collectionId.isEmpty());
    m_documents->setDocuments(draft.documents);
    m_signers->setSigners(draft.signers);
    m_options->readFrom(draft);
    m_isFilling = false;
    check();
}

void SessionForm::setTemplate(bool isTemplate)
{
    m_isTemplate = isTemplate;
    m_headings[1]->setVisible(!isTemplate);
    m_signers->setVisible(!isTemplate);
    check();
}

void SessionForm::setOrigin(const QString &profileId, const QString &label)
{
    m_base.originProfileId = profileId;
    m_base.originLabel = label;
}

void SessionForm::addDocument(const domain::DraftDocument &document)
{
    if (m_documents->documents().isEmpty())
        m_options->setTitle(document.title.isEmpty() ? QFileInfo(document.path).completeBaseName()
                                                     : document.title);
    m_documents->addDocument(document);
}

void SessionForm::setCollection(const QString &id, const QString &name,
                                const QList<domain::DraftDocument> &documents)
{
    m_base.collectionId = id;
    m_base.collectionName = name;
    m_documents->setFixed(!id.isEmpty());
    m_options->setPackageAllowed(id.isEmpty());
    if (!name.isEmpty())
        m_options->setTitle(name);
    else if (!documents.isEmpty())
        m_options->setTitle(documents.first().title);
    m_documents->setDocuments(documents);
}

QList<domain::DraftProblem> SessionForm::problems() const
{
    const domain::SessionDraft draft = this->draft();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<domain::DraftProblem> problems = domain::problemsOf(draft, now);
    for (const domain::DraftProblem &problem : domain::orderProblemsOf(draft, m_known, now))
        if (!problems.contains(problem))
            problems.append(problem);
    return problems;
}

bool SessionForm::isComplete() const
{
    return m_options->isComplete() && problems().isEmpty();
}

void SessionForm::setKnownSessions(const domain::KnownSessions &known)
{
    m_known = known;
    check();
}

void SessionForm::goToSigner(const QString &id)
{
    bool isRow = false;
    const int row = id.toInt(&isRow); // of an existing session it is the id
    if (!isRow || row >= m_signers->model()->rowCount())
        return;
    m_signers->table()->selectRow(row);
    m_signers->table()->setFocus();
    ensureWidgetVisible(m_signers->table());
}

void SessionForm::showAllProblems()
{
    m_saysAll = true;
    check();
    const auto problems = this->problems();
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

void SessionForm::check()
{
    m_known.insert(m_options->knownSessions());
    m_options->clearProblems();
    m_documents->setProblem({});
    m_signers->setProblem({});
    m_signers->model()->clearErrors();
    m_options->showContext(draft(), QDateTime::currentDateTimeUtc());
    for (int row = 0; row < m_documents->documents().size(); ++row)
        m_documents->setProblem(row, {});
    QList<domain::DraftProblem> shown;
    for (const domain::DraftProblem &problem : problems()) {
        const domain::Reason reason = problem.violation.reason;
        const bool isOnlyMissing =
            reason == domain::Reason::Required || reason == domain::Reason::VendorNeeded ||
            reason == domain::Reason::SignerMobileNeeded || reason == domain::Reason::SignerEmailNeeded ||
            reason == domain::Reason::TooFew;
        if (m_saysAll || !isOnlyMissing) {
            showProblem(problem);
            shown.append(problem);
        }
    }
    const domain::SessionDraft draft = this->draft();
    m_actions->showDraft(draft);
    m_foldedActions->setSummary(m_actions->summary());
    m_foldedActions->setVisible(!m_isTemplate && draft.signers.size() > 1 &&
                                !draft.documents.isEmpty()); // else the list says it
    m_order->setPicture(draft.signers.isEmpty()
                            ? OrderPicture()
                            : orderPictureOf(draft, m_known, shown, QDateTime::currentDateTimeUtc()));
    if (m_isTemplate)
        m_order->hide();
    QStringList cautions;
    for (const domain::OrderCaution caution : domain::orderCautionsOf(draft))
        cautions << orderCautionText(caution);
    m_order->setCautions(cautions);
}

void SessionForm::showProblem(const domain::DraftProblem &problem)
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
        m_signers->setProblem(orderProblemText(problem, draft(), m_known));
        m_options->showProblem(violation, orderProblemText(problem, draft(), m_known));
    } else if (problem.signerRow >= 0) {
        const Column column =
            violation.field.contains("mobile"_L1, Qt::CaseInsensitive) ||
                    violation.reason == domain::Reason::SignerMobileNeeded
                ? Column::Mobile
            : violation.field.contains("email"_L1) || violation.reason == domain::Reason::SignerEmailNeeded
                ? Column::Email
            : violation.field.contains("national"_L1) ? Column::IdentityNumber
                                                      : Column::Name;
        m_signers->model()->setError(problem.signerRow, column, text);
        const domain::DraftSigner row = m_signers->model()->signers().value(problem.signerRow);
        m_signers->setProblem(tr("%1: %2").arg(
            row.name.isEmpty() ? tr("Signer %1").arg(problem.signerRow + 1) : row.name, text));
    } else if (violation.field.startsWith("documents"_L1)) {
        static const QRegularExpression index(u"^documents\\[(\\d+)\\]"_s);
        if (const auto match = index.match(violation.field); match.hasMatch())
            m_documents->setProblem(match.captured(1).toInt(), text);
        m_documents->setProblem(violation.reason == domain::Reason::Required && draft().documents.isEmpty()
                                    ? tr("Add at least one document.")
                                    : text);
    } else if (!m_options->showProblem(violation, text)) {
        m_documents->setProblem(violation.field + u": "_s + text);
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

void SessionForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        check();
    }
    QScrollArea::changeEvent(event);
}

void SessionForm::retranslate()
{
    m_headings[0]->setText(tr("Documents"));
    m_headings[1]->setText(tr("Signers"));
    m_headings[2]->setText(tr("Signing"));
    m_foldedActions->setHeading(tr("Who signs which document"));
}

} // namespace ui
