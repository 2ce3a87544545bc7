#include "ui/compose/signerlist.h"

#include "ui/compose/signertable.h"
#include "ui/statetext.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/tableheight.h"

#include <QAction>
#include <QEvent>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using Column = models::SignerTableModel::Column;

SignerList::SignerList(QWidget *parent)
    : QWidget(parent)
    , m_model(new models::SignerTableModel(this))
    , m_parallel(new QRadioButton(this))
    , m_inOrder(new QRadioButton(this))
    , m_bySteps(new QRadioButton(this))
    , m_table(new SignerTable(*m_model, this))
    , m_undo(new QUndoStack(this))
    , m_problem(new ProblemLabel(this))
    , m_hint(new QLabel(this))
    , m_columns(new QLabel(this))
    , m_said(new QLabel(this))
    , m_add(new QPushButton(icon(u"add"_s), {}, this))
    , m_remove(new QPushButton(icon(u"remove"_s), {}, this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_earlier(new QToolButton(this))
    , m_later(new QToolButton(this))
    , m_paste(new QToolButton(this))
    , m_undoSaid(new QToolButton(this))
{
    m_table->setObjectName(u"composeSigners"_s);
    m_columns->setObjectName(u"composeSignersHint"_s);
    for (QLabel *hint : {m_hint, m_columns}) {
        hint->setWordWrap(true);
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    QFont bold = m_problem->font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(u"composeSignersProblem"_s);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_problem->setMinimumHeight(qMax(QFontMetrics(bold).lineSpacing(), ProblemLabel::iconSize));
    QSizePolicy policy = m_problem->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // it comes while somebody is about to click on what is below
    m_problem->setSizePolicy(policy);
    m_problem->hide();
    m_said->setObjectName(u"composeSignersSaid"_s);
    m_parallel->setObjectName(u"composeParallel"_s);
    m_inOrder->setObjectName(u"composeInOrder"_s);
    m_bySteps->setObjectName(u"composeBySteps"_s);
    m_parallel->setChecked(true);
    m_add->setObjectName(u"composeAddSigner"_s);
    m_remove->setObjectName(u"composeRemoveSigner"_s);
    makeActions();
    makeLayout();
    // No focus proxy: Tab would go to the table at once, past the choices above it.

    for (QRadioButton *choice : {m_parallel, m_inOrder, m_bySteps})
        connect(choice, &QRadioButton::clicked, this, [this] { edit([] {}); });
    connect(m_add, &QPushButton::clicked, this, &SignerList::addSigner);
    connect(m_remove, &QPushButton::clicked, this, &SignerList::removeChosen);
    connect(m_table, &SignerTable::oneMoreWanted, this, &SignerList::addSigner);
    connect(m_table, &SignerTable::rowsPasted, this, &SignerList::paste);
    connect(m_table, &SignerTable::rowsDropped, this, &SignerList::dropRows);
    connect(m_table, &QWidget::customContextMenuRequested, this, &SignerList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SignerList::updateButtons);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SignerList::updateButtons);
    connect(m_model, &models::SignerTableModel::signersChanged, this, [this] {
        if (!m_isApplying)
            edit([] {});
    });
    connect(m_undo, &QUndoStack::indexChanged, this, &SignerList::updateButtons);
    retranslate();
    say({});
    updateButtons();
}

SignerList::~SignerList()
{
    m_undo->disconnect(this); // it tells of its end, when the list is half gone
}

void SignerList::makeLayout()
{
    auto *order = new QHBoxLayout;
    for (QRadioButton *choice : {m_parallel, m_inOrder, m_bySteps})
        order->addWidget(choice);
    order->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    for (QToolButton *button : {m_up, m_down, m_earlier, m_later})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(m_paste);
    auto *said = new QHBoxLayout;
    said->addWidget(m_said);
    said->addWidget(m_undoSaid);
    said->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(order);
    column->addWidget(m_hint);
    column->addWidget(m_table);
    column->addLayout(buttons); // above what comes and goes: they stay where they are
    column->addWidget(m_columns);
    column->addLayout(said);
    column->addWidget(m_problem);
}

QTableView *SignerList::table() const
{
    return m_table;
}

void SignerList::addSigner()
{
    m_table->closeCell();
    domain::DraftSigner row;
    row.step = order() == Order::Parallel ? 1 : 0; // 0: after the last one
    const int at = m_model->addSigner(row);
    const QModelIndex name = m_model->index(at, static_cast<int>(Column::Name));
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void SignerList::setSigners(const QList<domain::DraftSigner> &signers, Order wished)
{
    bool isParallel = true, isInOrder = true;
    for (qsizetype i = 0; i < signers.size(); ++i) {
        isParallel = isParallel && signers[i].step == 1;
        isInOrder = isInOrder && signers[i].step == i + 1;
    }
    m_isApplying = true;
    const bool isSo = wished == Order::BySteps || (wished == Order::OneByOne ? isInOrder : isParallel);
    setOrder(isSo ? wished : isParallel ? Order::Parallel : isInOrder ? Order::OneByOne : Order::BySteps);
    m_model->setSigners(signers);
    applyOrder();
    m_isApplying = false;
    m_last = {m_model->signers(), order()};
    m_undo->clear();
    say({});
    retranslate();
    updateButtons();
    Q_EMIT edited();
}

SignerList::Order SignerList::order() const
{
    return m_parallel->isChecked()  ? Order::Parallel
           : m_inOrder->isChecked() ? Order::OneByOne
                                    : Order::BySteps;
}

void SignerList::setOrder(Order order)
{
    (order == Order::Parallel   ? m_parallel
     : order == Order::OneByOne ? m_inOrder
                                : m_bySteps)
        ->setChecked(true);
}

void SignerList::applyOrder()
{
    if (order() == Order::Parallel)
        m_model->setAllParallel();
    else if (order() == Order::OneByOne)
        m_model->setAllInOrder();
    else
        m_model->arrangeSteps();
}

void SignerList::updateButtons()
{
    const int rows = m_model->rowCount();
    const QList<int> chosen = m_table->chosenRows();
    const bool isAny = !chosen.isEmpty() && rows > 0;
    const bool hasAbove = isAny && chosen.first() > 0;
    fitHeight(*m_table, 2, 12);
    m_table->setColumnHidden(static_cast<int>(Column::Step), order() == Order::Parallel);
    m_table->setGrouped(order() == Order::BySteps);
    m_remove->setEnabled(isAny); // else it would do nothing
    for (const Act act : {Act::Copy, Act::Remove})
        m_actions[act]->setEnabled(isAny);
    for (const Act act : {Act::Earlier, Act::Later})
        m_actions[act]->setEnabled(isAny && rows > 1);
    m_actions[Act::Down]->setEnabled(isAny && chosen.last() < rows - 1);
    for (const Act act : {Act::Up, Act::WithAbove, Act::AfterAbove})
        m_actions[act]->setEnabled(hasAbove);
    m_actions[Act::Undo]->setEnabled(m_undo->canUndo());
    m_actions[Act::Redo]->setEnabled(m_undo->canRedo());
    m_earlier->setVisible(order() == Order::BySteps);
    m_later->setVisible(order() == Order::BySteps);
}

//! What is said of nothing that was done has nothing to undo: the button would take back what was before it.
void SignerList::say(const QString &text, bool canBeUndone)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
    m_undoSaid->setVisible(!text.isEmpty() && canBeUndone);
}

void SignerList::clearProblems()
{
    m_problems.clear();
    m_cautions.clear();
    m_hasProblem = false;
    showProblems();
}

void SignerList::addProblem(const QString &text)
{
    m_hasProblem = true;
    if (m_problems.add(text))
        showProblems();
}

void SignerList::goToFirstProblem()
{
    m_table->setFocus(); // first: what stands in an open cell is taken and judged by it
    m_table->chooseFirstProblem();
}

void SignerList::addCaution(const QString &text)
{
    if (m_cautions.add(text))
        showProblems();
}

void SignerList::showProblems()
{
    const QStringList problems = m_problems.lines(), cautions = m_cautions.lines();
    const QStringList said = problems + cautions;
    m_problem->setProblems(problems, cautions);
    m_problem->setVisible(!said.isEmpty());
    m_table->setAccessibleDescription(said.isEmpty() ? m_columns->text() : said.join(u'\n'));
}

void SignerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
