#include "ui/sessions/linkreasondialog.h"

#include "ui/widgets/menutext.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr char keptProperty[] = "kept", typedProperty[] = "isTyped";
constexpr int longestReason = 200;

} // namespace

LinkReasonDialog::LinkReasonDialog(const QString &about, int count, const QString &verb,
                                   const QStringList &typed, const Masking &masking, QWidget *parent)
    : QDialog(parent)
    , m_masking(masking)
    , m_column(new QVBoxLayout(this))
    , m_choices(new QButtonGroup(this))
    , m_other(new QRadioButton(tr("S&omething else:"), this))
    , m_text(new QLineEdit(this))
    , m_missing(new QLabel(tr("Choose a reason, or write one."), this))
    , m_buttons(nullptr)
    , m_go(nullptr)
{
    setObjectName(u"linkReason"_s);
    setWindowTitle(tr("Why is the signing link wanted?"));
    auto *what = new QLabel(tr("Links of %n session(s)", nullptr, count), this);
    what->setObjectName(u"linkReasonAbout"_s);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    QFont bold = what->font();
    bold.setBold(true);
    what->setFont(bold);
    if (!about.isEmpty())
        keepShown(*what, [this, what, about] { what->setText(m_masking.shown(about)); });
    auto *why = new QLabel(tr("Whoever has the link can open the session and sign. The reason goes into the "
                              "audit log; it is asked for once for each session."),
                           this);
    why->setWordWrap(true);
    m_column->addWidget(what);
    m_column->addWidget(why);
    m_column->addSpacing(6);
    addChoice(tr("&I pass on the links myself"), u"links are passed on by hand"_s, false);
    addChoice(tr("&Signer asked for it"), u"signer asked for it"_s, false);
    addChoice(tr("&E-mail did not arrive"), u"e-mail did not arrive"_s, false);
    addChoice(tr("&The signer is here with me"), u"sitting together"_s, false);
    for (const QString &reason : typed)
        addTyped(reason);
    m_other->setObjectName(u"linkReasonOther"_s);
    m_choices->addButton(m_other);
    m_text->setObjectName(u"linkReasonText"_s);
    m_text->setAccessibleName(tr("Reason"));
    m_text->setMaxLength(longestReason);
    m_text->setPlaceholderText(tr("No names, please"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_other);
    row->addWidget(m_text, 1);
    m_column->addLayout(row);
    m_missing->setObjectName(u"linkReasonMissing"_s);
    m_missing->hide();
    m_column->addWidget(m_missing);
    m_column->addStretch(1);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this); // behind the reasons, for Tab
    m_go = m_buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"linkReasonGo"_s);
    m_go->setDefault(true);
    m_column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LinkReasonDialog::choose);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QLineEdit::textEdited, m_other, [this] { m_other->setChecked(true); });
    connect(m_text, &QLineEdit::textChanged, this, &LinkReasonDialog::showWhetherItIsOne);
    connect(m_choices, &QButtonGroup::buttonToggled, this, &LinkReasonDialog::showWhetherItIsOne);
    connect(m_other, &QRadioButton::clicked, m_text, [this] { m_text->setFocus(); });
    setMinimumWidth(430);
    // none is chosen: what nobody has read does not go into the log; what is typed does
    m_text->setFocus();
    showWhetherItIsOne();
}

//! The arrows lead from the field to the reasons above it.
void LinkReasonDialog::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_go->isEnabled())
        return sayWhatIsMissing();
    const bool isDown = event->key() == Qt::Key_Down;
    if (!m_text->hasFocus() || (!isDown && event->key() != Qt::Key_Up))
        return QDialog::keyPressEvent(event);
    const QList<QAbstractButton *> choices = m_choices->buttons(); // the last is that of the field itself
    (isDown ? choices.first() : choices.at(choices.size() - 2))
        ->setFocus(isDown ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void LinkReasonDialog::offerWithout()
{
    QPushButton *without = m_buttons->addButton(tr("&Without the links"), QDialogButtonBox::ActionRole);
    without->setObjectName(u"linkReasonWithout"_s);
    connect(without, &QPushButton::clicked, this, [this] {
        Q_EMIT withoutWanted();
        accept();
    });
}

void LinkReasonDialog::keepShown(QWidget &part, const std::function<void()> &showAnew)
{
    showAnew();
    if (const store::MaskedMode *mode = m_masking.mode())
        connect(mode, &store::MaskedMode::changed, &part, showAnew);
}

void LinkReasonDialog::addTyped(const QString &reason)
{
    QRadioButton *choice = addChoice({}, reason, true);
    keepShown(*choice, [this, choice, reason] { choice->setText(menuText(m_masking.shown(reason))); });
}

QRadioButton *LinkReasonDialog::addChoice(const QString &text, const QString &kept, bool isTyped)
{
    auto *choice = new QRadioButton(text, this);
    choice->setObjectName(u"linkReason%1"_s.arg(m_choices->buttons().size()));
    choice->setProperty(keptProperty, kept);
    choice->setProperty(typedProperty, isTyped);
    m_choices->addButton(choice);
    m_column->addWidget(choice);
    return choice;
}

void LinkReasonDialog::showWhetherItIsOne()
{
    m_go->setEnabled(m_choices->checkedButton() &&
                     (!m_other->isChecked() || !m_text->text().trimmed().isEmpty()));
    if (m_go->isEnabled())
        m_missing->hide();
}

//! Enter on a grey button would do nothing, and nobody would know why.
void LinkReasonDialog::sayWhatIsMissing()
{
    m_missing->show();
    QAccessibleEvent alert(m_missing, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LinkReasonDialog::choose()
{
    const QAbstractButton *choice = m_choices->checkedButton();
    if (!choice)
        return;
    if (choice == m_other)
        Q_EMIT chosen(m_text->text().simplified(), true);
    else
        Q_EMIT chosen(choice->property(keptProperty).toString(), choice->property(typedProperty).toBool());
    accept();
}

} // namespace ui
