#include "ui/accounts/profilesdialog.h"

#include "store/profilestore.h"
#include "ui/accounts/profileform.h"
#include "ui/statetext.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/lossquestion.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

ProfilesDialog::ProfilesDialog(store::ProfileStore &profiles, SecretKeeper &secrets, Tester tester,
                               QWidget *parent)
    : QDialog(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_tester(std::move(tester))
    , m_list(new QListWidget(this))
    , m_none(new QLabel(m_list->viewport()))
    , m_form(new ProfileForm(this))
    , m_message(new InlineMessage(this))
    , m_new(new QPushButton(icon(u"add"_s), {}, this))
    , m_remove(new QPushButton(icon(u"delete"_s), {}, this))
    , m_test(new QPushButton(icon(u"signature-check"_s), {}, this))
    , m_network(new QPushButton(icon(u"network"_s), {}, this))
    , m_save(new QPushButton(icon(u"tick"_s), {}, this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"profilesDialog"_s);
    m_list->setObjectName(u"profileList"_s);
    m_new->setObjectName(u"profileNew"_s);
    m_remove->setObjectName(u"profileRemove"_s);
    m_test->setObjectName(u"profileTest"_s);
    m_network->setObjectName(u"profileNetwork"_s);
    m_network->hide();
    m_save->setObjectName(u"profileSave"_s);
    m_close->setObjectName(u"profileClose"_s);
    makeLayout();
    // queued: the list marks the row after it has told
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::leaveForCurrent,
            Qt::QueuedConnection);
    connect(m_new, &QPushButton::clicked, this, [this] { leaveTyped([this] { startNew(); }); });
    connect(m_remove, &QPushButton::clicked, this, &ProfilesDialog::removeCurrent);
    connect(m_test, &QPushButton::clicked, this, &ProfilesDialog::testConnection);
    connect(m_save, &QPushButton::clicked, this, &ProfilesDialog::save);
    connect(m_close, &QPushButton::clicked, this, &ProfilesDialog::reject);
    connect(m_message, &InlineMessage::retryRequested, this, [this] {
        if (m_retry)
            m_retry();
    });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_otherwise)
            m_otherwise();
    });
    connect(&m_profiles, &store::ProfileStore::changed, this, &ProfilesDialog::fillList);
    retranslate();
    fillList();
    if (m_list->count() == 0)
        startNew();
}

void ProfilesDialog::makeLayout()
{
    for (QPushButton *button : {m_new, m_remove, m_test, m_network, m_close})
        button->setAutoDefault(false); // Enter saves, also after another button was pressed
    m_save->setDefault(true);
    m_list->setMaximumWidth(220);
    m_none->setObjectName(u"profileNone"_s);
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *onList = new QVBoxLayout(m_list->viewport());
    onList->addWidget(m_none);

    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    auto *leftButtons = new QHBoxLayout;
    leftButtons->addWidget(m_new);
    leftButtons->addWidget(m_remove);
    left->addLayout(leftButtons);
    auto *right = new QVBoxLayout;
    right->addWidget(m_message);
    right->addWidget(m_form);
    right->addStretch(1);
    auto *ends = new QDialogButtonBox(this);
    ends->addButton(m_save, QDialogButtonBox::AcceptRole);
    ends->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_network);
    buttons->addStretch(1);
    buttons->addWidget(ends);
    right->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->addLayout(left);
    row->addLayout(right, 1);
    resize(860, 480);
}

void ProfilesDialog::fillList()
{
    const QString current = m_form->profile().id;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const domain::Profile &profile : m_profiles.list()) {
        auto *item =
            new QListWidgetItem(icon(u"account"_s), profile.name + u'\n' + profile.environmentLabel, m_list);
        item->setData(Qt::UserRole, profile.id);
        if (profile.id == current)
            m_list->setCurrentItem(item);
    }
    m_none->setVisible(m_list->count() == 0);
    m_remove->setEnabled(m_list->currentRow() >= 0);
    if (m_list->currentRow() < 0 && m_list->count() > 0 && current.isEmpty()) {
        m_list->setCurrentRow(0);
        showCurrent();
    }
}

void ProfilesDialog::selectProfile(const QString &profileId)
{
    const int row = rowOf(profileId);
    if (row < 0 || row == m_list->currentRow())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(row);
    }
    showCurrent();
}

void ProfilesDialog::startNew()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
        m_list->clearSelection();
    }
    m_form->setProfile({});
    m_form->setSecretState(ProfileForm::Secret::None);
    dismissMessage();
    stopWaiting();
    m_remove->setEnabled(false);
    m_form->focusFirst();
}

void ProfilesDialog::offerNetwork(std::function<void()> setUp)
{
    m_network->show();
    connect(m_network, &QPushButton::clicked, this, std::move(setUp));
}

void ProfilesDialog::showCurrent()
{
    const auto *item = m_list->currentItem();
    m_remove->setEnabled(item != nullptr);
    if (!item)
        return;
    dismissMessage();
    stopWaiting(); // a test that goes on is of another
    const QString id = item->data(Qt::UserRole).toString();
    m_form->setProfile(m_profiles.get(id));
    readSecret(id);
}

void ProfilesDialog::showSecretProblem(const QString &text, std::function<void()> retry,
                                       const QString &action, std::function<void()> otherwise)
{
    m_retry = std::move(retry);
    m_otherwise = std::move(otherwise);
    m_message->showMessage(InlineMessage::Tone::Warning, text);
    m_message->setRetryVisible(true);
    m_message->setAction(action);
}

void ProfilesDialog::showWaiting(const QString &text)
{
    m_save->setEnabled(false);
    m_test->setEnabled(false);
    m_message->setAction({});
    m_message->showMessage(InlineMessage::Tone::Info, text);
}

void ProfilesDialog::stopWaiting()
{
    m_save->setEnabled(true);
    m_test->setEnabled(true);
}

void ProfilesDialog::setEditable(bool on)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_form, m_list, m_new})
        widget->setEnabled(on);
    m_remove->setEnabled(on && m_list->currentItem());
}

void ProfilesDialog::dismissMessage()
{
    m_message->setAction({});
    m_message->dismiss();
}

void ProfilesDialog::reject()
{
    leaveTyped([this] { QDialog::reject(); });
}

void ProfilesDialog::leaveTyped(const std::function<void()> &leave)
{
    if (!m_form->isChanged())
        return leave();
    askBeforeDiscarding(*this, u"accountDiscardQuestion"_s, tr("Discard what you changed in this account?"),
                        leave);
}

//! The list is ahead of the form: until what was typed there may go, it shows again which one that is.
void ProfilesDialog::leaveForCurrent()
{
    const auto *item = m_list->currentItem();
    const QString shown = m_form->profile().id;
    const QString id = item ? item->data(Qt::UserRole).toString() : shown;
    if (id == shown)
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(rowOf(shown));
        if (m_list->currentRow() < 0)
            m_list->clearSelection();
    }
    leaveTyped([this, id] { selectProfile(id); });
}

int ProfilesDialog::rowOf(const QString &profileId) const
{
    int row = m_list->count() - 1;
    while (row >= 0 && m_list->item(row)->data(Qt::UserRole).toString() != profileId)
        --row;
    return row;
}

void ProfilesDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ProfilesDialog::retranslate()
{
    setWindowTitle(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_none->setText(tr("No Signicat account yet. Fill in the first one and save it."));
    m_new->setText(tr("Ne&w"));
    m_remove->setText(tr("&Remove…"));
    m_test->setText(tr("Test &connection"));
    m_network->setText(tr("Netw&ork…"));
    m_save->setText(tr("Save and &use"));
    m_close->setText(tr("Close"));
}

} // namespace ui
