#include "ui/widgets/foldingsection.h"

#include "ui/widgets/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

FoldingSection::FoldingSection(QWidget *content, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_content(content)
    , m_heading(new QToolButton(this))
    , m_shown(new QLabel(this))
{
    m_heading->setObjectName(objectName);
    m_heading->setCheckable(true);
    m_heading->setAutoRaise(true);
    m_heading->setArrowType(Qt::RightArrow);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_shown->setObjectName(objectName + QStringLiteral("Summary"));
    m_shown->setTextFormat(Qt::PlainText);
    m_shown->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addWidget(m_shown, 1);
    top->addStretch(1); // nothing to sum up: the heading stays at its place
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(content);
    placeInTabOrder(*content, *m_heading); // it was made before
    content->setContentsMargins(24, 0, 0, 8);
    content->hide();
    connect(m_heading, &QToolButton::toggled, this, &FoldingSection::setUnfolded);
    showSummary();
}

void FoldingSection::setHeading(const QString &text)
{
    m_heading->setText(text);
    showSummary();
}

void FoldingSection::setSummary(const QString &text)
{
    if (m_summary == text)
        return;
    m_summary = text;
    showSummary();
}

QString FoldingSection::summary() const
{
    return m_summary;
}

void FoldingSection::setUnfolded(bool unfolded)
{
    m_heading->setChecked(unfolded);
    m_heading->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
    m_content->setVisible(unfolded);
    showSummary();
}

bool FoldingSection::isUnfolded() const
{
    return m_heading->isChecked();
}

void FoldingSection::showSummary()
{
    m_shown->setText(m_summary);
    m_shown->setVisible(!m_summary.isEmpty() && !isUnfolded());
    m_heading->setAccessibleName(m_heading->text().remove(QLatin1Char('&')));
    m_heading->setAccessibleDescription((isUnfolded() ? tr("Unfolded") : tr("Folded")) +
                                        (m_summary.isEmpty() ? QString() : QStringLiteral(". ") + m_summary));
}

} // namespace ui
