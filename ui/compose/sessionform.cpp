#include "ui/compose/sessionform.h"

#include "ui/compose/documentactions.h"
#include "ui/compose/documentlist.h"
#include "ui/compose/ordergraph.h"
#include "ui/compose/signerlist.h"
#include "ui/compose/signingoptions.h"
#include "ui/widgets/foldingsection.h"
#include "ui/widgets/heldpress.h"
#include "ui/widgets/wheelguard.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

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
    new WheelGuard(this); // nobody sees what it changed above, and then it is sent

    const auto edited = [this] {
        if (m_isFilling)
            return;
        // a press elsewhere ends the editing of a cell, and its click is to reach what was pressed
        whenReleased(*this, [this] { check(); });
        Q_EMIT this->edited();
    };
    connect(m_documents, &DocumentList::edited, this, edited);
    connect(m_documents, &DocumentList::filesChosen, this, &SessionForm::filesGiven);
    connect(m_signers, &SignerList::edited, this, edited);
    connect(m_options, &SigningOptions::edited, this, edited);
    connect(m_actions, &DocumentActions::actionsChosen, m_signers->model(),
            &models::SignerTableModel::setActions);
    connect(m_order, &OrderGraph::boxActivated, this, &SessionForm::goToSigner);
    // Qt does it for Tab alone, and with an access key somebody would change what is out of sight. What is
    // clicked at stays where it is.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (now && isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(now);
    });
    keepRoomForOrder();
    retranslate();
    check();
}

SessionForm::~SessionForm()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus goes on while this is half gone
    hide(); // a cell that is being edited tells its text now, while somebody is there to hear it
}

domain::SessionDraft SessionForm::draft() const
{
    domain::SessionDraft draft = m_base;
    draft.documents = m_documents->documents();
    draft.signers = m_signers->model()->signers();
    draft.signerOrder = m_signers->order();
    m_options->writeTo(draft);
    return draft;
}

void SessionForm::setDraft(const domain::SessionDraft &draft)
{
    m_isFilling = true;
    m_saysAll = false;
    m_refused.clear();
    m_base = draft;
    m_documents->setFixed(!draft.collectionId.isEmpty());
    m_options->setPackageAllowed(draft.collectionId.isEmpty());
    m_documents->setDocuments(draft.documents);
    m_signers->setSigners(draft.signers, draft.signerOrder);
    m_options->readFrom(draft);
    m_isFilling = false;
    check();
}

void SessionForm::setTemplate(bool isTemplate)
{
    m_isTemplate = isTemplate;
    m_headings[1]->setVisible(!isTemplate);
    m_signers->setVisible(!isTemplate);
    keepRoomForOrder();
    check();
}

//! It comes with the first signer, while somebody may be about to click on what is below.
void SessionForm::keepRoomForOrder()
{
    QSizePolicy policy = m_order->sizePolicy();
    policy.setRetainSizeWhenHidden(!m_isTemplate);
    m_order->setSizePolicy(policy);
}

void SessionForm::setOrigin(const QString &profileId, const QString &label)
{
    m_base.originProfileId = profileId;
    m_base.originLabel = label;
}

void SessionForm::addDocuments(const QList<domain::DraftDocument> &documents)
{
    if (m_documents->documents().isEmpty() && !documents.isEmpty())
        m_options->setTitle(documents.first().title.isEmpty()
                                ? QFileInfo(documents.first().path).completeBaseName()
                                : documents.first().title);
    m_documents->addDocuments(documents);
}

void SessionForm::setCollection(const QString &id, const QString &name,
                                const QList<domain::DraftDocument> &documents, bool makesPackage)
{
    m_base.collectionId = id;
    m_base.collectionName = name;
    m_documents->setFixed(!id.isEmpty());
    m_options->setPackageAllowed(id.isEmpty());
    m_options->choosePackage(makesPackage); // which was decided when it was made
    if (!name.isEmpty())
        m_options->setTitle(name);
    else if (!documents.isEmpty())
        m_options->setTitle(documents.first().title);
    m_documents->setDocuments(documents);
}

void SessionForm::setKnownSessions(const domain::KnownSessions &known)
{
    m_known = known;
    check();
}

QList<api::InvalidParam> SessionForm::showRefusal(const QList<api::InvalidParam> &params)
{
    m_refused = params;
    m_refusedDraft = draft();
    QList<api::InvalidParam> elsewhere;
    for (const api::InvalidParam &param : params)
        if (!showServerProblem(param.name, param.reason))
            elsewhere.append(param);
    return elsewhere;
}

//! The rules are looked at again also when nothing was edited: sessions become known, the language changes.
void SessionForm::showRefusedAgain(const domain::SessionDraft &draft)
{
    if (!m_refused.isEmpty() && draft != m_refusedDraft)
        m_refused.clear();
    for (const api::InvalidParam &param : std::as_const(m_refused))
        (void)showServerProblem(param.name, param.reason);
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
