#include "ui/merge/templatechoice.h"

#include "tasks/account.h"
#include "tasks/draftlisting.h"
#include "ui/statetext.h"
#include "ui/widgets/bringforward.h"
#include "ui/widgets/inlinemessage.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int templateIdRole = Qt::UserRole;
}

TemplateChoice::TemplateChoice(tasks::Account &account, const store::MaskedMode &masking, QWidget *parent)
    : QDialog(parent)
    , m_listing(new tasks::DraftListing(account.drafts(), store::DraftRecord::Kind::Template, nullptr, this))
    , m_message(new InlineMessage(this))
    , m_words(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_new(new QPushButton(icon(u"document-add"_s), {}, this))
{
    setObjectName(u"templateChoice"_s);
    m_message->setMasking(masking);
    m_masking.follow(masking, this, [this] { fill(chosenId()); });
    makeLayout();
    retranslate();
    connect(m_listing, &tasks::DraftListing::listed, this, &TemplateChoice::take);
    connect(m_listing, &tasks::DraftListing::failed, this, [this](const QString &why) {
        m_message->showMessage(InlineMessage::Tone::Error, tr("The templates cannot be read: %1").arg(why));
    });
    connect(m_new, &QPushButton::clicked, this, &TemplateChoice::newTemplateRequested);
    connect(m_list, &QListWidget::itemActivated, this, &TemplateChoice::choose);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &TemplateChoice::updateButtons);
    m_listing->refresh();
}

void TemplateChoice::setSpreadsheet(const QString &path)
{
    m_spreadsheet = path;
    retranslate();
}

void TemplateChoice::makeLayout()
{
    m_words->setObjectName(u"templateChoiceWords"_s);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->setBuddy(m_list);
    m_list->setObjectName(u"templateChoiceList"_s);
    m_new->setObjectName(u"templateChoiceNew"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_new, QDialogButtonBox::ActionRole);
    m_use = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"templateChoiceUse"_s);
    // Return does what the button does that is drawn as the one, wherever the focus is
    for (QAbstractButton *button : buttons->buttons())
        if (auto *push = qobject_cast<QPushButton *>(button))
            push->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplateChoice::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(520, 380);
}

//! The template that was made meanwhile, which is wanted; none when several came at once.
QString TemplateChoice::newOneAmong(const QList<domain::DraftSummary> &templates) const
{
    QStringList come;
    for (const domain::DraftSummary &one : templates)
        if (std::none_of(m_templates.cbegin(), m_templates.cend(),
                         [&one](const domain::DraftSummary &known) { return known.id == one.id; }))
            come.append(one.id);
    return come.size() == 1 ? come.first() : QString();
}

void TemplateChoice::take(const QList<domain::DraftSummary> &templates)
{
    const bool isFirst = !std::exchange(m_isListed, true);
    const QString made = isFirst ? QString() : newOneAmong(templates);
    m_message->dismiss();
    m_templates = templates;
    std::sort(m_templates.begin(), m_templates.end(), [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    fill(made.isEmpty() ? chosenId() : made);
    if (isFirst) // what is done next; until now there was nothing to choose from
        m_templates.isEmpty() ? m_new->setFocus() : m_list->setFocus();
    if (made.isEmpty())
        return;
    bringForward(*this); // the window in which it was made is closed: this goes on
    m_use->setFocus();
}

void TemplateChoice::fill(const QString &wantedId)
{
    m_list->clear();
    for (const domain::DraftSummary &one : std::as_const(m_templates)) {
        const QString name = one.name.isEmpty() ? one.firstDocument : one.name;
        auto *item = new QListWidgetItem(icon(u"document"_s), m_masking.shown(name), m_list);
        item->setData(templateIdRole, one.id);
        if (!one.unreadable.isEmpty()) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(tr("It cannot be read."));
        } else if (one.id == wantedId || (wantedId.isEmpty() && !m_list->currentItem())) {
            m_list->setCurrentItem(item);
        }
    }
    m_list->setVisible(!m_templates.isEmpty());
    showWords();
    updateButtons();
}

void TemplateChoice::showWords()
{
    if (!m_isListed)
        m_words->setText(tr("Looking for templates…"));
    else if (m_templates.isEmpty())
        m_words->setText(
            tr("There is no template yet. A batch sends everybody in a spreadsheet a session of the same "
               "template, so that comes first: make one with the documents, the texts and the way of "
               "signing, but without signers. It can be chosen here then."));
    else
        m_words->setText(tr("&Every row of the spreadsheet becomes a session of one template. Which one?"));
}

void TemplateChoice::updateButtons()
{
    const bool isChosen = !chosenId().isEmpty();
    m_use->setEnabled(isChosen);
    m_use->setDefault(isChosen);
    m_new->setDefault(!isChosen);
}

QString TemplateChoice::chosenId() const
{
    const QList<QListWidgetItem *> items = m_list->selectedItems();
    return items.isEmpty() ? QString() : items.first()->data(templateIdRole).toString();
}

void TemplateChoice::choose()
{
    const QString id = chosenId();
    if (id.isEmpty())
        return;
    Q_EMIT chosen(id);
    accept();
}

void TemplateChoice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TemplateChoice::retranslate()
{
    setWindowTitle(tr("New batch"));
    m_list->setAccessibleName(tr("Templates"));
    m_new->setText(tr("&New template…"));
    m_use->setText(m_spreadsheet.isEmpty() ? tr("&Choose the spreadsheet…") : tr("&Go on"));
    fill(chosenId());
}

} // namespace ui
