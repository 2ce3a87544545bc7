#include "ui/accounts/datakeymessage.h"

#include "ui/accounts/secrettext.h"
#include "ui/widgets/lossquestion.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace ui {

using Outcome = store::DataKey::Outcome;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DataKeyMessage)
};

QString whyText(const store::SecretError &error)
{
    using Kind = store::SecretError::Kind;
    return error.kind == Kind::NotFound || error.kind == Kind::NotFoundOrLocked
               ? Words::tr("The keychain does not have it, or is locked.")
               : secretText(error);
}

} // namespace

DataKeyMessage::DataKeyMessage(store::DataKey &key, QWidget *parent)
    : InlineMessage(parent)
    , m_key(key)
{
    setObjectName(u"dataKeyMessage"_s);
    connect(&key, &store::DataKey::decided, this, &DataKeyMessage::tell);
    connect(this, &InlineMessage::retryRequested, this, [this] { m_key.find(); });
    connect(this, &InlineMessage::actionRequested, this, &DataKeyMessage::act);
}

void DataKeyMessage::tell(Outcome outcome)
{
    m_outcome = outcome;
    if (auto *question = findChild<QMessageBox *>(u"newKeyQuestion"_s);
        question && outcome != Outcome::WithoutIt)
        question->reject(); // what it is about is over
    switch (outcome) {
    case Outcome::Lasting:
        return dismiss();
    case Outcome::NoKeychain:
        showMessage(Tone::Warning,
                    tr("This computer's keychain cannot be used, so nothing that tells of people is kept: "
                       "drafts, names and links can be read until the program is closed, and never after. "
                       "Signers are not found by their names. %1")
                        .arg(whyText(m_key.error())));
        break;
    case Outcome::Missing:
        showMessage(
            Tone::Warning,
            tr("Drafts, names and links on this computer are locked: their key is missing. %1 Nothing is "
               "lost: unlock the keychain and try again. Without the key everything else works, and "
               "sessions are fetched anew.")
                .arg(whyText(m_key.error())));
        setAction(tr("&Go on without it"));
        break;
    case Outcome::WithoutIt:
        showMessage(
            Tone::Error,
            tr("The key to drafts, names and links on this computer is missing. The old ones stay locked, "
               "and new ones are lost when the program is closed. New sessions are not found by their "
               "signers' names."));
        setAction(tr("&Make a new key…"));
        break;
    }
    setRetryVisible(true);
    setClosable(outcome != Outcome::Missing); // the window waits for an answer
}

void DataKeyMessage::act()
{
    if (m_outcome == Outcome::Missing)
        return m_key.goOnWithout();
    if (m_outcome != Outcome::WithoutIt)
        return;
    askBeforeLosing(this,
                    {.objectName = u"newKeyQuestion"_s,
                     .title = tr("Make a new key?"),
                     .text = tr("A new key takes the place of the missing one. Drafts, templates, notes "
                                "and unfinished sends that the old key sealed can then not be read on "
                                "this computer, also when the old key comes back."),
                     .lose = tr("Make a &new key"),
                     .keep = tr("&Cancel")},
                    [this] { m_key.replace(); });
}

void DataKeyMessage::changeEvent(QEvent *event)
{
    InlineMessage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isSaid())
        tell(m_outcome);
}

} // namespace ui
