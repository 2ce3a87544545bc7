#include "ui/compose/formfield.h"

#include "ui/statetext.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/problemlabel.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int cautionIconSize = 16;
} // namespace

FormField::FormField(QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_label(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_problem(new ProblemLabel(this))
    , m_cautionIcon(new QLabel(this))
    , m_caution(new QLabel(this))
    , m_line(new QWidget(this))
    , m_top(new QHBoxLayout)
{
    m_label->setBuddy(input);
    m_label->setMinimumHeight(fontMetrics().height() + 4);
    m_label->hide(); // a box to check says itself what it is
    m_top->addWidget(m_label, 1);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText); // some tell what people have written
    m_hint->setObjectName(input->objectName() + u"Hint"_s);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->hide();
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(input->objectName() + u"Problem"_s);
    QFont font = m_problem->font();
    font.setBold(true);
    m_problem->setFont(font);
    m_problem->hide();
    m_cautionIcon->setAccessibleName(tr("Caution"));
    m_cautionIcon->hide();
    m_caution->setWordWrap(true);
    m_caution->setTextFormat(Qt::PlainText);
    m_caution->setObjectName(input->objectName() + u"Caution"_s);
    m_caution->hide();
    m_line->hide();
    auto *cautionRow = new QHBoxLayout;
    cautionRow->setSpacing(6);
    cautionRow->addWidget(m_cautionIcon, 0, Qt::AlignTop);
    cautionRow->addWidget(m_caution, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addLayout(m_top);
    column->addWidget(input);
    column->addWidget(m_hint);
    column->addWidget(m_problem);
    column->addLayout(cautionRow);
    column->addWidget(m_line);
}

void FormField::setName(const QString &objectName)
{
    m_input->setObjectName(objectName);
    m_problem->setObjectName(objectName + u"Problem"_s);
    m_caution->setObjectName(objectName + u"Caution"_s);
    m_hint->setObjectName(objectName + u"Hint"_s);
}

void FormField::setLabel(const QString &text)
{
    m_label->setText(text);
    m_label->setVisible(!text.isEmpty());
    m_input->setAccessibleName(QString(text).remove(u'&'));
}

void FormField::setHint(const QString &text)
{
    m_hintText = text;
    showHint();
}

void FormField::setBlocked(const QString &reason)
{
    m_blocked = reason;
    m_input->setEnabled(reason.isEmpty());
    m_label->setEnabled(reason.isEmpty());
    for (QWidget *widget : std::as_const(m_beside))
        widget->setEnabled(reason.isEmpty());
    showHint();
}

void FormField::showHint()
{
    m_hint->setText(m_blocked.isEmpty() ? m_hintText : m_blocked);
    const bool isSaid = !m_problems.isEmpty() || !m_cautions.isEmpty();
    m_hint->setVisible(!m_hint->text().isEmpty() && !isSaid);
    m_line->setVisible(m_keepsLine && m_hint->text().isEmpty() && !isSaid);
    describe();
}

void FormField::keepLine()
{
    m_keepsLine = true;
    fitLine();
    showHint();
}

//! Whatever is said in it, it is as high.
void FormField::fitLine()
{
    const int words = QFontMetrics(m_problem->font()).size(0, u"⚠ Ég"_s).height();
    for (QWidget *said : std::initializer_list<QWidget *>{m_hint, m_problem, m_caution, m_line})
        said->setMinimumHeight(qMax(words, cautionIconSize));
}

//! What can be seen below it. An input that hands the focus on is heard by its parts alone.
void FormField::describe()
{
    QStringList said;
    if (!m_problems.isEmpty())
        said << m_problems.text();
    if (!m_cautions.isEmpty())
        said << tr("Caution: %1").arg(m_cautions.text());
    const QString text = said.isEmpty() ? m_hint->text() : said.join(u'\n');
    m_input->setAccessibleDescription(text);
    if (auto *moment = qobject_cast<DateTimeField *>(m_input))
        moment->setAccessibleHint(text);
    else if (m_input->focusProxy())
        for (QWidget *part : m_input->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            if (part->focusPolicy() != Qt::NoFocus)
                part->setAccessibleDescription(text);
}

void FormField::setProblem(const QString &text)
{
    if (m_problems.text() == text)
        return;
    m_problems.clear();
    m_problems.add(text);
    showProblems();
}

void FormField::addProblem(const QString &text)
{
    if (m_problems.add(text))
        showProblems();
}

void FormField::showProblems()
{
    m_problem->setProblems(m_problems.lines());
    m_problem->setVisible(!m_problems.isEmpty());
    showHint();
}

void FormField::setCaution(const QString &text)
{
    if (m_cautions.text() == text)
        return;
    m_cautions.clear();
    m_cautions.add(text);
    showCautions();
}

void FormField::addCaution(const QString &text)
{
    if (m_cautions.add(text))
        showCautions();
}

void FormField::showCautions()
{
    if (!m_cautions.isEmpty() && m_cautionIcon->pixmap().isNull()) // most fields never need it
        m_cautionIcon->setPixmap(icon(u"info"_s).pixmap(cautionIconSize, cautionIconSize));
    m_caution->setText(m_cautions.text());
    m_caution->setVisible(!m_cautions.isEmpty());
    m_cautionIcon->setVisible(!m_cautions.isEmpty());
    showHint();
}

void FormField::addBeside(QWidget *widget)
{
    // Fields side by side begin at the same height, whatever stands beside their labels.
    widget->setMaximumHeight(m_label->minimumHeight());
    widget->setEnabled(m_blocked.isEmpty());
    m_beside << widget;
    m_top->addWidget(widget);
    if (widget->focusPolicy() & Qt::TabFocus)
        setTabOrder(m_input, widget); // it was made when all other fields were there
}

//! Small words are of one colour whether or not they can be acted on: below a name that is greyed out they
//! would be what stands out.
void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange) {
        m_hint->setForegroundRole(isEnabled() ? QPalette::PlaceholderText : QPalette::WindowText);
    } else if (event->type() == QEvent::LanguageChange) {
        m_cautionIcon->setAccessibleName(tr("Caution"));
        describe();
    } else if (event->type() == QEvent::FontChange && m_keepsLine) {
        fitLine();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
