#include "ui/sessions/notedialog.h"

#include "ui/compose/formfield.h"
#include "ui/widgets/lossquestion.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

NoteDialog::NoteDialog(const QString &about, int count, const QString &note, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(note))
    , m_field(new FormField(m_text, this))
    , m_before(m_text->toPlainText())
{
    setObjectName(u"noteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(about.isEmpty() ? tr("Note") : tr("Note on “%1”").arg(about));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumSize(380, 130);
    m_text->moveCursor(QTextCursor::End);
    m_text->installEventFilter(this);
    m_field->setName(u"noteText"_s);
    m_field->setLabel(count > 1 ? tr("Add to the &notes of %n session(s)", nullptr, count) : tr("&Note"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *saving = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    saving->setObjectName(u"noteSave"_s);
    saving->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { save(false); });
    connect(buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addWidget(buttons);
    m_text->setFocus();
    showMasked();
}

void NoteDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &NoteDialog::showMasked);
    showMasked();
}

QString NoteDialog::wholeNote() const
{
    return m_hidden.isEmpty() ? m_text->toPlainText() : m_hidden;
}

void NoteDialog::showMasked()
{
    const QString whole = wholeNote(), seen = m_masking.shown(whole);
    const bool isHidden = seen != whole;
    m_hidden = isHidden ? whole : QString();
    if (m_text->toPlainText() != seen) {
        m_text->setPlainText(seen);
        m_text->moveCursor(QTextCursor::End);
    }
    Qt::TextInteractionFlags hands = Qt::TextEditorInteraction;
    if (isHidden)
        hands = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    m_text->setTextInteractionFlags(hands);
    m_field->setHint(
        isHidden ? tr("Part of it is masked: Alt+Shift+R shows it. It cannot be changed like this.")
                 : tr("It stays on this computer. Ctrl+Enter saves it and goes to the next session."));
}

//! Enter alone is a new line of the note.
bool NoteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier)) {
            save(true);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

//! What could not be kept can be typed on at once.
void NoteDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && isEnabled())
        m_text->setFocus();
}

void NoteDialog::reject()
{
    if (!isEnabled())
        return; // it is being saved: what becomes of that is known in a moment
    if (wholeNote() == m_before)
        return QDialog::reject();
    askBeforeDiscarding(*this, u"noteDiscardQuestion"_s, tr("Discard what you wrote in this note?"),
                        [this] { QDialog::reject(); });
}

void NoteDialog::save(bool isWithNext)
{
    setEnabled(false);
    Q_EMIT written(wholeNote(), isWithNext);
}

} // namespace ui
