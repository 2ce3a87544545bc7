// From where the spreadsheet is taken, and how it is read.
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "tasks/mergeexport.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/mergetext.h"
#include "ui/merge/tablesaving.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lastfolder.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QList<QStringList> firstRowsOf(const tasks::Table &table, int count)
{
    QList<QStringList> rows;
    for (const tasks::TableRow &row : table.rows.first(std::min<qsizetype>(table.rows.size(), count)))
        rows << row.cells;
    return rows;
}

} // namespace

void MergeDialog::begin()
{
    m_account.heldCopies().add(*this, m_pattern); // it may be of a form that is kept nowhere
    show();
    if (m_path.isEmpty())
        chooseFile();
}

void MergeDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a spreadsheet"), {},
                                   tr("Spreadsheets as text (*.csv *.tsv *.txt *.tab);;All files (*)"));
    dialog->setObjectName(u"mergeFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    beginInLastFolder(*dialog, m_folders, FilesFor::Spreadsheets);
    if (!m_path.isEmpty()) // dropped here from elsewhere, perhaps
        dialog->setDirectory(QFileInfo(m_path).path());
    connect(dialog, &QFileDialog::fileSelected, this, &MergeDialog::openFile);
    dialog->open();
}

void MergeDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder of the files"), m_folder->text());
    dialog->setObjectName(u"mergeFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void MergeDialog::saveStarter()
{
    saveTable(this, m_message, m_folders, tr("Save an example file"), tr("batch.csv"),
              [pattern = m_pattern, delimiter = delimiterHere()] {
                  return tasks::starterTable(pattern, pattern.documents.isEmpty(), delimiter);
              });
}

void MergeDialog::openFile(const QString &path)
{
    m_path = path;
    m_encoding->setCurrentIndex(0);
    m_delimiter->setCurrentIndex(0);
    m_fileName->setText(m_masking.shown(path));
    m_folder->setText(QFileInfo(path).absolutePath());
    readAgain();
}

void MergeDialog::readAgain()
{
    if (m_path.isEmpty())
        return;
    tasks::TableOptions options;
    if (m_encoding->currentIndex() > 0)
        options.encoding = static_cast<tasks::TableEncoding>(m_encoding->currentData().toInt());
    if (m_delimiter->currentIndex() > 0)
        options.delimiter = m_delimiter->currentData().toChar();
    const int reading = ++m_reading; // the latest wins
    tasks::readTable(m_path, options, this, [this, reading](const tasks::TableFile &file) {
        if (reading == m_reading)
            showFile(file);
    });
}

void MergeDialog::showFile(const tasks::TableFile &file)
{
    m_file = file;
    // What was found is shown as the choice, so that a person sees it and can choose otherwise
    m_encoding->setCurrentIndex(m_encoding->findData(int(file.encoding)));
    m_delimiter->setCurrentIndex(std::max(0, m_delimiter->findData(file.delimiter)));
    m_message->dismiss();
    if (const QString problem = tableProblemText(file); !problem.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Error, problem);
    else if (const QString notes = tableNotesText(file.table.notes); !notes.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Warning, notes);
    showPreview();
    if (m_readHeaders == file.table.headers)
        showColumns(mapping()); // what the person chose stays
    else
        showColumns(domain::merge::guessed(file.table.headers, firstRowsOf(file.table, rowsShown),
                                           QDate::currentDate()));
    judge();
    if (m_readHeaders == file.table.headers)
        return;
    m_readHeaders = file.table.headers;
    if (focusWidget() == m_choose && m_columns->rowCount() > 0)
        m_columns->setFocus(); // what comes after the file
    shareRoom();
    m_account.batches().mappingFor(
        m_readHeaders, this, [this, headers = m_readHeaders](const store::StoreResult<QList<int>> &mapping) {
            if (mapping && !mapping->isEmpty() && headers == m_readHeaders)
                useMapping(*mapping);
        });
}

} // namespace ui
