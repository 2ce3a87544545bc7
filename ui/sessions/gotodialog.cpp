#include "ui/sessions/gotodialog.h"

#include "domain/pastedlink.h"
#include "domain/rules.h"
#include "ui/widgets/maskedfield.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int hangingMs = 500;
//! Of the clipboard: who has it made us wait.
constexpr auto hangsProperty = "countersignOwnerHangs";

} // namespace

GoToDialog::GoToDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
    , m_problem(new QLabel(this))
    , m_go(nullptr)
{
    setObjectName(u"goToDialog"_s);
    setWindowTitle(tr("Go to ID or reference"));
    m_text->setObjectName(u"goToText"_s);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(380);
    m_problem->setObjectName(u"goToProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_problem->setTextFormat(Qt::PlainText);
    auto *name = new QLabel(tr("&ID or a part of it, signing link, or your own reference:"), this);
    name->setBuddy(m_text);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(tr("&Go"), QDialogButtonBox::AcceptRole);
    m_go->setObjectName(u"goToButton"_s);
    m_go->setEnabled(false);
    m_go->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(name);
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_problem->clear();
        m_problem->setMinimumHeight(0);
        m_go->setEnabled(!text.trimmed().isEmpty());
    });
    connect(m_go, &QPushButton::clicked, this, [this] { Q_EMIT asked(m_text->text().trimmed()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void GoToDialog::setText(const QString &text)
{
    m_text->setText(text);
    m_text->selectAll();
    maskAnew(*m_text, m_masking);
}

//! The program that something was copied in may take seconds to say what it was, and Qt waits for it: not
//! before the dialog is there.
void GoToDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    if (!std::exchange(m_isSeen, true))
        QTimer::singleShot(0, this, &GoToDialog::takeCopied);
}

//! Most often it was just copied from a mail.
void GoToDialog::takeCopied()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (!m_text->text().isEmpty() || clipboard->property(hangsProperty).toBool())
        return; // somebody types, or would be kept waiting a second time
    QElapsedTimer clock;
    clock.start();
    const QString copied = clipboard->text().trimmed();
    if (clock.hasExpired(hangingMs)) {
        clipboard->setProperty(hangsProperty, true);
        connect(
            clipboard, &QClipboard::dataChanged, clipboard,
            [clipboard] { clipboard->setProperty(hangsProperty, false); },
            static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    }
    if (domain::rules::isUuid(copied) || copied == domain::linkIn(copied)) {
        m_text->setText(copied);
        m_text->selectAll();
        maskAnew(*m_text, m_masking);
    }
}

void GoToDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    maskField(*m_text, masking);
}

void GoToDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    // a label that wraps does not tell the dialog how high it has become
    m_problem->setMinimumHeight(m_problem->heightForWidth(m_problem->width()));
    adjustSize();
    m_text->setFocus();
    m_text->selectAll();
    QAccessibleEvent alert(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ui
