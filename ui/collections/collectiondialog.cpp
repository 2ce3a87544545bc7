#include "ui/collections/collectiondialog.h"

#include "domain/rules.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/maskedfield.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

CollectionDialog::CollectionDialog(const QList<store::DocumentRecord> &records, QWidget *parent)
    : QDialog(parent)
    , m_message(new InlineMessage(this))
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_package(new QCheckBox(tr("Make one &signed PDF of all documents when everyone has signed"), this))
{
    setObjectName(u"collectionDialog"_s);
    setWindowTitle(tr("Make a collection"));
    auto *nameLabel = new QLabel(tr("&Name (only seen here)"), this);
    nameLabel->setBuddy(m_name);
    m_name->setObjectName(u"collectionName"_s);
    m_name->setAccessibleName(tr("Name of the collection"));
    auto *listLabel =
        new QLabel(tr("Documents in the &order in which they are shown; drag to change it"), this);
    listLabel->setBuddy(m_list);
    listLabel->setWordWrap(true);
    m_list->setObjectName(u"collectionDocuments"_s);
    m_list->setAccessibleName(tr("Documents of the collection in order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_package->setObjectName(u"collectionPackage"_s);
    fillList(records);
    if (!records.isEmpty())
        m_name->setText(records.first().title);
    m_name->selectAll();
    m_name->setFocus(); // who types names it
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_make = buttons->addButton(tr("Make &collection"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(u"collectionMake"_s);
    m_make->setDefault(true);
    m_make->setIcon(icon(u"collection"_s));
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_message, nameLabel, m_name, listLabel, m_list})
        column->addWidget(part);
    column->addLayout(orderButtons());
    column->addWidget(m_package);
    column->addSpacing(8);
    column->addWidget(buttons);
    const QString warning = warningFor(records);
    if (!warning.isEmpty())
        m_message->showMessage(InlineMessage::Tone::Warning, warning);
    m_make->setEnabled(records.size() <= domain::rules::maxDocuments && !records.isEmpty());
    connect(m_list->model(), &QAbstractItemModel::rowsInserted, this, &CollectionDialog::numberLines);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &CollectionDialog::numberLines);
    connect(m_list->model(), &QAbstractItemModel::rowsRemoved, this, &CollectionDialog::numberLines);
    connect(buttons, &QDialogButtonBox::accepted, this, &CollectionDialog::makeRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 440);
}

void CollectionDialog::fillList(const QList<store::DocumentRecord> &records)
{
    for (const store::DocumentRecord &record : records) {
        auto *item = new QListWidgetItem(icon(u"document"_s), {}, m_list);
        item->setData(Qt::UserRole, record.documentId);
        item->setData(Qt::UserRole + 1, record.title.isEmpty() ? record.filename : record.title);
    }
    m_list->setCurrentRow(0);
    numberLines();
}

QHBoxLayout *CollectionDialog::orderButtons()
{
    auto *order = new QHBoxLayout;
    for (const auto &[by, iconName, tip, key] :
         {std::tuple(-1, u"move-up"_s, tr("Move the document up"), u"Alt+Up"_s),
          std::tuple(1, u"move-down"_s, tr("Move the document down"), u"Alt+Down"_s)}) {
        // An action, since the key of a button presses it only a moment later.
        auto *move = new QAction(icon(iconName), tip, this);
        move->setShortcut(QKeySequence(key));
        connect(move, &QAction::triggered, this, [this, step = by] { moveCurrent(step); });
        auto *button = new QToolButton(this);
        button->setDefaultAction(move);
        button->setToolTip(tr("%1 (%2)").arg(tip, move->shortcut().toString(QKeySequence::NativeText)));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(tip);
        button->setObjectName(by < 0 ? u"collectionUp"_s : u"collectionDown"_s);
        order->addWidget(button);
    }
    order->addStretch(1);
    return order;
}

QString CollectionDialog::warningFor(const QList<store::DocumentRecord> &records) const
{
    QStringList sentences;
    QSet<QString> types;
    bool isAnyGone = false;
    for (const store::DocumentRecord &record : records) {
        if (!record.mimeType.isEmpty())
            types.insert(record.mimeType);
        isAnyGone = isAnyGone || record.goneSince.isValid();
    }
    if (records.size() > domain::rules::maxDocuments)
        sentences << tr("A collection has at most %n document(s).", nullptr, domain::rules::maxDocuments);
    if (types.size() > 1)
        sentences << tr(
            "The documents are of different types: one session can have only documents of the same.");
    if (isAnyGone)
        sentences << tr("Some are gone from the service. Upload them again first.");
    return sentences.join(u'\n');
}

void CollectionDialog::moveCurrent(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
}

void CollectionDialog::numberLines()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(tr("%1. %2").arg(row + 1).arg(
            m_masking.shown(m_list->item(row)->data(Qt::UserRole + 1).toString())));
}

void CollectionDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &CollectionDialog::numberLines);
    m_message->setMasking(masking);
    maskField(*m_name, masking);
    numberLines();
}

QStringList CollectionDialog::documentIds() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        ids << m_list->item(row)->data(Qt::UserRole).toString();
    return ids;
}

QString CollectionDialog::name() const
{
    return m_name->text().trimmed();
}

bool CollectionDialog::makesPackage() const
{
    return m_package->isChecked();
}

void CollectionDialog::setBusy(bool busy)
{
    m_make->setEnabled(!busy);
}

void CollectionDialog::showError(const api::ApiError &error)
{
    setBusy(false);
    m_make->setFocus(); // it went to Cancel when this could not be pressed
    m_message->showError(error, false);
}

} // namespace ui
