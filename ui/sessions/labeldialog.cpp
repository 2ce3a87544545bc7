#include "ui/sessions/labeldialog.h"

#include "domain/triage.h"
#include "ui/compose/formfield.h"
#include "ui/statetext.h"
#include "ui/widgets/menutext.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

LabelDialog::LabelDialog(const QStringList &known, const QStringList &there, int count, QWidget *parent)
    : QDialog(parent)
    , m_known(known)
    , m_there(there)
    , m_completed(new QStringListModel(this))
    , m_label(new QLineEdit)
    , m_field(new FormField(m_label, this))
{
    setObjectName(u"labelDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Label"));
    m_label->setMinimumWidth(340);
    m_field->setName(u"labelName"_s);
    m_field->setLabel(count > 1 ? tr("&Label for %n session(s)", nullptr, count) : tr("&Label"));
    auto *completer = new QCompleter(m_completed, this);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_label->setCompleter(completer);
    m_label->installEventFilter(this);
    for (const QString &label : std::as_const(m_there)) {
        auto *button = new QPushButton(icon(u"remove"_s), QString(), this);
        button->setObjectName(u"labelTakeOff"_s);
        connect(button, &QPushButton::clicked, this, [this, label] { takeOff(label); });
        m_takeOff.append(button);
    }
    showKnown();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"labelSave"_s);
    m_save->setDefault(true);
    showVerb();
    connect(buttons, &QDialogButtonBox::accepted, this, &LabelDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_label, &QLineEdit::textChanged, this, [this] {
        m_field->setProblem({});
        showVerb();
    });
    connect(m_label, &QLineEdit::selectionChanged, this, &LabelDialog::showVerb); // it was completed
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    for (QPushButton *button : std::as_const(m_takeOff))
        column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(buttons);
    m_label->setFocus();
}

void LabelDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &LabelDialog::showKnown);
    showKnown();
}

void LabelDialog::showKnown()
{
    QStringList completed = m_known;
    // none is written out that may not be seen
    completed.removeIf([this](const QString &label) { return m_masking.shown(label) != label; });
    m_completed->setStringList(completed);
    const auto shown = [this](const QStringList &labels) { return m_masking.shown(labels.join(u", "_s)); };
    m_field->setHint(m_known.isEmpty() ? tr("For example who takes care of it. Labels stay on this computer.")
                                       : tr("In use: %1").arg(shown(m_known.mid(0, 8))));
    for (qsizetype i = 0; i < m_takeOff.size(); ++i)
        m_takeOff.at(i)->setText(tr("Remove “%1”").arg(menuText(m_masking.shown(m_there.at(i)))));
}

//! Enter takes what is shown. The field alone would take the completion first and want Enter once more.
bool LabelDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            decide();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

QString LabelDialog::wanted() const
{
    // of what was completed only as much was typed as is not selected: that may be a label, too
    const QString typed = domain::labelOf(
        m_label->text().left(m_label->hasSelectedText() && m_label->selectionEnd() == m_label->text().size()
                                 ? m_label->selectionStart()
                                 : m_label->text().size()));
    const bool isTypedKnown = m_known.contains(typed, Qt::CaseInsensitive);
    QString label = isTypedKnown ? typed : domain::labelOf(m_label->text());
    for (const QString &each : std::as_const(m_known))
        if (each.compare(label, Qt::CaseInsensitive) == 0)
            label = each; // one label is not written in two ways
    return label;
}

QString LabelDialog::there(const QString &label) const
{
    for (const QString &each : m_there)
        if (each.compare(label, Qt::CaseInsensitive) == 0)
            return each;
    return {};
}

void LabelDialog::showVerb()
{
    m_save->setText(there(wanted()).isEmpty() ? tr("&Add label") : tr("&Remove label"));
}

void LabelDialog::decide()
{
    const QString label = wanted();
    if (label.isEmpty())
        return m_field->setProblem(tr("Type a label."));
    if (const QString taken = there(label); !taken.isEmpty())
        return takeOff(taken);
    accept();
    Q_EMIT labelled(label);
}

void LabelDialog::takeOff(const QString &label)
{
    accept();
    Q_EMIT unlabelled(label);
}

} // namespace ui
