#include "ui/compose/optionssection.h"

#include "ui/compose/formfield.h"
#include "ui/compose/parametertable.h"
#include "ui/compose/placeholderbutton.h"
#include "ui/compose/wordchecks.h"
#include "ui/widgets/datetimefield.h"
#include "ui/widgets/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

#include <set>

namespace ui {

bool beginsPath(const QString &beginning, const QString &path)
{
    if (!path.startsWith(beginning))
        return false;
    const QChar next = path.size() > beginning.size() ? path[beginning.size()] : QChar(u'.');
    return next == u'.' || next == u'[';
}

FormField *OptionsSection::addField(QWidget *input, const QString &objectName, const QStringList &paths)
{
    input->setObjectName(objectName);
    auto *field = new FormField(input, this);
    m_fields << field;
    for (const QString &path : paths)
        m_paths.append({path, field});
    listen(input);
    return field;
}

void OptionsSection::addPlaceholders(FormField *field, const QStringList &without)
{
    m_placeholders << new PlaceholderButton(field->input(), without, field);
    field->addBeside(m_placeholders.last());
}

void OptionsSection::listen(QWidget *input)
{
    const auto tell = [this] { changed(); };
    if (auto *line = qobject_cast<QLineEdit *>(input))
        connect(line, &QLineEdit::textChanged, this, tell);
    else if (auto *page = qobject_cast<QPlainTextEdit *>(input)) {
        page->setTabChangesFocus(true);
        connect(page, &QPlainTextEdit::textChanged, this, tell);
    } else if (auto *box = qobject_cast<QComboBox *>(input))
        connect(box, &QComboBox::currentIndexChanged, this, tell);
    else if (auto *check = qobject_cast<QCheckBox *>(input))
        connect(check, &QCheckBox::toggled, this, tell);
    else if (auto *number = qobject_cast<QSpinBox *>(input))
        connect(number, &QSpinBox::valueChanged, this, tell);
    else if (auto *time = qobject_cast<QTimeEdit *>(input))
        connect(time, &QTimeEdit::timeChanged, this, tell);
    else if (auto *moment = qobject_cast<DateTimeField *>(input))
        connect(moment, &DateTimeField::dateTimeChanged, this, tell);
    else if (auto *checks = qobject_cast<WordChecks *>(input))
        connect(checks, &WordChecks::changed, this, tell);
    else if (auto *table = qobject_cast<ParameterTable *>(input))
        connect(table, &ParameterTable::edited, this, tell);
}

QGridLayout *OptionsSection::makeGrid()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

void OptionsSection::tabAsSeen(const QList<FormField *> &fields)
{
    for (qsizetype i = 1; i < fields.size(); ++i)
        placeInTabOrder(*fields[i], *fields[i - 1]);
}

void OptionsSection::changed()
{
    adapt();
    Q_EMIT edited();
}

OptionsSection::Match OptionsSection::match(const QString &path) const
{
    Match best;
    for (const auto &[beginning, field] : m_paths)
        if (beginsPath(beginning, path) && beginning.size() > best.length)
            best = {field, beginning.size()};
    return best;
}

void OptionsSection::clearProblems()
{
    for (FormField *field : std::as_const(m_fields)) {
        field->setProblem({});
        field->setCaution({});
    }
    m_isComplete = !sayOwnProblems();
}

void OptionsSection::showContext(const domain::SessionDraft &draft, const QDateTime &)
{
    std::set<QString> names;
    for (const domain::DraftSigner &signer : draft.signers)
        for (auto field = signer.fields.begin(); field != signer.fields.end(); ++field)
            names.insert(field.key());
    for (PlaceholderButton *button : std::as_const(m_placeholders))
        button->setFields({names.begin(), names.end()});
}

void OptionsSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        adapt();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
