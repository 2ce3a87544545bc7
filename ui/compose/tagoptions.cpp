#include "ui/compose/tagoptions.h"

#include "domain/rules.h"
#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

TagOptions::TagOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_tags(new ListEdit(this))
    , m_tagsField(addField(m_tags, u"composeUsageTags"_s, {u"usageTags"_s}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tagsField);
    retranslate();
}

void TagOptions::writeTo(domain::SessionDraft &draft) const
{
    draft.common.usageTags = asread::listOf(m_tags->list(), draft.common.usageTags);
}

void TagOptions::readFrom(const domain::SessionDraft &draft)
{
    m_tags->setList(draft.common.usageTags.value_or(QStringList()));
}

QString TagOptions::heading() const
{
    return tr("Tags for your other systems");
}

QString TagOptions::summary() const
{
    return m_tags->list().join(u", "_s);
}

void TagOptions::retranslate()
{
    m_tagsField->setLabel(tr("Tags"));
    m_tagsField->setHint(tr("Optional: at most %1 of at most %2 characters, separated by commas. Every event "
                            "about these sessions carries them to your other systems.")
                             .arg(domain::rules::maxUsageTags)
                             .arg(domain::rules::maxUsageTag));
}

} // namespace ui
