#include "ui/compose/ordersearch.h"

#include "tasks/sessionsearch.h"
#include "ui/errortext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

QTreeWidget *makeOrderTree(const QString &objectName, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(objectName);
    writeTipsAsWritten(*tree);
    tree->setRootIsDecorated(false);
    tree->setColumnCount(4);
    tree->setUniformRowHeights(true);
    tree->setAllColumnsShowFocus(true);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setStretchLastSection(false);
    tree->setFixedHeight(tree->fontMetrics().height() * 7);
    return tree;
}

void nameOrderColumns(QTreeWidget *tree)
{
    tree->setHeaderLabels({OrderSearch::tr("Session"), OrderSearch::tr("Signer"), OrderSearch::tr("State"),
                           OrderSearch::tr("Due date")});
}

QTreeWidgetItem *orderItem(const QString &id, const std::optional<domain::SigningSession> &session,
                           const Masking &masking)
{
    auto *item = new QTreeWidgetItem;
    item->setData(0, Qt::UserRole, id);
    item->setToolTip(0, id);
    if (!session) {
        item->setText(0, id);
        item->setText(2, OrderSearch::tr("Not known yet"));
        return item;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const StateLook look = lookOf(*session, now, false);
    item->setText(0, masking.shown(session->request.title));
    item->setText(1, masking.shown(domain::signerNameOf(*session)));
    item->setText(2, look.text);
    item->setIcon(2, icon(look.iconName));
    item->setText(3, relativeText(session->request.dueDate, now));
    item->setToolTip(3, absoluteText(session->request.dueDate));
    return item;
}

OrderSearch::OrderSearch(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_message(new QLabel(this))
    , m_text(new QLineEdit(this))
    , m_found(makeOrderTree(u"composeOrderFound"_s, this))
    , m_choose(new QPushButton(icon(u"add"_s), {}, this))
{
    m_text->setObjectName(u"composeOrderSearch"_s);
    m_text->setClearButtonEnabled(true);
    m_label->setBuddy(m_text);
    m_message->setObjectName(u"composeOrderMessage"_s);
    m_message->setWordWrap(true);
    m_message->hide();
    m_found->hide();
    m_choose->setObjectName(u"composeOrderAdd"_s);
    m_choose->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(m_text);
    column->addWidget(m_message);
    column->addWidget(m_found);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        m_pause.stop();
        if (m_search)
            m_search->search(m_text->text());
    });
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_search)
            m_search->search(m_text->text());
    });
    connect(m_found, &QTreeWidget::itemActivated, this, &OrderSearch::chooseCurrent);
    connect(m_found, &QTreeWidget::currentItemChanged, this,
            [this](const QTreeWidgetItem *item) { m_choose->setEnabled(item != nullptr); });
    connect(m_choose, &QPushButton::clicked, this, &OrderSearch::chooseCurrent);
    retranslate();
}

void OrderSearch::setSearch(tasks::SessionSearch *search)
{
    m_search = search;
    connect(search, &tasks::SessionSearch::found, this, &OrderSearch::showFound);
    connect(search, &tasks::SessionSearch::failed, this,
            [this](const QString &text, const api::ApiError &error) {
                showFound(text, {});
                m_error = error;
                nameMessage();
            });
}

void OrderSearch::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &OrderSearch::showAgain);
}

//! In other words, with the same one chosen.
void OrderSearch::showAgain()
{
    if (m_sessions.isEmpty())
        return;
    const int chosen = m_found->indexOfTopLevelItem(m_found->currentItem());
    showFound(m_text->text(), QList(m_sessions));
    m_found->setCurrentItem(m_found->topLevelItem(chosen));
}

void OrderSearch::showFound(const QString &text, const QList<domain::SigningSession> &sessions)
{
    m_sessions = sessions;
    m_found->clear();
    for (const domain::SigningSession &session : sessions)
        m_found->addTopLevelItem(orderItem(session.id, session, m_masking));
    if (!sessions.isEmpty())
        m_found->setCurrentItem(m_found->topLevelItem(0));
    m_found->setVisible(!sessions.isEmpty());
    m_choose->setVisible(!sessions.isEmpty());
    m_error.reset();
    nameMessage();
    m_message->setVisible(sessions.isEmpty() && !text.trimmed().isEmpty());
}

void OrderSearch::nameMessage()
{
    m_message->setText(m_error ? errorText(*m_error).headline
                               : tr("No session has this title, reference or ID."));
}

void OrderSearch::chooseCurrent()
{
    const int row = m_found->indexOfTopLevelItem(m_found->currentItem());
    if (row >= 0 && row < m_sessions.size())
        Q_EMIT chosen(m_sessions[row]);
}

void OrderSearch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderSearch::retranslate()
{
    m_label->setText(tr("Find a session"));
    m_text->setPlaceholderText(tr("Part of the title, the whole reference, or the ID"));
    m_text->setAccessibleDescription(m_text->placeholderText());
    m_text->setAccessibleName(tr("Find a session to wait for"));
    m_found->setAccessibleName(tr("Sessions that were found"));
    m_found->setAccessibleDescription(tr("Enter takes the chosen one."));
    m_choose->setText(tr("Wait for this one"));
    nameOrderColumns(m_found);
    nameMessage();
    showAgain();
}

} // namespace ui
