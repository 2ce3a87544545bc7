#include "ui/compose/notificationlist.h"

#include "ui/compose/formfield.h"
#include "ui/compose/notificationeditor.h"
#include "ui/compose/notificationpreview.h"
#include "ui/statetext.h"
#include "ui/widgets/taborder.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NotificationList::NotificationList(QWidget *parent)
    : OptionsSection(parent)
    , m_column(new QVBoxLayout)
    , m_add(new QPushButton(icon(u"add"_s), {}, this))
    , m_preview(new NotificationPreview(this))
{
    m_add->setObjectName(u"composeNotifyAdd"_s);
    m_column->setSpacing(12);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(m_column);
    whole->addWidget(m_add, 0, Qt::AlignLeft);
    whole->addWidget(m_preview);
    connect(m_add, &QPushButton::clicked, this, [this] {
        NotificationEditor *added = addEditor(m_editors.size());
        added->setMethod(domain::CommunicationMethod::Email);
        numberThem();
        changed();
        added->methodField()->input()->setFocus();
    });
    placeInTabOrder(*m_add, *addEditor(0)); // as they stand
    placeInTabOrder(*m_preview, *m_add);
    numberThem();
    retranslate();
}

NotificationEditor *NotificationList::addEditor(qsizetype index)
{
    auto *editor = new NotificationEditor(this);
    m_editors.insert(index, editor);
    m_column->insertWidget(static_cast<int>(index), editor);
    if (index > 0)
        placeInTabOrder(*editor, *m_editors[index - 1]);
    editor->show(); // now, so that it can take the focus
    connect(editor, &NotificationEditor::edited, this, &NotificationList::changed);
    connect(editor, &NotificationEditor::duplicateRequested, this, [this, editor] { duplicate(editor); });
    connect(editor, &NotificationEditor::removeRequested, this, [this, editor] { remove(editor); });
    return editor;
}

void NotificationList::setEditorCount(qsizetype count)
{
    while (m_editors.size() > count)
        delete m_editors.takeLast();
    while (m_editors.size() < count)
        addEditor(m_editors.size());
    numberThem();
}

int NotificationList::count() const
{
    return static_cast<int>(std::count_if(m_editors.begin(), m_editors.end(),
                                          [](const auto *editor) { return editor->isThere(); }));
}

void NotificationList::numberThem()
{
    for (qsizetype i = 0; i < m_editors.size(); ++i)
        m_editors[i]->setPlace(static_cast<int>(i), m_editors.size() == 1);
    adapt();
}

void NotificationList::duplicate(NotificationEditor *editor)
{
    domain::SessionDraft draft;
    // A language that no message has: what follows the pages stays apart from what has none.
    draft.common.ui = domain::Ui();
    draft.common.ui->language = domain::OpenEnum<domain::UiLanguage>(u"*"_s);
    for (const NotificationEditor *each : std::as_const(m_editors))
        each->writeTo(draft);
    const qsizetype index = m_editors.indexOf(editor);
    draft.common.notifications->insert(index, draft.common.notifications->at(index));
    addEditor(index + 1);
    numberThem();
    m_editors[index + 1]->readFrom(draft);
    changed();
    m_editors[index + 1]->methodField()->input()->setFocus(); // the copy is to be sent another way
}

void NotificationList::remove(NotificationEditor *editor)
{
    if (m_editors.size() > 1) {
        m_editors.removeOne(editor);
        m_column->removeWidget(editor);
        editor->hide();
        editor->deleteLater(); // it is its own button that asks
        numberThem();
    }
    changed();
}

void NotificationList::writeTo(domain::SessionDraft &draft) const
{
    auto &messages = draft.common.notifications;
    if (count() == 0) {
        if (messages && !messages->isEmpty())
            messages.reset();
        return;
    }
    messages.reset();
    for (const NotificationEditor *editor : m_editors)
        if (editor->isThere())
            editor->writeTo(draft);
}

void NotificationList::readFrom(const domain::SessionDraft &draft)
{
    const auto &messages = draft.common.notifications;
    setEditorCount(messages ? qMax(qsizetype(1), messages->size()) : 1);
    for (NotificationEditor *editor : std::as_const(m_editors))
        editor->readFrom(draft);
    adapt();
}

void NotificationList::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    for (NotificationEditor *editor : std::as_const(m_editors))
        editor->showContext(draft, now);
    m_preview->showDraft(draft, now);
}

OptionsSection::Match NotificationList::match(const QString &path) const
{
    if (!beginsPath(u"notifications"_s, path))
        return {};
    Match best{m_editors.first()->methodField(), 13};
    for (const NotificationEditor *editor : m_editors)
        if (const Match match = editor->match(path); match.length > best.length)
            best = match;
    return best;
}

void NotificationList::clearMessageProblems()
{
    for (NotificationEditor *editor : std::as_const(m_editors))
        editor->clearProblems();
}

void NotificationList::unfold(const FormField *field)
{
    for (NotificationEditor *editor : std::as_const(m_editors))
        editor->unfold(field);
}

void NotificationList::adapt()
{
    m_add->setVisible(count() > 0);
    int sent = 0;
    for (NotificationEditor *editor : std::as_const(m_editors))
        editor->setPosition(editor->isThere() ? sent++ : -1);
}

void NotificationList::retranslate()
{
    m_add->setText(tr("Add another message"));
    m_add->setToolTip(tr("For example a text message beside the e-mail"));
}

void NotificationList::setMasking(const store::MaskedMode &masking)
{
    m_preview->setMasking(masking);
}

} // namespace ui
