#include "ui/collections/collectiondialog.h"

#include "ui/statetext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

CollectionDialog::CollectionDialog(const QList<store::DocumentRecord> &records, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_package(new QCheckBox(tr("&Make one signed PDF of all documents when everyone has signed"), this))
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
    for (const store::DocumentRecord &record : records) {
        auto *item = new QListWidgetItem(icon(u"document"_s),
                                         record.title.isEmpty() ? record.filename : record.title, m_list);
        item->setData(Qt::UserRole, record.documentId);
    }
    m_list->setCurrentRow(0);
    if (!records.isEmpty())
        m_name->setText(records.first().title);
    auto *order = new QHBoxLayout;
    for (const auto &[by, iconName, tip] : {std::tuple(-1, u"move-up"_s, tr("Move the document up")),
                                            std::tuple(1, u"move-down"_s, tr("Move the document down"))}) {
        auto *button = new QToolButton(this);
        button->setIcon(icon(iconName));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setObjectName(by < 0 ? u"collectionUp"_s : u"collectionDown"_s);
        connect(button, &QToolButton::clicked, this, [this, step = by] { moveCurrent(step); });
        order->addWidget(button);
    }
    order->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *make = buttons->addButton(tr("Make &collection"), QDialogButtonBox::AcceptRole);
    make->setObjectName(u"collectionMake"_s);
    make->setIcon(icon(u"collection"_s));
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{nameLabel, m_name, listLabel, m_list})
        column->addWidget(part);
    column->addLayout(order);
    column->addWidget(m_package);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(460, 400);
}

void CollectionDialog::moveCurrent(int by)
{
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
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

} // namespace ui
