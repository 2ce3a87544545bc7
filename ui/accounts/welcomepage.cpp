#include "ui/accounts/welcomepage.h"

#include "ui/statetext.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QFrame *card(QPushButton *button, QLabel *text)
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    text->setOpenExternalLinks(true);
    button->setIconSize({24, 24});
    button->setMinimumHeight(44);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(12);
    column->addWidget(button);
    column->addWidget(text, 1);
    return frame;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_intro(new QLabel(this))
    , m_sandboxText(new QLabel)
    , m_connectText(new QLabel)
    , m_sandbox(new QPushButton)
    , m_connect(new QPushButton)
{
    setObjectName(u"welcomePage"_s);
    m_sandbox->setObjectName(u"welcomeSandbox"_s);
    m_connect->setObjectName(u"welcomeConnect"_s);
    m_sandbox->setIcon(icon(u"sandbox"_s));
    m_connect->setIcon(icon(u"account"_s));
    QFont big = m_heading->font();
    big.setPointSizeF(big.pointSizeF() * 1.8);
    m_heading->setFont(big);
    m_intro->setWordWrap(true);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(18);
    cards->addWidget(card(m_sandbox, m_sandboxText), 1);
    cards->addWidget(card(m_connect, m_connectText), 1);
    auto *middle = new QWidget;
    middle->setMaximumWidth(860);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(12);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addSpacing(12);
    column->addLayout(cards);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(middle, 20);
    centred->addStretch(1);
    outer->addLayout(centred);
    outer->addStretch(3);

    connect(m_sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
    connect(m_connect, &QPushButton::clicked, this, &WelcomePage::connectRequested);
    retranslate();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange) {
        m_connectText->clear(); // its link keeps the colour that links had when the text was set
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate()
{
    m_heading->setText(tr("Welcome to Countersign"));
    m_intro->setText(
        tr("Prepare documents, send them for signing, follow them and collect the signed files."));
    m_sandbox->setText(tr("&Try it with the built-in sandbox"));
    m_sandboxText->setText(
        tr("Everything stays on this computer and nobody is contacted. Example sessions in every "
           "state are waiting; you play the signers yourself. No account needed."));
    m_connect->setText(tr("&Connect your Signicat account"));
    m_connectText->setText(tr("<p>You need an <b>API client</b> with the permission “Signature API”:</p>"
                              "<ol style='margin-left:-20px'><li>Sign in at "
                              "<a href='https://dashboard.signicat.com'>dashboard.signicat.com</a>.</li>"
                              "<li>Open <b>API clients</b> and create one; its name is the client ID.</li>"
                              "<li>Give it the permission “Signature API” and make a <b>client secret</b>. "
                              "It is shown once.</li></ol>"
                              "<p>The secret is kept in this computer's keychain, never in a file.</p>"));
}

} // namespace ui
