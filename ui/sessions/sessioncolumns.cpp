#include "ui/sessions/sessioncolumns.h"

#include "models/celltext.h"
#include "models/sessiontablemodel.h"
#include "store/settings.h"
#include "ui/statetext.h"

#include <QApplication>
#include <QDateTime>
#include <QFontMetrics>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using domain::SessionColumn;
using domain::SessionKey;
using models::SessionTableModel;

namespace {

constexpr int keepSoonMs = 400;
constexpr int besideAge = 8;    //!< the air around it
constexpr int besideState = 30; //!< the icon, and the air around it and the words

SessionKey keyOf(int column)
{
    return SessionTableModel::keyOf(static_cast<SessionTableModel::Column>(column));
}

//! Of all the words for states, in the language of the window.
int widthOfState()
{
    using domain::SessionState;
    QStringList words{lookOf(SessionState::Ready, true, false).text, lookOfGone().text};
    for (const SessionState state :
         {SessionState::Ready, SessionState::Blocked, SessionState::Signed, SessionState::Rejected})
        words << lookOf(state, false, false).text;
    const QFontMetrics metrics(QApplication::font());
    int widest = 0;
    for (const QString &each : std::as_const(words))
        widest = qMax(widest, metrics.horizontalAdvance(each));
    return widest + besideState;
}

//! Of all that is said of when something was. Asked for whenever the list is fitted, and measured when the
//! language or the font is another one.
int widthOfAges()
{
    static struct
    {
        QString words;
        QFont font;
        int width = 0;
    } known;
    const QDateTime now = QDateTime::currentDateTime();
    const QString words = models::relativeText(now, now);
    if (known.words == words && known.font == QApplication::font())
        return known.width;
    known = {words, QApplication::font(), 0};
    const QFontMetrics metrics(known.font);
    for (const QString &each : models::longestAges())
        known.width = qMax(known.width, metrics.horizontalAdvance(each) + besideAge);
    return known.width;
}

} // namespace

int SessionColumns::columnOf(SessionKey key)
{
    return static_cast<int>(SessionTableModel::columnOf(key));
}

QString SessionColumns::settingOf(const QString &view)
{
    return u"sessions/"_s + view;
}

QList<SessionColumn> SessionColumns::all()
{
    return {{SessionKey::State, widthOfState()},
            {SessionKey::Title, 220},
            {SessionKey::Signer, 130},
            {SessionKey::DueDate, 115},
            {SessionKey::Created, qMax(110, widthOfAges())},
            {SessionKey::Reference, 110},
            {SessionKey::LinkExpires, 110},
            {SessionKey::Id, 290},
            {SessionKey::Seen, 130},
            {SessionKey::Reason, 200}};
}

int SessionColumns::usualWidthOf(SessionKey key)
{
    for (const SessionColumn &each : all())
        if (each.key == key)
            return each.width;
    return 0;
}

SessionColumns::SessionColumns(QTableView &table, store::Settings &settings, QObject *parent)
    : ColumnFit(table, *table.horizontalHeader(), parent)
    , m_table(table)
    , m_settings(settings)
{
    QHeaderView *header = table.horizontalHeader();
    m_soon.setSingleShot(true);
    m_soon.setInterval(keepSoonMs);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        keep();
        fit();
    });
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { noteWidth(column, width); });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_isApplying)
            return;
        fit();
        note();
    });
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        auto *menu = new QMenu(header);
        menu->setObjectName(u"columnMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu, header->logicalIndexAt(at));
        menu->popup(header->mapToGlobal(at));
    });
    apply(standard());
}

QList<SessionColumn> SessionColumns::standard()
{
    QList<SessionColumn> columns = all();
    columns.removeIf([](const SessionColumn &column) {
        return column.key == SessionKey::Seen || column.key == SessionKey::Reason;
    });
    columns.first().width = 0; // the state's: of each language another one
    return columns;
}

bool SessionColumns::isNeeded(SessionKey key)
{
    return key == SessionKey::State || key == SessionKey::Title;
}

void SessionColumns::show(const QString &view, const QList<SessionColumn> &otherwise)
{
    if (view == m_view)
        return;
    keep();
    m_view = view;
    m_otherwise = otherwise;
    const auto kept = domain::columnsOf(QString::fromLatin1(m_settings.columnState(settingOf(view))));
    apply(!kept.isEmpty() ? kept : !otherwise.isEmpty() ? otherwise : standard());
}

QList<SessionColumn> SessionColumns::shown() const
{
    const QHeaderView *header = m_table.horizontalHeader();
    QList<SessionColumn> columns;
    for (int place = 0; place < header->count(); ++place)
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns.append({keyOf(column), m_widths.value(column)});
    return columns;
}

void SessionColumns::apply(const QList<SessionColumn> &columns)
{
    m_isApplying = true;
    QHeaderView *header = m_table.horizontalHeader();
    for (const SessionColumn &each : all())
        m_widths.insert(columnOf(each.key), each.width);
    QList<int> order;
    for (const SessionColumn &each : columns) {
        order.append(columnOf(each.key));
        if (each.width > 0)
            m_widths.insert(columnOf(each.key), qMax(each.width, header->minimumSectionSize()));
    }
    // what must be there comes first when it is missing; what is hidden waits behind the others
    qsizetype missing = 0;
    for (const SessionColumn &each : all())
        if (const int column = columnOf(each.key); isNeeded(each.key) && !order.contains(column))
            order.insert(missing++, column);
    const qsizetype shownCount = order.size();
    for (const SessionColumn &each : all())
        if (const int column = columnOf(each.key); !order.contains(column))
            order.append(column);
    for (int place = 0; place < order.size(); ++place) {
        header->moveSection(header->visualIndex(order.at(place)), place);
        header->setSectionHidden(order.at(place), place >= shownCount);
    }
    m_isApplying = false;
    tellAge();
    fit();
}

//! A column that came with each search would push others out of sight: how old a hit is stands behind its
//! title, unless somebody has chosen a column for it.
void SessionColumns::tellAge()
{
    if (auto *model = qobject_cast<SessionTableModel *>(m_table.model()))
        model->setAgeInTitle(m_table.isColumnHidden(columnOf(SessionKey::Seen)));
}

void SessionColumns::noteWidth(int column, int width)
{
    if (m_isApplying || isFitting() || width == 0)
        return;
    m_widths.insert(column, width);
    note();
}

void SessionColumns::note()
{
    m_isChanged = true;
    m_soon.start();
}

void SessionColumns::keep()
{
    m_soon.stop();
    if (std::exchange(m_isChanged, false))
        m_settings.setColumnState(settingOf(m_view), domain::textOf(shown()).toLatin1());
}

void SessionColumns::forget(const QString &view)
{
    m_settings.setColumnState(settingOf(view), {});
}

void SessionColumns::retranslate()
{
    if (!m_isChanged && m_settings.columnState(settingOf(m_view)).isEmpty())
        apply(m_otherwise.isEmpty() ? standard() : m_otherwise);
}

} // namespace ui
