#include "ui/compose/orderoptions.h"

#include "domain/rules.h"
#include "tasks/sessionsearch.h"
#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/ordersearch.h"
#include "ui/statetext.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OrderOptions::OrderOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_chosen(makeOrderTree(u"composeOrder"_s, this))
    , m_remove(new QPushButton(icon(u"remove"_s), {}, this))
    , m_search(new OrderSearch(this))
    , m_field(addField(m_chosen, u"composeOrder"_s, {u"subsequentTo"_s}))
{
    m_remove->setObjectName(u"composeOrderRemove"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    column->addWidget(m_search);
    connect(m_remove, &QPushButton::clicked, this, &OrderOptions::removeCurrent);
    connect(m_search, &OrderSearch::chosen, this, &OrderOptions::add);
    retranslate();
}

void OrderOptions::setSearch(tasks::SessionSearch *search)
{
    m_sessions = search;
    m_search->setSearch(search);
    connect(search, &tasks::SessionSearch::known, this, [this](const domain::SigningSession &session) {
        m_known.insert(session.id, session);
        showChosen();
        Q_EMIT edited(); // what is known of it may be a problem
    });
    connect(search, &tasks::SessionSearch::missing, this, [this](const QString &id) {
        m_missing << id;
        showChosen();
        Q_EMIT edited();
    });
    if (!m_ids.isEmpty())
        search->find(m_ids);
}

void OrderOptions::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &OrderOptions::showChosen);
    m_search->setMasking(masking);
    showChosen();
}

void OrderOptions::writeTo(domain::SessionDraft &draft) const
{
    draft.common.subsequentTo = asread::listOf(m_ids, draft.common.subsequentTo);
}

void OrderOptions::readFrom(const domain::SessionDraft &draft)
{
    m_ids = draft.common.subsequentTo.value_or(QStringList());
    m_missing.clear();
    showChosen();
    if (m_sessions && !m_ids.isEmpty())
        m_sessions->find(m_ids);
}

void OrderOptions::add(const domain::SigningSession &session)
{
    m_known.insert(session.id, session);
    if (m_ids.contains(session.id))
        return;
    m_ids << session.id;
    showChosen();
    changed();
}

void OrderOptions::removeCurrent()
{
    const int row = m_chosen->indexOfTopLevelItem(m_chosen->currentItem());
    if (row < 0)
        return;
    m_ids.removeAt(row);
    showChosen();
    changed();
}

void OrderOptions::showChosen()
{
    const auto *chosen = m_chosen->currentItem();
    const qsizetype row = chosen ? m_ids.indexOf(chosen->data(0, Qt::UserRole).toString()) : 0;
    m_chosen->clear();
    for (const QString &id : std::as_const(m_ids)) {
        const auto known = m_known.constFind(id);
        QTreeWidgetItem *item =
            orderItem(id, known == m_known.cend() ? std::nullopt : std::optional(*known), m_masking);
        if (known == m_known.cend() && m_missing.contains(id))
            item->setText(2, tr("The service does not have it"));
        m_chosen->addTopLevelItem(item);
    }
    if (!m_ids.isEmpty())
        m_chosen->setCurrentItem(m_chosen->topLevelItem(int(std::max<qsizetype>(row, 0))));
    m_field->setLabel(m_ids.isEmpty() ? QString() : tr("These must be signed first"));
    m_chosen->setAccessibleName(tr("Sessions that must be signed first"));
    m_chosen->setVisible(!m_ids.isEmpty());
    m_remove->setVisible(!m_ids.isEmpty());
    m_remove->setEnabled(!m_ids.isEmpty());
}

domain::KnownSessions OrderOptions::known() const
{
    domain::KnownSessions known;
    for (const domain::SigningSession &session : m_known)
        known.insert(session.id, domain::knownSessionOf(session));
    for (const QString &id : m_missing)
        known[id].isGone = true;
    return known;
}

QString OrderOptions::heading() const
{
    return tr("Wait for other sessions");
}

QString OrderOptions::summary() const
{
    return m_ids.isEmpty() ? QString() : tr("%n session(s)", nullptr, static_cast<int>(m_ids.size()));
}

void OrderOptions::retranslate()
{
    m_field->setHint(tr("At most %1 sessions. Your first signers can begin when all of them are signed.")
                         .arg(domain::rules::maxSubsequentTo));
    m_remove->setText(tr("Do not wait for it"));
    nameOrderColumns(m_chosen);
    showChosen();
}

} // namespace ui
