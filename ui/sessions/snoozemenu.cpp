#include "ui/sessions/snoozemenu.h"

#include "ui/compose/formfield.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/datetimefield.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

SnoozeMenu::SnoozeMenu(const QDateTime &now, const QDateTime &dueDate, bool isSnoozed, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"snoozeMenu"_s);
    setAccessibleName(tr("Put off until"));
    setAttribute(Qt::WA_DeleteOnClose);
    int number = 0;
    for (const domain::SnoozeChoice &choice : domain::snoozeChoices(now, dueDate))
        add(++number, textOf(choice.kind), weekdayText(choice.until),
            [this, until = choice.until] { Q_EMIT chosen(until); });
    add(++number, tr("Another date…"), {}, [this] { Q_EMIT anotherRequested(); });
    if (isSnoozed) {
        addSeparator();
        add(0, tr("Not put off any more"), {}, [this] { Q_EMIT endRequested(); });
    }
    for (QAction *action : actions())
        if (!action->isSeparator()) {
            setActiveAction(action);
            break;
        }
}

void SnoozeMenu::add(int number, const QString &text, const QString &when,
                     const std::function<void()> &choose)
{
    const QString shown = u"&%1  %2"_s.arg(number).arg(text);
    QAction *action = addAction(ui::icon(u"snooze"_s), when.isEmpty() ? shown : shown + u'\t' + when);
    connect(action, &QAction::triggered, this, choose);
}

QString SnoozeMenu::textOf(domain::SnoozeChoice::Kind kind)
{
    using Kind = domain::SnoozeChoice::Kind;
    switch (kind) {
    case Kind::Hour:
        return tr("In one hour");
    case Kind::Tomorrow:
        return tr("Tomorrow");
    case Kind::Days:
        return tr("In three days");
    case Kind::Monday:
        return tr("Next Monday");
    case Kind::BeforeDue:
        return tr("Shortly before it is due");
    }
    return {};
}

SnoozeDialog::SnoozeDialog(const QDateTime &proposed, QWidget *parent)
    : QDialog(parent)
    , m_until(new DateTimeField)
{
    setObjectName(u"snoozeDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Put off"));
    m_until->setDateTime(proposed);
    auto *field = new FormField(m_until, this);
    field->setName(u"snoozeUntil"_s);
    field->setLabel(tr("&Until"));
    m_until->setAccessibleLabel(tr("Put off until"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("&Put off"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"snoozeSave"_s);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SnoozeDialog::decide);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_until, &DateTimeField::accepted, this, &SnoozeDialog::decide);
    auto *column = new QVBoxLayout(this);
    column->addWidget(field);
    column->addWidget(buttons);
    m_until->setFocus();
}

void SnoozeDialog::decide()
{
    accept();
    Q_EMIT chosen(m_until->dateTime().toUTC());
}

} // namespace ui
