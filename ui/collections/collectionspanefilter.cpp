// Which of the collections are listed, and what stands there when none is.
#include "models/collectiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "ui/collections/collectionspane.h"
#include "ui/statetext.h"
#include "ui/widgets/batchsieve.h"
#include "ui/widgets/maskedfield.h"
#include "ui/widgets/panestate.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

void CollectionsPane::makeFilter()
{
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterRole(models::CollectionTableModel::PlainTextRole); // whatever of it is hidden
    maskField(*m_filter, m_settings.maskedMode());
    connect(&m_settings.maskedMode(), &store::MaskedMode::changed, this, &CollectionsPane::sayWhyEmpty);
    m_filter->setObjectName(u"collectionsFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(220);
    m_filter->setEnabled(false); // nothing is read yet
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showState();
    });
    m_ofBatches = new BatchSieveBox(
        *m_sorted, [](int count) { return tr("Also %Ln collection(s) of batches", nullptr, count); }, this);
    m_ofBatches->setObjectName(u"collectionsOfBatches"_s);
    m_ofBatches->standBelow(*static_cast<QVBoxLayout *>(layout()));
    connect(m_ofBatches, &QCheckBox::toggled, this, &CollectionsPane::showState);
    connect(m_state, &PaneState::emptyActionRequested, this,
            [this] { m_filter->text().isEmpty() ? m_ofBatches->setChecked(true) : m_filter->clear(); });
}

//! It may be hidden by what is searched for, or be one of a batch.
void CollectionsPane::makeVisible(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    if (m_sorted->mapFromSource(index).isValid())
        return;
    m_filter->clear();
    if (index.data(models::CollectionTableModel::OfBatchRole).toBool())
        m_ofBatches->setChecked(true);
}

void CollectionsPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString CollectionsPane::filterText() const
{
    return m_filter->text().trimmed();
}

bool CollectionsPane::hidesOfBatches() const
{
    return m_sorted->hidesThem();
}

void CollectionsPane::showState()
{
    m_filter->setEnabled(m_model->rowCount() > 0 || !m_filter->text().trimmed().isEmpty());
    sayWhyEmpty();
    m_state->setState(m_sorted->rowCount() > 0 ? PaneState::State::Ready : PaneState::State::Empty);
}

void CollectionsPane::sayWhyEmpty()
{
    if (m_model->rowCount() > 0 && m_sorted->rowCount() == 0 && m_filter->text().trimmed().isEmpty())
        return m_state->setEmpty(tr("All collections here are of batches"),
                                 tr("They are not listed, but found when you search for one."),
                                 tr("&Show all"), u"search"_s);
    if (m_model->rowCount() > 0 && m_sorted->rowCount() == 0)
        return m_state->setEmpty(tr("No collection matches"),
                                 tr("None of the collections has “%1” in it.")
                                     .arg(m_settings.maskedMode().shown(m_filter->text())),
                                 tr("&Show all"), u"search"_s);
    m_state->setEmpty(
        tr("No collections yet"),
        tr("A collection is what is signed together. Choose documents in the Documents view, then "
           "“Make collection…”. A new session makes one by itself."),
        {}, u"collection"_s);
}

} // namespace ui
