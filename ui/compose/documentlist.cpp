#include "ui/compose/documentlist.h"

#include "ui/statetext.h"
#include "ui/widgets/lastfolder.h"
#include "ui/widgets/problemlabel.h"
#include "ui/widgets/tableheight.h"
#include "ui/widgets/writtentips.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
QString actionHint()
{
    return DocumentList::tr(
        "What every signer does with it. With several signers, “Who signs which document” "
        "makes exceptions.");
}
} // namespace

DocumentList::DocumentList(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 3, this))
    , m_problem(new ProblemLabel(this))
    , m_hint(new QLabel(this))
    , m_add(new QPushButton(icon(u"document-add"_s), {}, this))
    , m_remove(new QPushButton(icon(u"remove"_s), {}, this))
    , m_look(new QPushButton(icon(u"search"_s), {}, this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
{
    m_table->setObjectName(u"composeDocuments"_s);
    writeTipsAsWritten(*m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setCornerButtonEnabled(false);
    m_table->setWordWrap(false); // else a name ends at the last space before the end of its cell
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 14);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_problem->font();
    bold.setBold(true);
    m_problem->setFont(bold);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText); // names of files, and words of the service
    m_problem->setObjectName(u"composeDocumentsProblem"_s);
    m_problem->hide();
    m_add->setObjectName(u"composeAddFiles"_s);
    m_remove->setObjectName(u"composeRemoveDocument"_s);
    m_look->setObjectName(u"composeLookAtDocument"_s);
    m_up->setObjectName(u"composeDocumentUp"_s);
    m_down->setObjectName(u"composeDocumentDown"_s);
    m_up->setIcon(icon(u"move-up"_s));
    m_down->setIcon(icon(u"move-down"_s));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_look);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_hint);
    column->addWidget(m_table);
    column->addLayout(buttons); // above what comes and goes: they stay where they are
    column->addWidget(m_problem);

    connect(m_add, &QPushButton::clicked, this, &DocumentList::chooseFiles);
    connect(m_remove, &QPushButton::clicked, this, &DocumentList::removeCurrent);
    connect(m_table, &QTableWidget::currentCellChanged, this, &DocumentList::updateButtons);
    connect(m_look, &QPushButton::clicked, this, &DocumentList::lookRequested);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &DocumentList::lookRequested);
    const auto addKey = [this](Qt::Key key, QPushButton *button) {
        auto *shortcut = new QShortcut(QKeySequence(key), m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    addKey(Qt::Key_Space, m_look);
    addKey(Qt::Key_Delete, m_remove); // as in the list of signers below
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    setFocusProxy(m_table);
    retranslate();
}

void DocumentList::addDocuments(const QList<domain::DraftDocument> &documents)
{
    const qsizetype before = m_documents.size();
    for (const domain::DraftDocument &document : documents)
        take(document);
    show(m_documents.size() > before ? static_cast<int>(m_documents.size()) - 1 : -1);
    Q_EMIT edited();
}

void DocumentList::take(const domain::DraftDocument &document)
{
    for (domain::DraftDocument &known : m_documents)
        if ((!document.documentId.isEmpty() && known.documentId == document.documentId) ||
            (document.documentId.isEmpty() && known.path == document.path)) {
            const auto action = known.action;
            known = document;
            known.action = action;
            return;
        }
    m_documents.append(document);
}

void DocumentList::setDocuments(const QList<domain::DraftDocument> &documents)
{
    m_documents = documents;
    show();
    Q_EMIT edited();
}

void DocumentList::setFixed(bool fixed)
{
    m_isFixed = fixed;
    for (QWidget *button : std::initializer_list<QWidget *>{m_add, m_up, m_down})
        button->setVisible(!fixed);
    retranslate();
}

void DocumentList::show(int selected)
{
    if (selected < 0)
        selected = m_table->currentRow();
    m_table->setRowCount(static_cast<int>(m_documents.size()));
    for (int row = 0; row < m_documents.size(); ++row) {
        const domain::DraftDocument &document = m_documents[row];
        m_table->setItem(row, 0, new QTableWidgetItem);
        m_table->setItem(row, 1,
                         new QTableWidgetItem(document.documentId.isEmpty() ? tr("Uploaded when sending")
                                                                            : tr("Uploaded")));
        QComboBox *action = actionBox(row);
        action->setAccessibleDescription(actionHint());
        action->setItemText(0, tr("To sign"));
        action->setItemText(1, tr("Only to read"));
        action->setCurrentIndex(document.action == domain::DocumentAction::View ? 1 : 0);
        showTexts(row);
    }
    if (!m_documents.isEmpty())
        m_table->selectRow(qBound(0, selected, static_cast<int>(m_documents.size()) - 1));
    updateButtons();
    fitHeight(*m_table, 2, 8);
}

QComboBox *DocumentList::actionBox(int row)
{
    // A box takes longer than all the rest of a row: one that is there stays.
    if (auto *known = qobject_cast<QComboBox *>(m_table->cellWidget(row, 2)))
        return known;
    auto *action = new QComboBox;
    action->setObjectName(u"composeDocumentAction%1"_s.arg(row));
    action->addItem(icon(u"pen"_s), QString());
    action->addItem(icon(u"document"_s), QString());
    connect(action, &QComboBox::activated, this, [this, row](int index) {
        m_documents[row].action = index == 1 ? domain::DocumentAction::View : domain::DocumentAction::Sign;
        Q_EMIT edited();
    });
    m_table->setCellWidget(row, 2, action);
    return action;
}

void DocumentList::updateButtons()
{
    const int row = m_table->currentRow();
    const auto last = static_cast<int>(m_documents.size()) - 1;
    m_remove->setEnabled(!m_documents.isEmpty());
    m_up->setEnabled(row > 0 && row <= last);
    m_down->setEnabled(row >= 0 && row < last);
    m_look->setEnabled(chosen().has_value());
    Q_EMIT chosenChanged();
}

std::optional<domain::DraftDocument> DocumentList::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_documents.size() ? std::optional(m_documents[row]) : std::nullopt;
}

void DocumentList::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Documents (*.pdf *.txt *.md *.xml)"), tr("All files (*)")});
    beginInLastFolder(*dialog, m_folders, FilesFor::Documents);
    connect(dialog, &QFileDialog::filesSelected, this, &DocumentList::filesChosen);
    dialog->open();
}

void DocumentList::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_documents.size())
        return;
    m_documents.removeAt(row);
    show();
    Q_EMIT edited();
}

void DocumentList::moveCurrent(int by)
{
    const int from = m_table->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_documents.size())
        return;
    m_documents.move(from, to);
    show(to);
    Q_EMIT edited();
}

void DocumentList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DocumentList::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Document"), tr("Where it is"), tr("The signer gets it")});
    const QString hints[] = {tr("What the signer sees it called."),
                             tr("A file here is uploaded when the session is sent, not before."),
                             actionHint()};
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setToolTip(hints[column]);
    m_table->setAccessibleName(tr("Documents of the session"));
    m_hint->setText(m_isFixed
                        ? tr("The documents of the collection.")
                        : tr("Drop files anywhere in this window, or documents from the Documents view."));
    showProblems();
    m_add->setText(tr("&Add files…"));
    m_remove->setText(tr("Rem&ove"));
    m_remove->setToolTip(tr("Take the chosen document out again (Delete in the list)"));
    m_look->setText(tr("Preview"));
    m_look->setToolTip(tr("Read the chosen document (Space in the list)"));
    m_up->setToolTip(tr("Move the document up"));
    m_up->setAccessibleName(m_up->toolTip());
    m_down->setToolTip(tr("Move the document down"));
    m_down->setAccessibleName(m_down->toolTip());
    show();
}

} // namespace ui
