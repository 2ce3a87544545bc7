#include "ui/sessions/savingdialog.h"

#include "tasks/account.h"
#include "tasks/retentionguard.h"
#include "ui/compose/formfield.h"
#include "ui/sessions/savingtext.h"
#include "ui/statetext.h"
#include "ui/widgets/folderdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int sumsMs = 500;

QLabel *makeText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

SavingDialog::SavingDialog(tasks::Account &account, tasks::RetentionGuard &guard, QWidget *parent)
    : QDialog(parent)
    , m_account(account)
    , m_guard(guard)
    , m_isOn(new QCheckBox(tr("&Save the results of signed sessions automatically"), this))
    , m_folder(new QLineEdit(this))
    , m_pattern(new QLineEdit(this))
    , m_names(new QToolButton(this))
    , m_folderField(new FormField(makeFolder(), this))
    , m_patternField(new FormField(makePattern(), this))
    , m_example(makeText(u"savingExample"_s, this))
    , m_waiting(makeText(u"savingWaiting"_s, this))
    , m_saved(makeText(u"savingSaved"_s, this))
    , m_savedIcon(new QLabel(this))
    , m_problem(makeText(u"savingProblem"_s, this))
    , m_check(new QPushButton(tr("&Check saved files now"), this))
    , m_use(new QPushButton(this))
{
    setObjectName(u"savingDialog"_s);
    setWindowTitle(tr("Save results automatically"));
    m_isOn->setObjectName(u"savingOn"_s);
    m_check->setObjectName(u"savingCheck"_s);
    makeLayout();
    m_soon.setSingleShot(true);
    m_soon.setInterval(sumsMs);
    connect(&m_soon, &QTimer::timeout, this, &SavingDialog::askForSums);
    connect(&account.sessionIndex(), &store::SessionIndex::changed, &m_soon, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&guard, &tasks::RetentionGuard::changed, this, &SavingDialog::showSums);
    connect(m_isOn, &QCheckBox::toggled, this, &SavingDialog::showSums);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_folderField->setProblem({});
        showExample();
    });
    connect(m_pattern, &QLineEdit::textChanged, this, &SavingDialog::showExample);
    for (const QLineEdit *field : {m_folder, m_pattern})
        connect(field, &QLineEdit::textChanged, this, &SavingDialog::showUse);
    connect(m_check, &QPushButton::clicked, this, &SavingDialog::check);
    showRule(guard.rule());
    askForSums();
    if (auto *check = guard.wholeCheck())
        watch(check); // of an earlier dialog
}

QWidget *SavingDialog::makeFolder()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_folder->setObjectName(u"savingFolder"_s);
    m_folder->setMinimumWidth(420);
    auto *choose = new QPushButton(tr("&Browse…"), line);
    choose->setObjectName(u"savingBrowse"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &SavingDialog::chooseFolder);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    line->setFocusProxy(m_folder);
    return line;
}

QWidget *SavingDialog::makePattern()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_pattern->setObjectName(u"savingPattern"_s);
    m_names->setObjectName(u"savingNames"_s);
    m_names->setText(tr("&Insert"));
    m_names->setAccessibleName(tr("Insert something that is different for each file"));
    m_names->setPopupMode(QToolButton::InstantPopup);
    m_names->setFocusPolicy(Qt::TabFocus);
    fillNames();
    row->addWidget(m_pattern, 1);
    row->addWidget(m_names);
    line->setFocusProxy(m_pattern);
    return line;
}

void SavingDialog::fillNames()
{
    auto *menu = new QMenu(m_names);
    for (const QString &name : domain::savepattern::names())
        connect(menu->addAction(tr("%1  {%2}").arg(savingPlaceholderText(name), name)), &QAction::triggered,
                this, [this, name] {
                    m_pattern->insert(u'{' + name + u'}');
                    m_pattern->setFocus();
                });
    m_names->setMenu(menu);
}

void SavingDialog::makeLayout()
{
    m_folderField->setLabel(tr("&Folder"));
    m_folderField->setName(u"savingFolderField"_s);
    m_folderField->keepLine();
    m_folder->setAccessibleName(tr("Folder"));
    m_patternField->setLabel(tr("&Names of the files"));
    m_patternField->setName(u"savingPatternField"_s);
    m_pattern->setAccessibleName(tr("Names of the files"));
    auto *box = new QGroupBox(tr("Now"), this);
    auto *now = new QVBoxLayout(box);
    now->addWidget(m_waiting);
    now->addWidget(m_problem);
    auto *saved = new QHBoxLayout;
    m_savedIcon->setObjectName(u"savingSavedIcon"_s);
    m_savedIcon->setPixmap(icon(u"warning"_s).pixmap(18, 18));
    m_savedIcon->hide(); // until something is known
    saved->addWidget(m_savedIcon, 0, Qt::AlignTop);
    saved->addWidget(m_saved, 1);
    now->addLayout(saved);
    auto *checkRow = new QHBoxLayout;
    checkRow->addWidget(m_check);
    checkRow->addStretch(1);
    now->addLayout(checkRow);
    auto *why = makeText({}, this);
    why->setText(
        tr("The service removes documents and results at the due date of their session. What is saved "
           "here is listed with its hash in SHA256SUMS, and is read again every week."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use->setText(tr("&Use these settings"));
    m_use->setObjectName(u"savingUse"_s);
    m_use->setDefault(true);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SavingDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(why);
    column->addWidget(m_isOn);
    column->addWidget(m_folderField);
    column->addWidget(m_patternField);
    column->addWidget(m_example);
    column->addWidget(box);
    column->addWidget(buttons);
    m_check->setAutoDefault(false);
    setMinimumWidth(620);
    m_isOn->setFocus();
}

domain::SavingRule SavingDialog::rule() const
{
    return {m_isOn->isChecked(), QDir::fromNativeSeparators(m_folder->text().trimmed()),
            m_pattern->text().trimmed()};
}

void SavingDialog::showRule(const domain::SavingRule &rule)
{
    m_isOn->setChecked(rule.isOn);
    m_folder->setText(QDir::toNativeSeparators(rule.folder));
    m_pattern->setText(rule.pattern.isEmpty() ? domain::savepattern::usual() : rule.pattern);
    showExample();
}

void SavingDialog::chooseFolder()
{
    askForFolder(this, u"savingFolderDialog"_s, tr("Save results in"), rule().folder,
                 [this](const QString &folder) {
                     m_folder->setText(QDir::toNativeSeparators(folder));
                     m_isOn->setChecked(true); // why else would somebody choose one
                 });
}

void SavingDialog::showExample()
{
    const auto problems = domain::savepattern::problemsOf(m_pattern->text().trimmed());
    m_patternField->setProblem(problems.isEmpty() ? QString() : savingPatternProblem(problems.first()));
    m_example->setVisible(problems.isEmpty());
    if (problems.isEmpty())
        m_example->setText(tr("For example: %1").arg(savingExample(rule())));
    fitLater();
}

bool SavingDialog::showProblems()
{
    const domain::SavingRule wanted = rule();
    if (wanted.isOn && !QDir::isAbsolutePath(wanted.folder))
        m_folderField->setProblem(wanted.folder.isEmpty() ? tr("Choose a folder to save them in.")
                                                          : tr("Write the whole path of the folder."));
    showExample();
    if (!m_folderField->problem().isEmpty())
        m_folder->setFocus();
    else if (!m_patternField->problem().isEmpty())
        m_pattern->setFocus();
    return m_folderField->problem().isEmpty() && m_patternField->problem().isEmpty();
}

void SavingDialog::accept()
{
    if (!showProblems())
        return;
    m_guard.setRule(rule());
    QDialog::accept();
}

//! Whoever presses it is to get something: it saves, or stops doing so, or saves otherwise.
void SavingDialog::showUse()
{
    domain::SavingRule now = m_guard.rule();
    if (now.pattern.isEmpty())
        now.pattern = domain::savepattern::usual();
    const domain::SavingRule wanted = rule();
    m_use->setEnabled((wanted.isOn || now.isOn) && wanted != now);
}

void SavingDialog::fitLater()
{
    // when the layouts within have heard of it
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (const int wanted = layout()->totalHeightForWidth(width()); wanted > height())
                resize(width(), wanted);
        },
        Qt::QueuedConnection);
}

} // namespace ui
