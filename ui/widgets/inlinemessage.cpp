#include "ui/widgets/inlinemessage.h"

#include "ui/errortext.h"
#include "ui/statetext.h"
#include "ui/widgets/pointerrest.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

InlineMessage::InlineMessage(QWidget *parent)
    : QFrame(parent)
    , m_goes(this)
    , m_comes(this)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_retry(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_copyTrace(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"inlineMessage"_s);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_text->setObjectName(u"inlineMessageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_retry->setObjectName(u"inlineMessageRetry"_s);
    m_action->setObjectName(u"inlineMessageAction"_s);
    m_other->setObjectName(u"inlineMessageOther"_s);
    m_copyTrace->setObjectName(u"inlineMessageCopyTrace"_s);
    m_close->setObjectName(u"inlineMessageClose"_s);
    m_close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 6, 6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(m_body, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_body->addWidget(m_text, 1);
    m_body->addLayout(m_buttons);
    m_body->setAlignment(m_buttons, Qt::AlignLeft); // below the words they begin where those do
    const QList<QPushButton *> all = buttons();
    for (QPushButton *button : all)
        m_buttons->addWidget(button);

    connect(m_retry, &QPushButton::clicked, this, &InlineMessage::retryRequested);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionRequested);
    connect(m_other, &QPushButton::clicked, this, &InlineMessage::followOther);
    connect(m_copyTrace, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_traceId); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    m_goes.setSingleShot(true);
    m_goes.setInterval(10'000);
    connect(&m_goes, &QTimer::timeout, this, &InlineMessage::goOrStay);
    m_comes.setSingleShot(true);
    connect(&m_comes, &QTimer::timeout, this, &InlineMessage::comeOrWait);
    watchPointer();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        if (before && now && isAncestorOf(now) && !isAncestorOf(before) && before->window() == window())
            m_focusBefore = before;
    });
    hideButtons();
    retranslate();
    hide();
}

QList<QPushButton *> InlineMessage::buttons() const
{
    return {m_copyTrace, m_action, m_other, m_retry};
}

void InlineMessage::hideButtons()
{
    const QList<QPushButton *> all = buttons();
    for (QPushButton *button : all)
        button->hide();
}

void InlineMessage::showMessage(Tone tone, const QString &text)
{
    m_goes.stop();
    m_tone = tone;
    m_traceId.clear();
    m_lead.clear();
    m_plain = text;
    m_saying = nullptr;
    m_saidIn = QLocale().name();
    m_saidAt = m_place;
    m_isEverywhere = tone == Tone::Info;
    showText();
    hideButtons();
    m_close->show();
    comeOrWait();
}

void InlineMessage::showWords(Tone tone, std::function<QString()> words)
{
    showMessage(tone, words());
    m_saying = std::move(words);
}

void InlineMessage::sayAgain()
{
    if (m_plain.isEmpty() || !m_saying)
        return;
    m_plain = m_saying();
    showText();
}

void InlineMessage::showBriefly(const QString &text)
{
    showMessage(Tone::Info, text);
    m_goes.start();
}

void InlineMessage::showError(const api::ApiError &error, bool offersRetry, const QString &heading)
{
    const ErrorText words = errorText(error);
    const auto text = [error, heading] {
        const ErrorText now = errorText(error);
        QStringList lines{heading, now.headline, now.detail};
        lines.removeAll(QString());
        return lines.join(u'\n');
    };
    if (heading.isEmpty())
        showWords(Tone::Error, text);
    else
        showMessage(Tone::Error, text()); // not half of it in another language
    m_traceId = words.traceId;
    m_copyTrace->setVisible(!m_traceId.isEmpty());
    m_retry->setVisible(offersRetry && words.canRetry);
}

void InlineMessage::setAction(const QString &text)
{
    if (!text.isEmpty())
        m_goes.stop();
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void InlineMessage::setOtherAction(const QString &text)
{
    m_other->setText(text);
    m_other->setVisible(!text.isEmpty());
}

void InlineMessage::setLead(const QString &lead)
{
    m_lead = lead == m_plain ? QString() : lead;
    setOtherAction(m_lead.isEmpty() ? QString() : tr("Show &details"));
    showText();
}

void InlineMessage::followOther()
{
    if (m_lead.isEmpty()) {
        Q_EMIT otherActionRequested();
        return;
    }
    m_lead.clear();
    giveFocusBack();
    m_other->hide();
    showText();
}

void InlineMessage::setRetryVisible(bool visible)
{
    m_retry->setVisible(visible);
}

void InlineMessage::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void InlineMessage::setPlace(const QString &place)
{
    m_place = place;
    const bool isHere = !m_plain.isEmpty() && (m_isEverywhere || m_saidAt == m_place);
    if (isHere == isSaid())
        return;
    if (isHere)
        applyTone(); // the colours may have changed meanwhile
    setVisible(isHere);
}

void InlineMessage::dismiss()
{
    m_goes.stop();
    m_text->clear();
    m_plain.clear();
    m_lead.clear();
    hide();
}

void InlineMessage::showText()
{
    m_text->setText(m_masking.shown(m_lead.isEmpty() ? m_plain : m_lead));
}

void InlineMessage::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &InlineMessage::showText);
}

void InlineMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        followLanguage();
        showText(); // the words that stand for what is masked
    } else if (event->type() == QEvent::PaletteChange && !isHidden())
        applyTone();
    QFrame::changeEvent(event);
}

void InlineMessage::followLanguage()
{
    if (m_plain.isEmpty() || m_saidIn == QLocale().name())
        return; // who shows it has said it again already
    m_saidIn = QLocale().name();
    const bool isOver = m_tone == Tone::Info && m_action->isHidden() && m_retry->isHidden();
    if (m_saying)
        m_plain = m_saying();
    else if (isOver && !m_close->isHidden())
        dismiss();
}

void InlineMessage::retranslate()
{
    m_retry->setText(tr("&Retry"));
    m_copyTrace->setText(tr("&Copy trace ID"));
    m_copyTrace->setToolTip(tr("Signicat's support can find the failed call by it"));
    m_close->setIcon(icon(u"close"_s));
    m_close->setToolTip(tr("Hide this message"));
    m_close->setAccessibleName(tr("Hide this message"));
}

} // namespace ui
