#include "ui/keysdialog.h"

#include "ui/widgets/menutext.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStyle>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowSpace = 6; //!< of pixels; Qt has none between the lines of a tree
constexpr int airOfCell = 12;
constexpr int leastWidth = 520, usualHeight = 640;

//! As it stands in the menu, but for what is said there beside it.
QString plain(const QString &text)
{
    return text.section(u'\t', 0, 0).remove(u"…"_s).trimmed();
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

QTreeWidgetItem *addHeading(QTreeWidget *keys, const QString &text)
{
    auto *heading = new QTreeWidgetItem(keys, {text});
    QFont bold = keys->font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFlags(Qt::ItemIsEnabled);
    return heading;
}

} // namespace

KeysDialog::KeysDialog(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_keys(new QTreeWidget(this))
{
    setObjectName(u"keysDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    m_keys->setObjectName(u"keysList"_s);
    m_keys->setAccessibleName(tr("Keys"));
    m_keys->setColumnCount(2);
    m_keys->setHeaderLabels({tr("What it does"), tr("Key")});
    m_keys->setRootIsDecorated(false);
    m_keys->setItemsExpandable(false);
    m_keys->setAlternatingRowColors(true);
    for (const QAction *action : menus.actions())
        if (action->menu())
            addMenu(*action->menu());
    addOthers();
    for (QTreeWidgetItemIterator item(m_keys); *item; ++item)
        (*item)->setSizeHint(0, {0, m_keys->fontMetrics().height() + rowSpace});
    m_keys->expandAll();
    m_keys->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_keys->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_keys->header()->setStretchLastSection(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_keys, 1);
    column->addWidget(buttons);
    const QMargins around = column->contentsMargins();
    const int wanted = widthOfLines() + around.left() + around.right();
    resize(qMin(qMax(leastWidth, wanted), screen()->availableGeometry().width()), usualHeight);
}

//! So that none is cut: which window a key counts in stands at its end.
int KeysDialog::widthOfLines() const
{
    int what = 0, key = 0;
    for (QTreeWidgetItemIterator item(m_keys); *item; ++item) {
        const QFontMetrics letters((*item)->parent() ? m_keys->font() : (*item)->font(0));
        const int before = (*item)->parent() ? m_keys->indentation() : 0;
        what = qMax(what, before + letters.horizontalAdvance((*item)->text(0)));
        key = qMax(key, letters.horizontalAdvance((*item)->text(1)));
    }
    const int headerKey = m_keys->header()->sectionSizeHint(1);
    return what + airOfCell + qMax(key + airOfCell, headerKey) + 2 * m_keys->frameWidth() +
           style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_keys);
}

void KeysDialog::addMenu(const QMenu &menu)
{
    auto *heading = addHeading(m_keys, plain(withoutAccessKey(menu.menuAction()->text())));
    addActions(menu, *heading);
    if (heading->childCount() == 0)
        delete heading;
}

void KeysDialog::addActions(const QMenu &menu, QTreeWidgetItem &heading)
{
    for (const QAction *action : menu.actions()) {
        if (!action->isVisible())
            continue;
        if (action->menu())
            addActions(*action->menu(), heading);
        else if (!action->shortcut().isEmpty())
            // not the text, which may name what is done just now; this one has no access key any more
            new QTreeWidgetItem(&heading, {plain(action->iconText()), keysOf(*action)});
    }
}

void KeysDialog::addOthers()
{
    const std::pair<QString, QString> others[] = {
        {tr("Change the due date in the list"), u"F2"_s},
        {tr("Calendar of a date"), u"F4"_s},
        {tr("From the search to what was found"), u"Return, Down"_s},
        {tr("From a view to what it lists"), u"Return, Right"_s},
        {tr("Empty the search"), u"Esc"_s},
        {tr("Copy the ID"), u"Ctrl+C"_s},
        {tr("Copy as text, without the link"), u"Ctrl+Shift+C"_s},
        {tr("Menu of what is chosen"), u"Shift+F10"_s},
        {tr("First and last row"), u"Home, End"_s},
        {tr("Show a saved search"), u"Alt+1…9"_s},
        {tr("Reveal masked personal data, while held"), u"Alt+Shift+R"_s},
        {tr("Review and send, in the window of a new session"), u"Ctrl+Return"_s},
        {tr("Review and send the batch that is shown"), u"Ctrl+Return"_s},
        {tr("Correct a row of a batch, from its number on"), u"F2, Return"_s},
        {tr("Save a note and go to the next session, in the window of the note"), u"Ctrl+Return"_s},
        {tr("One more signer, in the last row of them"), u"Return"_s},
        {tr("On from the signers, in their last cell"), u"Tab"_s},
    };
    auto *heading = addHeading(m_keys, tr("In lists and windows"));
    for (const auto &[what, key] : others)
        new QTreeWidgetItem(heading, {what, key});
}

} // namespace ui
