#include "ui/widgets/panestate.h"

#include "ui/statetext.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int hintWidth = 440;
}

PaneState::PaneState(QWidget *content, QWidget *parent)
    : PageStack(parent)
    , m_content(content)
    , m_loading(makePage(u"loading"_s))
    , m_empty(makePage(u"empty"_s))
    , m_failed(makePage(u"failed"_s))
    , m_busy(new QProgressBar)
    , m_help(new QPushButton)
{
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setMaximumWidth(200);
    auto *column = static_cast<QVBoxLayout *>(m_loading.widget->layout());
    column->insertWidget(column->indexOf(m_loading.heading) + 1, m_busy, 0, Qt::AlignHCenter);
    column = static_cast<QVBoxLayout *>(m_failed.widget->layout());
    auto *buttons = new QHBoxLayout;
    column->insertLayout(column->indexOf(m_failed.button), buttons);
    column->removeWidget(m_failed.button);
    buttons->addStretch(1);
    for (QPushButton *button : {m_failed.button, m_help})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_help->setObjectName(u"failedHelp"_s);
    m_help->hide();
    addWidget(m_content);
    connect(m_help, &QPushButton::clicked, this, &PaneState::failedActionRequested);
    connect(m_empty.button, &QPushButton::clicked, this, &PaneState::emptyActionRequested);
    connect(m_failed.button, &QPushButton::clicked, this, &PaneState::retryRequested);
    m_failed.button->show();
    retranslate();
    setState(State::Loading);
}

PaneState::Page PaneState::makePage(const QString &name)
{
    Page page{new QWidget, new QLabel, new QLabel, new QLabel, new QPushButton};
    page.widget->setObjectName(name + u"Page"_s);
    page.heading->setObjectName(name + u"Heading"_s);
    page.hint->setObjectName(name + u"Hint"_s);
    page.button->setObjectName(name + u"Button"_s);
    QFont font = page.heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    page.heading->setFont(font);
    for (QLabel *label : {page.icon, page.heading, page.hint}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label != page.icon);
        label->setTextFormat(Qt::PlainText); // what was typed, or the service said, is repeated in them
    }
    page.button->hide();
    auto *column = new QVBoxLayout(page.widget);
    column->addStretch(2);
    column->addWidget(page.icon);
    column->addWidget(page.heading);
    page.hint->setMaximumWidth(hintWidth); // lines that the eye finds back from
    auto *line = new QHBoxLayout;          // an alignment would give it the height of one line
    line->addStretch(1);
    line->addWidget(page.hint, 1'000);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(6);
    column->addWidget(page.button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    addWidget(page.widget);
    return page;
}

void PaneState::setState(State state)
{
    m_state = state;
    m_busy->setVisible(state == State::Loading); // an animation that nobody sees costs time all the same
    switch (state) {
    case State::Loading:
        setCurrentWidget(m_loading.widget);
        break;
    case State::Empty:
        setCurrentWidget(m_empty.widget);
        break;
    case State::Ready:
        setCurrentWidget(m_content);
        break;
    case State::Failed:
        setCurrentWidget(m_failed.widget);
        break;
    }
    showPicture();
}

//! Drawn when it is to be seen: a list that is not empty has none, and each pane would draw two.
void PaneState::showPicture()
{
    if (m_state == State::Failed)
        m_failed.icon->setPixmap(icon(m_failedIcon).pixmap(48, 48));
    else if (m_state == State::Empty)
        m_empty.icon->setPixmap(m_emptyIcon.isEmpty() ? QPixmap() : icon(m_emptyIcon).pixmap(48, 48));
}

void PaneState::setEmpty(const QString &heading, const QString &hint, const QString &button,
                         const QString &iconName)
{
    m_emptyIcon = iconName;
    showPicture();
    m_empty.heading->setText(heading);
    m_empty.hint->setText(hint);
    m_empty.button->setText(button);
    m_empty.button->setVisible(!button.isEmpty());
}

void PaneState::setFailed(const QString &heading, const QString &hint, const QString &iconName,
                          const QString &button)
{
    m_failedIcon = iconName;
    showPicture();
    m_failed.heading->setText(heading);
    m_failed.hint->setText(hint);
    m_help->setText(button);
    m_help->setVisible(!button.isEmpty());
}

void PaneState::setLoading(const QString &text)
{
    m_hasLoadingText = true;
    m_loading.heading->setText(text);
}

void PaneState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        showPicture(); // it is drawn for a light ground or a dark one
    PageStack::changeEvent(event);
}

void PaneState::retranslate()
{
    if (!m_hasLoadingText) // whose words they are gives them anew
        m_loading.heading->setText(tr("Loading…"));
    m_failed.button->setText(tr("&Retry"));
}

} // namespace ui
