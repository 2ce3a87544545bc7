// What the columns of the spreadsheet are, and the batch that is made of it.
#include "domain/mergepattern.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/mergerow.h"
#include "ui/compose/toldtext.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergetext.h"
#include "ui/merge/templatechange.h"
#include "ui/violationtext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/menutext.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using domain::merge::Field;
using domain::merge::Mapping;

namespace {

//! Return presses it from now on. One that only has the keys is taken for the one already.
void makeDefault(QPushButton &button)
{
    button.setDefault(false);
    button.setDefault(true);
}

//! Of a document of the template, which one.
QString patternProblemText(const domain::SessionDraft &pattern, const domain::DraftProblem &problem)
{
    if (problem.violation.reason == domain::Reason::SignerEmailNeeded)
        return MergeDialog::tr("The template tells signers by e-mail, and no column has their addresses.");
    if (problem.violation.reason == domain::Reason::SignerMobileNeeded)
        return MergeDialog::tr(
            "The template tells signers by text message, and no column has their numbers.");
    const QString text = mergeProblemText({.kind = tasks::MergeProblem::Kind::Rule, .rule = problem});
    for (qsizetype i = 0; i < pattern.documents.size(); ++i)
        if (problem.violation.field.startsWith(u"documents[%1]"_s.arg(i)))
            return u"%1: %2"_s.arg(pattern.documents[i].name(), text);
    return text;
}

} // namespace

//! The first line of a file that has no names of columns is somebody's row.
QStringList MergeDialog::shownHeaders() const
{
    QStringList headers;
    for (const QString &header : m_file.table.headers)
        headers << m_masking.shown(header);
    return headers;
}

void MergeDialog::showPreview()
{
    const tasks::Table &table = m_file.table;
    m_preview->setColumnCount(int(table.headers.size()));
    m_preview->setHorizontalHeaderLabels(shownHeaders());
    m_preview->setRowCount(int(std::min<qsizetype>(table.rows.size(), rowsShown)));
    for (int row = 0; row < m_preview->rowCount(); ++row)
        for (int column = 0; column < m_preview->columnCount(); ++column) {
            const QString cell = m_masking.shown(table.rows[row].cells[column]);
            auto *item = new QTableWidgetItem(cell.simplified());
            item->setToolTip(cell);
            m_preview->setItem(row, column, item);
        }
    m_preview->resizeColumnsToContents(); // of a few rows only
    for (int column = 0; column < m_preview->columnCount(); ++column)
        m_preview->setColumnWidth(column, std::min(m_preview->columnWidth(column) + 12, 260));
}

void MergeDialog::showColumns(const Mapping &mapping)
{
    const tasks::Table &table = m_file.table;
    const QStringList headers = shownHeaders();
    m_columns->setRowCount(int(table.headers.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        m_columns->setItem(row, 0, new QTableWidgetItem(headers[row]));
        QString example;
        for (const tasks::TableRow &one : table.rows)
            if (example = one.cells[row].simplified(); !example.isEmpty())
                break;
        m_columns->setItem(row, 1, new QTableWidgetItem(m_masking.shown(example)));
        auto *choice = new QComboBox;
        choice->setObjectName(u"mergeField%1"_s.arg(row));
        choice->setAccessibleName(tr("What “%1” is").arg(headers[row]));
        for (int field = 0; field < int(Field::Count); ++field)
            choice->addItem(fieldText(static_cast<Field>(field)), field);
        choice->setCurrentIndex(int(mapping.value(row)));
        connect(choice, &QComboBox::activated, this, [this, row] { fieldChosen(row); });
        m_columns->setCellWidget(row, 2, choice);
    }
    sayColumns();
}

//! One of this file, which is nothing else than a text if there is such a one; empty: none, or none that can
//! be shown and read at a glance.
QString MergeDialog::exampleColumn() const
{
    constexpr qsizetype longest = 30;
    const Mapping chosen = mapping();
    const QStringList headers = shownHeaders();
    QString example;
    for (qsizetype column = 0; column < headers.size(); ++column) {
        const QString &name = m_file.table.headers[column];
        const bool isUsual = !name.isEmpty() && name.size() <= longest && name == headers[column] &&
                             !name.contains(u'{') && !name.contains(u'}');
        if (!isUsual)
            continue;
        if (chosen.value(column) == Field::TextOnly)
            return name;
        if (example.isEmpty())
            example = name;
    }
    return example;
}

void MergeDialog::sayColumns()
{
    const QString example = exampleColumn();
    m_columnsLabel->setText(
        example.isEmpty()
            ? tr("&What the columns are. Each can be used in texts by its name in braces.")
            : tr("&What the columns are. Each can be used in texts by its name, for example {%1}.")
                  .arg(menuText(example)));
}

//! The columns take what they need, the rows the rest.
void MergeDialog::shareRoom()
{
    const int rows = m_columns->rowCount() * m_columns->verticalHeader()->defaultSectionSize();
    const int needed = m_columnsLabel->sizeHint().height() +
                       m_columns->horizontalHeader()->sizeHint().height() + rows +
                       3 * m_columns->frameWidth() + 8;
    const int room = m_split->height();
    const int upper = std::min(needed, room * 2 / 3);
    m_split->setSizes({upper, room - upper});
}

void MergeDialog::useMapping(const QList<int> &remembered)
{
    Mapping mapping;
    for (const int field : remembered)
        mapping.append(field >= 0 && field < int(Field::Count) ? static_cast<Field>(field) : Field::TextOnly);
    showColumns(mapping);
    judge();
}

Mapping MergeDialog::mapping() const
{
    Mapping mapping;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto *choice = qobject_cast<QComboBox *>(m_columns->cellWidget(row, 2));
        mapping.append(choice ? static_cast<Field>(choice->currentIndex()) : Field::TextOnly);
    }
    return mapping;
}

//! Two columns are never the same: the one that was it before becomes text.
void MergeDialog::fieldChosen(int column)
{
    const auto chosen = mapping();
    for (int row = 0; row < m_columns->rowCount(); ++row)
        if (row != column && chosen[row] == chosen[column])
            qobject_cast<QComboBox *>(m_columns->cellWidget(row, 2))->setCurrentIndex(int(Field::TextOnly));
    judge();
}

//! Says what is still missing beside the button.
void MergeDialog::judge()
{
    const Mapping chosen = mapping();
    const bool hasFiles = domain::merge::has(chosen, Field::File);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_folderLabel, m_folder, m_chooseFolder})
        widget->setVisible(hasFiles);
    QString missing;
    const auto ofPattern = domain::merge::problemsOfPattern(m_pattern, chosen);
    if (m_path.isEmpty())
        missing = tr("Choose a spreadsheet.");
    else if (m_file.problem != tasks::TableFile::Problem::None)
        missing = tr("The spreadsheet cannot be used.");
    else if (!domain::merge::has(chosen, Field::Name) && !domain::merge::has(chosen, Field::Email) &&
             !domain::merge::has(chosen, Field::Mobile) && !domain::merge::has(chosen, Field::IdentityNumber))
        missing = tr("Say which column has the signers’ names or addresses.");
    else if (!ofPattern.isEmpty() && ofPattern.first().violation.field == "documents"_L1)
        missing = tr("There is no document: add one to the template, or say which column names the files.");
    else if (!ofPattern.isEmpty())
        missing = tr("There is no copy here of “%1”, and each row needs one of its own: add the file again.")
                      .arg(ofPattern.first().word);
    m_create->setEnabled(missing.isEmpty());
    if (!missing.isEmpty())
        return sayNotes(missing);
    QString about = tr("%Ln row(s). Nothing is sent yet.", nullptr, int(m_file.table.rows.size()));
    if (m_pattern.common.notifications.value_or(QList<domain::NotificationMessage>()).isEmpty())
        about += u' ' + toldText(m_pattern.common);
    QStringList notes{about};
    const QStringList empty = domain::merge::placeholdersWithoutColumn(
        m_pattern, {m_file.table.headers, chosen}, QDateTime::currentDateTimeUtc());
    for (const QString &name : empty)
        notes.prepend(u"⚠ "_s + tr("A text of the template asks for {%1}, and no column has it.").arg(name));
    const QString why = whyNoRowIsReady(chosen);
    if (!why.isEmpty())
        notes.prepend(u"⚠ "_s + tr("No row can be sent like this. %1").arg(why));
    makeDefault(why.isEmpty() ? *m_create : *m_choose); // only another spreadsheet or template helps
    sayNotes(notes.join(u'\n'));
}

//! They repeat what somebody called a document.
void MergeDialog::sayNotes(const QString &notes)
{
    m_said = notes;
    m_notes->setText(m_masking.shown(notes));
}

//! What each row would say, and none of them can mend; a batch keeps the template as it is now.
QString MergeDialog::whyNoRowIsReady(const Mapping &chosen) const
{
    QList<QStringList> rows;
    for (const tasks::TableRow &row : m_file.table.rows)
        if (!row.isBroken && rows.size() < rowsShown)
            rows << row.cells;
    const auto found = domain::merge::problemsOfEveryRow(m_pattern, {m_file.table.headers, chosen}, rows,
                                                         QDateTime::currentDateTimeUtc());
    QStringList reasons;
    for (const domain::DraftProblem &problem : found)
        reasons.append(patternProblemText(m_pattern, problem));
    reasons.removeDuplicates(); // several texts may ask for the same
    return reasons.join(u' ');
}

void MergeDialog::create()
{
    m_create->setEnabled(false);
    m_template->setPossible(false);
    const Mapping chosen = mapping();
    domain::SessionDraft pattern = m_pattern;
    pattern.templateName = m_templateName; // told in the list of batches, also when the template is gone
    const store::BatchRecord record =
        tasks::newBatch(m_account.profile().id, pattern, QFileInfo(m_path).fileName(), m_folder->text(),
                        {m_file.table.headers, chosen}, m_file.delimiter);
    QList<store::BatchRow> rows;
    for (const tasks::TableRow &row : m_file.table.rows)
        rows.append({.number = int(rows.size()) + 1,
                     .line = row.line,
                     .values = row.cells,
                     .isBroken = row.isBroken});
    m_account.batches().rememberMapping(record.headers, record.mapping);
    m_account.batches().create(
        record, rows, this, [this, id = record.id](const store::StoreResult<void> &made) {
            if (made) {
                Q_EMIT batchCreated(id);
                return accept();
            }
            m_message->showMessage(InlineMessage::Tone::Error,
                                   tr("The batch cannot be kept: %1").arg(made.error().detail));
            m_template->setPossible(true);
            judge();
        });
}

} // namespace ui
