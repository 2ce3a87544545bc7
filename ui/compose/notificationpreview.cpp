#include "ui/compose/notificationpreview.h"

#include "tasks/draftplan.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

NotificationPreview::NotificationPreview(QWidget *parent)
    : QWidget(parent)
    , m_signer(new QComboBox(this))
    , m_label(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_signer->setObjectName(u"composePreviewSigner"_s);
    m_label->setBuddy(m_signer);
    m_text->setObjectName(u"composePreview"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFrameShape(QFrame::StyledPanel);
    m_text->setMargin(8);
    auto *top = new QHBoxLayout;
    top->addWidget(m_label);
    top->addWidget(m_signer);
    top->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_text);
    connect(m_signer, &QComboBox::currentIndexChanged, this, &NotificationPreview::fillIn);
    hide();
    retranslate();
}

void NotificationPreview::retranslate()
{
    m_label->setText(tr("What it loo&ks like for"));
    m_signer->setAccessibleDescription(tr("Below are the messages as this signer gets them."));
}

void NotificationPreview::showDraft(const domain::SessionDraft &draft, const QDateTime &now)
{
    m_draft = draft;
    m_now = now;
    const auto messages = draft.common.notifications.value_or(QList<domain::NotificationMessage>());
    setVisible(!messages.isEmpty() && !draft.signers.isEmpty());
    nameSigners();
    fillIn();
}

void NotificationPreview::nameSigners()
{
    const QSignalBlocker quiet(m_signer);
    const int chosen = qMax(0, m_signer->currentIndex());
    m_signer->clear();
    for (qsizetype i = 0; i < m_draft.signers.size(); ++i)
        m_signer->addItem(m_masking.shown(tasks::labelOf(m_draft.signers[i], i)));
    m_signer->setCurrentIndex(qMin(chosen, m_signer->count() - 1));
}

void NotificationPreview::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] {
        nameSigners();
        fillIn();
    });
    nameSigners();
    fillIn();
}

QString NotificationPreview::text() const
{
    return m_text->text();
}

void NotificationPreview::fillIn()
{
    if (m_signer->currentIndex() < 0 || m_signer->currentIndex() >= m_draft.signers.size())
        return;
    const auto session = m_draft.sessionFor(m_draft.signers[m_signer->currentIndex()], m_now);
    QStringList messages;
    for (const auto &message : session.notifications.value_or(QList<domain::NotificationMessage>())) {
        const domain::NotificationContent content = message.message.value_or(domain::NotificationContent());
        const bool isSms = message.communicationMethod == domain::CommunicationMethod::Sms;
        const QString plain = (isSms ? session.signer.value_or(domain::Signer()).mobile
                                     : session.signer.value_or(domain::Signer()).email)
                                  .value_or(QString());
        const QString address =
            m_masking.shown(isSms ? domain::Masker::Kind::Phone : domain::Masker::Kind::Email, plain);
        QStringList lines;
        lines << (isSms ? tr("Text message to %1") : tr("E-mail to %1"))
                     .arg(address.isEmpty() ? tr("nobody: there is no address yet") : address);
        if (content.senderName)
            lines << tr("From: %1").arg(*content.senderName);
        if (content.header)
            lines << tr("Subject: %1").arg(*content.header);
        lines << content.text.value_or(tr("(the service's own words)"));
        messages << lines.join(u'\n');
    }
    m_text->setText(m_masking.shown(messages.join(u"\n\n"_s)));
}

void NotificationPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        nameSigners(); // some are only a number, in words
        fillIn();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
