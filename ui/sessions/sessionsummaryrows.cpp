// The rows of the summary as they stand.
#include "ui/sessions/sessionsummary.h"

#include "ui/sessions/sessiontime.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/valuelabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;
namespace ui {

void SessionSummary::addRows()
{
    const QString objectNames[] = {
        u"summaryTitle"_s,     u"summaryState"_s,       u"summaryStuck"_s,     u"summaryTriage"_s,
        u"summaryNote"_s,      u"summaryLabels"_s,      u"summarySigner"_s,    u"summaryEmail"_s,
        u"summaryMobile"_s,    u"summaryDueDate"_s,     u"summaryCreated"_s,   u"summarySigned"_s,
        u"summarySaved"_s,     u"summaryLinkExpires"_s, u"summaryFlow"_s,      u"summaryLanguage"_s,
        u"summaryReference"_s, u"summarySignText"_s,    u"summaryUsageTags"_s, u"summaryId"_s};
    for (int number = 0; number < static_cast<int>(Row::Count); ++number) {
        auto *value = new ValueLabel(this);
        value->setObjectName(objectNames[number]);
        value->setWordWrap(true);
        // absolute: what is read from the right stands beside its name all the same
        value->setAlignment(Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignTop);
        m_values << value;
        const auto row = static_cast<Row>(number);
        if (row == Row::Stuck)
            addStuckRow();
        else if (row == Row::Due)
            addDueRow();
        else if (row == Row::Saved)
            addSavedRow();
        else if (row == Row::Link)
            addLinkRow();
        else if (row != Row::State)
            addRow(row, value);
        else {
            auto *field = new QWidget(this);
            auto *line = new QHBoxLayout(field);
            line->setContentsMargins(0, 0, 0, 0);
            m_stateIcon->setObjectName(u"summaryStateIcon"_s);
            line->addWidget(m_stateIcon, 0, Qt::AlignTop);
            line->addWidget(value, 1);
            addRow(row, field);
        }
    }
    QFont bold = font();
    bold.setBold(true);
    m_values.at(static_cast<int>(Row::Title))->setFont(bold);
}

void SessionSummary::addStuckRow()
{
    m_anew->setObjectName(u"summaryAnew"_s);
    m_delete->setObjectName(u"summaryDelete"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_stuckIcon->setObjectName(u"summaryStuckIcon"_s);
    auto *told = new QHBoxLayout;
    told->addWidget(m_stuckIcon, 0, Qt::AlignTop);
    told->addWidget(m_values.at(static_cast<int>(Row::Stuck)), 1);
    column->addLayout(told);
    auto *line = new QHBoxLayout;
    line->addWidget(m_anew);
    line->addWidget(m_delete);
    line->addStretch(1);
    column->addLayout(line);
    addRow(Row::Stuck, field);
}

void SessionSummary::addDueRow()
{
    m_values.at(static_cast<int>(Row::Due))->hide();
    m_values.at(static_cast<int>(Row::Due))->setObjectName({});
    m_due->setObjectName(u"summaryDueDate"_s);
    m_save->setObjectName(u"summarySaveDueDate"_s);
    m_dueText->setObjectName(u"summaryDueText"_s);
    m_dueText->setWordWrap(true);
    m_pending->setObjectName(u"summaryDuePending"_s);
    m_pending->setWordWrap(true);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->addWidget(m_due, 1);
    line->addWidget(m_save);
    column->addWidget(m_dueText);
    column->addLayout(line);
    column->addWidget(m_pending);
    addRow(Row::Due, field);
    m_names.last()->setBuddy(m_due);
}

void SessionSummary::addSavedRow()
{
    m_savedIcon->setObjectName(u"summarySavedIcon"_s);
    m_download->setObjectName(u"summaryDownload"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *told = new QHBoxLayout;
    told->addWidget(m_savedIcon, 0, Qt::AlignTop);
    told->addWidget(m_values.at(static_cast<int>(Row::Saved)), 1);
    column->addLayout(told);
    column->addWidget(m_download, 0, Qt::AlignLeft);
    addRow(Row::Saved, field);
}

void SessionSummary::addLinkRow()
{
    m_copyLink->setObjectName(u"summaryCopyLink"_s);
    m_openLink->setObjectName(u"summaryOpenLink"_s);
    auto *field = new QWidget(this);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_values.at(static_cast<int>(Row::Link)));
    auto *line = new QHBoxLayout;
    line->addWidget(m_copyLink);
    line->addWidget(m_openLink);
    line->addStretch(1);
    column->addLayout(line);
    addRow(Row::Link, field);
}

void SessionSummary::addRow(Row row, QWidget *field)
{
    Q_ASSERT(m_names.size() == static_cast<int>(row));
    m_names << new QLabel(this);
    m_names.last()->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside the first line of several
    m_fields << field;
    m_form->addRow(m_names.last(), field);
}

} // namespace ui
