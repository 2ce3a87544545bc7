#include "ui/compose/documentactions.h"

#include "tasks/draftplan.h"
#include "ui/widgets/tableheight.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DocumentActions::DocumentActions(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 0, this))
    , m_hint(new QLabel(this))
    , m_note(new QLabel(this))
{
    m_table->setObjectName(u"composeActions"_s);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 10);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(90);
    m_hint->setObjectName(u"composeActionsHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_note->setObjectName(u"composeActionsNote"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addWidget(m_hint);
    column->addWidget(m_note);
    connect(m_table, &QTableWidget::itemChanged, this,
            [this](const QTableWidgetItem *item) { take(item->row(), item->column()); });
}

void DocumentActions::showDraft(const domain::SessionDraft &draft)
{
    m_draft = draft;
    m_isFilling = true;
    const int rows = static_cast<int>(draft.signers.size());
    const int columns = static_cast<int>(draft.documents.size());
    m_table->setAccessibleName(tr("Who signs which document"));
    m_hint->setText(tr("With a tick the signer signs it, without one only reads it. What differs from the "
                       "list of documents is bold."));
    m_table->setAccessibleDescription(m_hint->text());
    m_table->setRowCount(rows);
    m_table->setColumnCount(columns);
    QStringList names, nothing;
    for (const domain::DraftDocument &document : draft.documents)
        names << m_masking.shown(document.name());
    m_table->setHorizontalHeaderLabels(names);
    names.clear();
    for (int row = 0; row < rows; ++row) {
        names << signerAt(row);
        bool signsOne = columns == 0;
        for (int column = 0; column < columns; ++column) {
            showCell(row, column);
            signsOne = signsOne || draft.actionOf(draft.signers[row], draft.documents[column]) !=
                                       domain::DocumentAction::View;
        }
        if (!signsOne)
            nothing << names.last();
    }
    m_table->setVerticalHeaderLabels(names);
    fitHeight(*m_table, 1, 8);
    m_note->setText(tr("Only reads, and signs nothing: %1.").arg(nothing.join(u", "_s)));
    m_note->setVisible(!nothing.isEmpty());
    m_isFilling = false;
}

void DocumentActions::showCell(int row, int column)
{
    QTableWidgetItem *item = m_table->item(row, column);
    if (!item) {
        item = new QTableWidgetItem;
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        m_table->setItem(row, column, item);
    }
    const domain::DraftDocument &document = m_draft.documents[column];
    const domain::DocumentAction action = m_draft.actionOf(m_draft.signers[row], document);
    const bool reads = action == domain::DocumentAction::View;
    item->setCheckState(reads ? Qt::Unchecked : Qt::Checked);
    item->setText(reads ? tr("only reads") : tr("signs"));
    QFont font;
    font.setBold(action != document.action);
    item->setFont(font);
    item->setData(Qt::AccessibleTextRole, (reads ? tr("%1 only reads %2") : tr("%1 signs %2"))
                                              .arg(signerAt(row), m_masking.shown(document.name())));
}

void DocumentActions::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] { showDraft(domain::SessionDraft(m_draft)); });
    showDraft(domain::SessionDraft(m_draft));
}

QString DocumentActions::signerAt(int row) const
{
    const QString label = tasks::labelOf(m_draft.signers[row], row);
    return m_masking.shown(label);
}

void DocumentActions::take(int row, int column)
{
    if (m_isFilling)
        return;
    auto actions = m_draft.signers[row].actions;
    const domain::DraftDocument &document = m_draft.documents[column];
    const auto action = m_table->item(row, column)->checkState() == Qt::Checked
                            ? domain::DocumentAction::Sign
                            : domain::DocumentAction::View;
    if (action == document.action)
        actions.remove(document.key());
    else
        actions.insert(document.key(), action);
    Q_EMIT actionsChosen(row, actions);
}

QString DocumentActions::summary() const
{
    int exceptions = 0;
    for (const domain::DraftSigner &signer : m_draft.signers)
        for (const domain::DraftDocument &document : m_draft.documents)
            exceptions += m_draft.actionOf(signer, document) == document.action ? 0 : 1;
    return exceptions == 0 ? QString() : tr("%n exception(s)", nullptr, exceptions);
}

void DocumentActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showDraft(domain::SessionDraft(m_draft));
    QWidget::changeEvent(event);
}

} // namespace ui
