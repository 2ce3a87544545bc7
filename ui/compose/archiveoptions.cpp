#include "ui/compose/archiveoptions.h"

#include "ui/compose/asread.h"
#include "ui/compose/durationtext.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Null when all are 0.
domain::Duration periodOf(int years, int months, int days)
{
    QString text;
    for (const auto &[number, letter] :
         {std::pair(years, u'Y'), std::pair(months, u'M'), std::pair(days, u'D')})
        if (number > 0)
            text += QString::number(number) + letter;
    return text.isEmpty() ? domain::Duration()
                          : domain::Duration::parse(u'P' + text).value_or(domain::Duration());
}

} // namespace

ArchiveOptions::ArchiveOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_archives(new QCheckBox(this))
    , m_signatures(new QCheckBox(this))
    , m_packages(new QCheckBox(this))
    , m_tags(new ListEdit(this))
{
    m_archivesField = addField(m_archives, u"composeArchive"_s, {u"archive"_s});
    m_signaturesField =
        addField(m_signatures, u"composeArchiveSignatures"_s, {u"archive.sendSignatureResultsToArchive"_s});
    m_packagesField =
        addField(m_packages, u"composeArchivePackages"_s, {u"archive.sendPackagingResultToArchive"_s});
    m_periodField = addField(makePeriod(), u"composeArchivePeriod"_s, {u"archive.retentionPeriod"_s});
    m_tagsField = addField(m_tags, u"composeArchiveTags"_s, {u"archive.archiveTags"_s});
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_archivesField, 0, 0, 1, 2);
    grid->addWidget(m_signaturesField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_packagesField, 1, 1, Qt::AlignTop);
    grid->addWidget(m_periodField, 2, 0, Qt::AlignTop);
    grid->addWidget(m_tagsField, 2, 1, Qt::AlignTop);
    tabAsSeen({m_packagesField, m_periodField, m_tagsField});
    readFrom({}); // checks what somebody who begins to archive wants
    retranslate();
}

QWidget *ArchiveOptions::makePeriod()
{
    auto *period = new QWidget(this);
    m_years = new QSpinBox(period);
    m_years->setObjectName(u"composeArchiveYears"_s);
    m_months = new QSpinBox(period);
    m_months->setObjectName(u"composeArchiveMonths"_s);
    m_days = new QSpinBox(period);
    m_days->setObjectName(u"composeArchiveDays"_s);
    auto *row = new QHBoxLayout(period);
    row->setContentsMargins(0, 0, 0, 0);
    for (QSpinBox *box : {m_years, m_months, m_days}) {
        row->addWidget(box);
        listen(box);
    }
    row->addStretch(1);
    readPeriod({});
    period->setFocusProxy(m_years);
    return period;
}

void ArchiveOptions::readPeriod(const domain::Duration &period)
{
    m_read = period;
    m_shown = {period.years(), period.months(), period.weeks() * 7 + period.days()};
    const int limits[] = {100, 1'200, 36'500};
    QSpinBox *const boxes[] = {m_years, m_months, m_days};
    for (int i = 0; i < 3; ++i) {
        boxes[i]->setRange(0, qMax(limits[i], m_shown[i]));
        boxes[i]->setValue(m_shown[i]);
    }
}

bool ArchiveOptions::isPeriodAsRead() const
{
    return m_shown == QList<int>{m_years->value(), m_months->value(), m_days->value()};
}

void ArchiveOptions::writeTo(domain::SessionDraft &draft) const
{
    auto &archive = draft.common.archive;
    if (!m_archives->isChecked()) {
        archive.reset();
        return;
    }
    domain::ArchiveSettings settings = archive.value_or(domain::ArchiveSettings());
    settings.sendSignatureResultsToArchive =
        asread::flagOf(m_signatures->isChecked(), settings.sendSignatureResultsToArchive);
    settings.sendPackagingResultToArchive =
        asread::flagOf(m_packages->isChecked(), settings.sendPackagingResultToArchive);
    settings.retentionPeriod =
        isPeriodAsRead() ? m_read : periodOf(m_years->value(), m_months->value(), m_days->value());
    settings.archiveTags = asread::listOf(m_tags->list(), settings.archiveTags);
    archive = settings;
}

void ArchiveOptions::readFrom(const domain::SessionDraft &draft)
{
    const domain::ArchiveSettings settings = draft.common.archive.value_or(domain::ArchiveSettings());
    readPeriod(settings.retentionPeriod);
    // Who opens the section and checks the first box wants the signatures kept.
    m_signatures->setChecked(settings.sendSignatureResultsToArchive.value_or(!draft.common.archive));
    m_packages->setChecked(settings.sendPackagingResultToArchive.value_or(false));
    m_tags->setList(settings.archiveTags.value_or(QStringList()));
    m_archives->setChecked(draft.common.archive.has_value());
    adapt();
}

void ArchiveOptions::adapt()
{
    for (QWidget *field : {m_signaturesField, m_packagesField, m_periodField, m_tagsField})
        field->setEnabled(m_archives->isChecked());
    const bool isOther = isPeriodAsRead() && !m_read.isNull() &&
                         m_read != periodOf(m_years->value(), m_months->value(), m_days->value());
    m_periodField->setHint(isOther ? tr("Kept as it was: %1.").arg(durationText(m_read))
                                   : tr("Required. After this time the archive no longer keeps them."));
}

QString ArchiveOptions::heading() const
{
    return tr("Archive");
}

QString ArchiveOptions::summary() const
{
    if (!m_archives->isChecked())
        return {};
    QStringList parts;
    const domain::Duration period =
        isPeriodAsRead() ? m_read : periodOf(m_years->value(), m_months->value(), m_days->value());
    parts << (period.isNull() ? tr("kept") : durationText(period));
    if (const auto count = m_tags->list().size())
        parts << tr("%n tag(s)", nullptr, static_cast<int>(count));
    return parts.join(u", "_s);
}

void ArchiveOptions::retranslate()
{
    m_archives->setText(tr("Keep the results in Signicat's archive"));
    m_archivesField->setHint(tr("Your account must have the archive; Signicat's support can turn it on."));
    m_signatures->setText(tr("The signature of each signer"));
    m_signaturesField->setHint(tr("What each of them signed, as a file of its own."));
    m_packages->setText(tr("The signed PDF of everyone"));
    m_packagesField->setHint(tr("If one signed PDF is made of all documents."));
    m_periodField->setLabel(tr("How long"));
    m_years->setSuffix(tr(" years"));
    m_years->setAccessibleName(tr("Years in the archive"));
    m_months->setSuffix(tr(" months"));
    m_months->setAccessibleName(tr("Months in the archive"));
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Days in the archive"));
    m_tagsField->setLabel(tr("Tags in the archive"));
    m_tagsField->setHint(tr("Optional, to find them again. Separate with commas."));
}

} // namespace ui
