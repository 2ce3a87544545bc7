#include "ui/compose/listedit.h"

#include "ui/widgets/menutext.h"

#include <QCompleter>
#include <QMenu>
#include <QStringListModel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Completes the element that is being typed, not the whole text.
class ElementCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {path.mid(path.lastIndexOf(u',') + 1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *edit = qobject_cast<const QLineEdit *>(widget());
        const QString before = edit ? edit->text().left(edit->text().lastIndexOf(u',') + 1) : QString();
        return before + (before.isEmpty() ? QString() : u" "_s) + index.data().toString();
    }
};

bool needsQuotes(const QString &text)
{
    return text.isEmpty() || text != text.trimmed() || text.contains(u',') || text.contains(u'"') ||
           text.contains(u'\n') || text.contains(u'\r');
}

} // namespace

ListEdit::ListEdit(QWidget *parent)
    : QLineEdit(parent)
{
}

void ListEdit::setList(const QStringList &list)
{
    setText(joined(list));
}

QStringList ListEdit::list() const
{
    return split(text());
}

void ListEdit::setSuggestions(const QStringList &suggestions)
{
    m_suggestions = suggestions;
    auto *completer = new ElementCompleter(suggestions, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete this->completer();
    setCompleter(completer);
}

QToolButton *ListEdit::suggestionButton()
{
    if (!m_button) {
        m_button = new QToolButton(parentWidget());
        m_button->setObjectName(objectName() + u"Choose"_s);
        m_button->setAutoRaise(true);
        m_button->setPopupMode(QToolButton::InstantPopup);
        m_button->setFocusPolicy(Qt::TabFocus);
        auto *menu = new QMenu(m_button);
        m_button->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, &ListEdit::showMenu);
    }
    return m_button;
}

void ListEdit::showMenu()
{
    QMenu *menu = m_button->menu();
    menu->clear();
    const QStringList chosen = list();
    for (const QString &name : std::as_const(m_suggestions)) {
        QAction *action = menu->addAction(menuText(name));
        action->setCheckable(true);
        action->setChecked(chosen.contains(name));
        connect(action, &QAction::toggled, this, [this, name](bool isOn) {
            QStringList names = list();
            names.removeAll(name);
            if (isOn)
                names << name;
            setList(names);
        });
    }
}

QString ListEdit::joined(const QStringList &list)
{
    QStringList parts;
    for (const QString &text : list)
        parts << (needsQuotes(text) ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text);
    return parts.join(u", "_s);
}

QStringList ListEdit::split(const QString &text)
{
    QStringList list;
    qsizetype at = 0;
    while (at < text.size()) {
        while (at < text.size() && text[at].isSpace())
            ++at;
        QString element;
        const bool isQuoted = at < text.size() && text[at] == u'"';
        if (isQuoted) {
            for (++at; at < text.size(); ++at) {
                if (text[at] == u'"' && !(at + 1 < text.size() && text[at + 1] == u'"'))
                    break;
                at += text[at] == u'"' ? 1 : 0; // doubled: the quote itself
                element += text[at];
            }
        }
        const qsizetype end = text.indexOf(u',', at);
        const qsizetype stop = end < 0 ? text.size() : end;
        if (!isQuoted)
            element = text.mid(at, stop - at).trimmed();
        if (isQuoted || !element.isEmpty())
            list << element;
        at = stop + 1;
    }
    return list;
}

} // namespace ui
