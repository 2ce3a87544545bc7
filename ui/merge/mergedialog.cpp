#include "ui/merge/mergedialog.h"

#include "store/maskedmode.h"
#include "ui/merge/mergetext.h"
#include "ui/merge/templatechange.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/writtentips.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

using domain::merge::Field;

namespace {

QTableWidget *newTable(const QString &name)
{
    auto *table = new QTableWidget;
    table->setObjectName(name);
    writeTipsAsWritten(*table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 14);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace

MergeDialog::MergeDialog(tasks::Account &account, const domain::SessionDraft &pattern,
                         const store::MaskedMode &masking, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_masking(masking)
    , m_pattern(pattern)
    , m_message(new InlineMessage(this))
    , m_template(new TemplateChange(account, TemplateChange::Batch::BeingMade, this))
    , m_fileLabel(new QLabel)
    , m_encodingLabel(new QLabel)
    , m_delimiterLabel(new QLabel)
    , m_folderLabel(new QLabel)
    , m_columnsLabel(new QLabel)
    , m_previewLabel(new QLabel)
    , m_notes(new QLabel)
    , m_fileName(new QLineEdit)
    , m_folder(new QLineEdit)
    , m_choose(new QPushButton(icon(u"folder-open"_s), {}))
    , m_starter(new QPushButton(icon(u"download"_s), {}))
    , m_chooseFolder(new QPushButton(icon(u"folder"_s), {}))
    , m_create(new QPushButton)
    , m_cancel(new QPushButton)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_columns(newTable(u"mergeColumns"_s))
    , m_preview(newTable(u"mergePreview"_s))
    , m_split(new QSplitter(Qt::Vertical))
{
    setObjectName(u"mergeDialog"_s);
    m_message->setMasking(masking);
    connect(&masking, &store::MaskedMode::changed, this, [this] {
        showTitle();
        m_fileName->setText(m_masking.shown(m_path)); // a list may be called after somebody
        sayNotes(QString(m_said));
        if (m_file.table.headers.isEmpty())
            return;
        showPreview();
        showColumns(mapping());
    });
    setAcceptDrops(true);
    resize(900, 640);
    makeLayout();
    fillChoices();
    retranslate();
    connect(m_choose, &QPushButton::clicked, this, &MergeDialog::chooseFile);
    connect(m_starter, &QPushButton::clicked, this, &MergeDialog::saveStarter);
    connect(m_chooseFolder, &QPushButton::clicked, this, &MergeDialog::chooseFolder);
    connect(m_encoding, &QComboBox::activated, this, &MergeDialog::readAgain);
    connect(m_delimiter, &QComboBox::activated, this, &MergeDialog::readAgain);
    connect(m_create, &QPushButton::clicked, this, &MergeDialog::create);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_choose->setFocus();
    judge();
    followTemplate();
}

void MergeDialog::makeLayout()
{
    const std::pair<QWidget *, QString> names[] = {
        {m_fileName, u"mergeFile"_s},      {m_folder, u"mergeFolder"_s},
        {m_choose, u"mergeChooseFile"_s},  {m_starter, u"mergeStarter"_s},
        {m_create, u"mergeCreate"_s},      {m_chooseFolder, u"mergeChooseFolder"_s},
        {m_cancel, u"mergeCancel"_s},      {m_encoding, u"mergeEncoding"_s},
        {m_delimiter, u"mergeDelimiter"_s}};
    for (const auto &[widget, name] : names)
        widget->setObjectName(name);
    m_fileName->setReadOnly(true);
    m_folder->setReadOnly(true);
    m_create->setDefault(true);
    m_create->setAutoDefault(true);
    for (QPushButton *button : {m_starter, m_chooseFolder, m_cancel})
        button->setAutoDefault(false);
    m_choose->setAutoDefault(true); // Return, while nothing is chosen: it has the focus then
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText); // it repeats what somebody called a document
    m_notes->setObjectName(u"mergeNotes"_s);
    fillSplit();
    auto *ends = new QDialogButtonBox(this);
    ends->addButton(m_create, QDialogButtonBox::AcceptRole);
    ends->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_notes, 1);
    buttons->addWidget(ends);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_template);
    column->addWidget(m_message);
    column->addLayout(makeFileForm());
    column->addWidget(m_split, 1);
    column->addLayout(buttons);
}

QLayout *MergeDialog::makeFileForm()
{
    auto *form = new QGridLayout;
    const std::pair<QLabel *, QWidget *> buddies[] = {{m_fileLabel, m_choose},
                                                      {m_encodingLabel, m_encoding},
                                                      {m_delimiterLabel, m_delimiter},
                                                      {m_folderLabel, m_chooseFolder}};
    for (const auto &[label, buddy] : buddies) {
        label->setBuddy(buddy);
        label->setMargin(2); // letters reach beyond what the font says of itself, most of all underlined ones
    }
    form->addWidget(m_fileLabel, 0, 0);
    form->addWidget(m_fileName, 0, 1, 1, 3);
    form->addWidget(m_choose, 0, 4);
    form->addWidget(m_starter, 0, 5);
    form->addWidget(m_encodingLabel, 1, 0);
    form->addWidget(m_encoding, 1, 1);
    form->addWidget(m_delimiterLabel, 1, 2);
    form->addWidget(m_delimiter, 1, 3);
    form->addWidget(m_folderLabel, 2, 0);
    form->addWidget(m_folder, 2, 1, 1, 3);
    form->addWidget(m_chooseFolder, 2, 4);
    form->setColumnStretch(1, 1);
    form->setColumnStretch(3, 1);
    return form;
}

void MergeDialog::fillSplit()
{
    const auto half = [](QLabel *label, QWidget *content) {
        auto *widget = new QWidget;
        auto *column = new QVBoxLayout(widget);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(label);
        column->addWidget(content, 1);
        return widget;
    };
    m_columnsLabel->setObjectName(u"mergeColumnsLabel"_s);
    m_columnsLabel->setTextFormat(Qt::PlainText); // the name of a column is in it
    m_columnsLabel->setBuddy(m_columns);
    m_previewLabel->setBuddy(m_preview);
    m_split->addWidget(half(m_columnsLabel, m_columns));
    m_split->addWidget(half(m_previewLabel, m_preview));
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({280, 180});
}

void MergeDialog::retranslate()
{
    showTitle();
    m_fileLabel->setText(tr("Spreadsheet"));
    m_fileName->setPlaceholderText(tr("A CSV file from Excel, LibreOffice or by hand; drop it here"));
    m_fileName->setAccessibleName(tr("Spreadsheet"));
    m_choose->setText(tr("&Choose…"));
    m_starter->setText(tr("E&xample file…"));
    m_starter->setToolTip(tr("Save a spreadsheet with the right columns and two example rows"));
    m_encodingLabel->setText(tr("&Encoding"));
    m_delimiterLabel->setText(tr("&Delimiter"));
    m_folderLabel->setText(tr("Folder of the files"));
    m_folder->setAccessibleName(tr("Folder of the files"));
    m_chooseFolder->setText(tr("C&hange…"));
    sayColumns();
    m_previewLabel->setText(tr("&The first rows, as they are read"));
    m_create->setText(tr("Create &batch"));
    m_cancel->setText(tr("Cancel"));
    m_columns->setAccessibleName(tr("Columns of the spreadsheet"));
    m_preview->setAccessibleName(tr("The first rows"));
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("First value"), tr("Use as")});
    m_encoding->setItemText(0, tr("Detected automatically"));
    m_delimiter->setItemText(0, tr("Detected automatically"));
    m_delimiter->setItemText(1, tr("Comma  ,"));
    m_delimiter->setItemText(2, tr("Semicolon  ;"));
    m_delimiter->setItemText(3, tr("Tab"));
    m_delimiter->setItemText(4, tr("Bar  |"));
}

void MergeDialog::fillChoices()
{
    using tasks::TableEncoding;
    m_encoding->addItem(QString());
    const std::pair<QString, TableEncoding> encodings[] = {{u"UTF-8"_s, TableEncoding::Utf8},
                                                           {u"UTF-16 LE"_s, TableEncoding::Utf16Le},
                                                           {u"UTF-16 BE"_s, TableEncoding::Utf16Be},
                                                           {u"Windows-1252"_s, TableEncoding::Windows1252}};
    for (const auto &[name, encoding] : encodings)
        m_encoding->addItem(name, int(encoding));
    m_delimiter->addItem(QString());
    for (const QChar delimiter : {u',', u';', u'\t', u'|'})
        m_delimiter->addItem(QString(), delimiter);
    m_columns->setColumnCount(3);
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_columns->setColumnWidth(0, 220);
    m_columns->setColumnWidth(1, 320);
}

void MergeDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const domain::merge::Mapping chosen = mapping();
        retranslate();
        showColumns(chosen);
        judge();
    }
    QDialog::changeEvent(event);
}

void MergeDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MergeDialog::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (auto *asked = findChild<QFileDialog *>(u"mergeFileDialog"_s))
        asked->reject(); // it is answered
    openFile(event->mimeData()->urls().constFirst().toLocalFile());
}

} // namespace ui
