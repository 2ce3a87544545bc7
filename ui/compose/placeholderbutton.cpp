#include "ui/compose/placeholderbutton.h"

#include "ui/widgets/menutext.h"

#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

PlaceholderButton::PlaceholderButton(QWidget *input, const QStringList &without, QWidget *parent)
    : QToolButton(parent)
    , m_input(input)
    , m_without(without)
{
    setObjectName(input->objectName() + u"Placeholders"_s);
    setAutoRaise(true);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setMenu(new QMenu(this));
    retranslate();
}

void PlaceholderButton::setFields(const QStringList &names)
{
    if (m_fields == names)
        return;
    m_fields = names;
    retranslate();
}

void PlaceholderButton::insert(const QString &name)
{
    const QString text = u'{' + name + u'}';
    if (auto *line = qobject_cast<QLineEdit *>(m_input))
        line->insert(text);
    else if (auto *page = qobject_cast<QPlainTextEdit *>(m_input))
        page->insertPlainText(text);
    m_input->setFocus();
}

void PlaceholderButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void PlaceholderButton::retranslate()
{
    setText(tr("Insert"));
    setToolTip(tr("Insert something that is different for each signer, for example the name"));
    setAccessibleName(tr("Insert a placeholder"));
    const std::pair<QString, QString> known[] = {{u"name"_s, tr("The signer's name")},
                                                 {u"email"_s, tr("The signer's e-mail address")},
                                                 {u"mobile"_s, tr("The signer's mobile number")},
                                                 {u"reference"_s, tr("Your reference")},
                                                 {u"title"_s, tr("The title")},
                                                 {u"document"_s, tr("The title of the first document")},
                                                 {u"due"_s, tr("The day to sign by")},
                                                 {u"today"_s, tr("The day of sending")}};
    menu()->clear();
    for (const auto &[name, text] : known)
        if (!m_without.contains(name))
            connect(menu()->addAction(tr("%1  {%2}").arg(text, name)), &QAction::triggered, this,
                    [this, name = name] { insert(name); });
    if (!m_fields.isEmpty())
        menu()->addSeparator();
    for (const QString &name : std::as_const(m_fields))
        connect(menu()->addAction(menuText(u'{' + name + u'}')), &QAction::triggered, this,
                [this, name] { insert(name); });
}

} // namespace ui
