// Of which template the batch is, and that it is another one meanwhile.
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "ui/merge/mergedialog.h"
#include "ui/merge/templatechange.h"

using namespace Qt::StringLiterals;

namespace ui {

void MergeDialog::followTemplate()
{
    m_template->setObjectName(u"mergeTemplateChange"_s);
    m_template->setMasking(m_masking);
    m_template->setPossible(true);
    connect(m_template, &TemplateChange::useRequested, this,
            [this](const domain::SessionDraft &now, const QString &name) {
                setTemplateName(name);
                usePattern(now);
            });
    connect(m_template, &TemplateChange::keepRequested, this, &MergeDialog::usePattern);
    m_template->follow(m_pattern);
}

void MergeDialog::usePattern(const domain::SessionDraft &pattern)
{
    m_pattern = pattern;
    m_account.heldCopies().add(*this, m_pattern); // the template may go while this is open
    m_template->follow(m_pattern);
    judge();
}

void MergeDialog::setTemplateName(const QString &name)
{
    m_templateName = name;
    showTitle();
}

void MergeDialog::showTitle()
{
    const QString environment = m_account.profile().environmentLabel;
    setWindowTitle(m_templateName.isEmpty() ? tr("New batch from a spreadsheet – %1").arg(environment)
                                            : tr("New batch of “%1” from a spreadsheet – %2")
                                                  .arg(m_masking.shown(m_templateName), environment));
}

} // namespace ui
