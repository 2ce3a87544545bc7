#include "ui/startup/crashdialog.h"

#include "store/crashreports.h"
#include "tasks/filewriting.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

CrashDialog::CrashDialog(const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_text(new QPlainTextEdit(store::crashreports::textOf(files)))
    , m_said(new QLabel)
{
    setObjectName(u"crashDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Countersign ended unexpectedly"));
    auto *explanation = new QLabel(tr(
        "The last time, the program ended by a fault of its own. What you had begun is kept. This report "
        "says "
        "where in the program it happened, and nothing about you, your accounts or your contracts. It is on "
        "this computer only: read it, and give it to whoever looks after the program if you like."));
    explanation->setWordWrap(true);
    m_text->setObjectName(u"crashText"_s);
    m_text->setAccessibleName(tr("Crash report"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_said->setObjectName(u"crashSaid"_s);
    m_said->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [buttons, this](const QString &text, const QString &name, void (CrashDialog::*slot)()) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
    };
    add(tr("&Copy"), u"crashCopy"_s, &CrashDialog::copy);
    add(tr("&Save…"), u"crashSave"_s, &CrashDialog::save);
    add(tr("&Delete"), u"crashDelete"_s, &CrashDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { store::crashreports::markRead(m_files); });
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(m_text, 1);
    column->addWidget(m_said);
    column->addWidget(buttons);
    m_said->hide();
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    resize(640, 460);
}

CrashDialog *CrashDialog::showUnread(const QString &folder, QWidget *parent)
{
    const QStringList files = store::crashreports::unread(folder);
    if (files.isEmpty())
        return nullptr;
    auto *dialog = new CrashDialog(files, parent);
    dialog->open();
    return dialog;
}

void CrashDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_said->setText(tr("Copied."));
    m_said->show();
}

void CrashDialog::save()
{
    auto *chooser = new QFileDialog(this, tr("Save the crash report"), {}, tr("Text (*.txt)"));
    chooser->setObjectName(u"crashSaveDialog"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(u"txt"_s);
    chooser->selectFile(u"countersign-crash.txt"_s);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &path) {
        tasks::writeFile(path, m_text->toPlainText().toUtf8() + '\n', this, [this](const QString &problem) {
            m_said->setText(problem.isEmpty() ? tr("Saved.") : tr("It could not be saved: %1").arg(problem));
            m_said->show();
        });
    });
    chooser->open();
}

void CrashDialog::remove()
{
    store::crashreports::remove(m_files);
    accept();
}

} // namespace ui
