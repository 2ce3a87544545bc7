#include "ui/compose/signerlist.h"

#include "ui/statetext.h"
#include "ui/widgets/tableheight.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SignerTableModel::Column;

SignerList::SignerList(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::SignerTableModel(this))
    , m_table(new QTableView(this))
    , m_problem(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_parallel(new QRadioButton(this))
    , m_inOrder(new QRadioButton(this))
    , m_bySteps(new QRadioButton(this))
    , m_add(new QPushButton(icon(u"add"_s), {}, this))
    , m_remove(new QPushButton(icon(u"remove"_s), {}, this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    m_table->setModel(m_model);
    m_table->setObjectName(u"composeSigners"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setCornerButtonEnabled(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 14);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(Column::Step),
                                                      QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_problem->font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(u"composeSignersProblem"_s);
    m_problem->hide();
    m_parallel->setObjectName(u"composeParallel"_s);
    m_inOrder->setObjectName(u"composeInOrder"_s);
    m_bySteps->setObjectName(u"composeBySteps"_s);
    m_parallel->setChecked(true);
    m_add->setObjectName(u"composeAddSigner"_s);
    m_remove->setObjectName(u"composeRemoveSigner"_s);
    m_up->setObjectName(u"composeSignerUp"_s);
    m_down->setObjectName(u"composeSignerDown"_s);
    m_up->setIcon(icon(u"move-up"_s));
    m_down->setIcon(icon(u"move-down"_s));

    auto *order = new QHBoxLayout;
    order->addWidget(m_parallel);
    order->addWidget(m_inOrder);
    order->addWidget(m_bySteps);
    order->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(order);
    column->addWidget(m_hint);
    column->addWidget(m_table);
    column->addWidget(m_problem);
    column->addLayout(buttons);

    for (QRadioButton *choice : {m_parallel, m_inOrder, m_bySteps})
        connect(choice, &QRadioButton::clicked, this, [this] {
            applyOrder();
            Q_EMIT edited();
        });
    connect(m_add, &QPushButton::clicked, this, &SignerList::addSigner);
    connect(m_remove, &QPushButton::clicked, this, &SignerList::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_model, &models::SignerTableModel::signersChanged, this, [this] {
        if (m_isApplying)
            return;
        applyOrder();
        updateButtons();
        Q_EMIT edited();
    });
    retranslate();
    updateButtons();
}

void SignerList::addSigner()
{
    domain::DraftSigner row;
    row.step = m_parallel->isChecked() ? 1 : 0; // 0: after the last one
    const int at = m_model->addSigner(row);
    const QModelIndex name = m_model->index(at, static_cast<int>(Column::Name));
    m_table->setCurrentIndex(name);
    if (!m_table->isPersistentEditorOpen(
            name)) // becoming the current one opens it, unless it was that before
        m_table->edit(name);
}

void SignerList::setSigners(const QList<domain::DraftSigner> &signers)
{
    bool isParallel = true, isInOrder = true;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        isParallel = isParallel && signers[i].step == 1;
        isInOrder = isInOrder && signers[i].step == i + 1;
    }
    (isParallel ? m_parallel : isInOrder ? m_inOrder : m_bySteps)->setChecked(true);
    m_model->setSigners(signers);
    applyOrder();
    updateButtons();
}

void SignerList::removeCurrent()
{
    if (m_table->currentIndex().isValid())
        m_model->removeSigner(m_table->currentIndex().row());
}

void SignerList::moveCurrent(int by)
{
    const QModelIndex current = m_table->currentIndex();
    const int to = current.row() + by;
    if (!current.isValid() || to < 0 || to >= m_model->rowCount())
        return;
    m_model->moveSigner(current.row(), to);
    m_table->setCurrentIndex(m_model->index(to, current.column()));
}

void SignerList::applyOrder()
{
    m_isApplying = true;
    if (m_parallel->isChecked())
        m_model->setAllParallel();
    else if (m_inOrder->isChecked())
        m_model->setAllInOrder();
    m_isApplying = false;
    m_table->setColumnHidden(static_cast<int>(Column::Step), m_parallel->isChecked());
    retranslate();
}

void SignerList::updateButtons()
{
    fitHeight(*m_table, 2, 12);
    m_remove->setEnabled(m_model->rowCount() > 0);
    m_up->setEnabled(m_model->rowCount() > 1);
    m_down->setEnabled(m_model->rowCount() > 1);
    m_table->setColumnHidden(static_cast<int>(Column::Step), m_parallel->isChecked());
}

void SignerList::setProblem(const QString &text)
{
    m_problem->setText(text.isEmpty() ? text : u"⚠ "_s + text);
    m_problem->setVisible(!text.isEmpty());
    m_table->setAccessibleDescription(text);
}

bool SignerList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SignerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignerList::retranslate()
{
    m_table->setAccessibleName(tr("Signers"));
    m_parallel->setText(tr("All at the same t&ime"));
    m_inOrder->setText(tr("One after the ot&her"));
    m_bySteps->setText(tr("In ste&ps"));
    m_hint->setText(m_parallel->isChecked()  ? tr("Everyone can sign at once.")
                    : m_inOrder->isChecked() ? tr("Each one can sign when those above have signed.")
                                             : tr("Signers of the same step sign at the same time; a step "
                                                  "begins when the one before it is done."));
    m_add->setText(tr("Add si&gner"));
    m_remove->setText(tr("Remo&ve"));
    m_up->setToolTip(tr("Move the signer up"));
    m_up->setAccessibleName(m_up->toolTip());
    m_down->setToolTip(tr("Move the signer down"));
    m_down->setAccessibleName(m_down->toolTip());
}

} // namespace ui
