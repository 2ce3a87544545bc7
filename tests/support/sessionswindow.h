#pragma once

#include "models/sessiontablemodel.h"
#include "store/activitylog.h"
#include "store/sessionlists.h"
#include "store/settings.h"
#include "support/answer.h"
#include "support/patience.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"
#include "tasks/activities.h"
#include "tasks/remembered.h"
#include "tasks/synctask.h"
#include "ui/sessions/sessiondetails.h"
#include "ui/sessions/sessionspane.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QUndoStack>

#include <memory>

namespace support {

//! The Sessions view as the window has it: the list, and the details beside it.
struct SessionsWindow
{
    UiFixture &fixture;
    store::Settings settings;
    store::ActivityLog log;
    QUndoStack undo;
    std::unique_ptr<tasks::Activities> activities;
    tasks::SyncTask sync;
    QSplitter window;
    ui::SessionDetails *details;
    ui::SessionsPane *pane;

    explicit SessionsWindow(UiFixture &over)
        : fixture(over)
        , settings(fixture.account->folder().settings())
        , log(*fixture.database)
        , activities(std::make_unique<tasks::Activities>(log))
        , sync(*fixture.account)
        , details(new ui::SessionDetails)
        , pane(new ui::SessionsPane(*fixture.account, *activities, sync, settings, *details, undo))
    {
        window.addWidget(pane);
        window.addWidget(details);
        window.setSizes({900, 430});
        window.resize(1340, 800);
        window.show();
    }
    ~SessionsWindow()
    {
        delete pane;
        activities->cancelAll();
    }

    [[nodiscard]] QTableView *table() const { return pane->table(); }
    [[nodiscard]] models::SessionTableModel *model() const { return pane->model(); }
    template <typename T = QWidget>
    [[nodiscard]] T *find(const char *objectName) const
    {
        const QString name = QString::fromLatin1(objectName);
        auto *inPane = pane->findChild<T *>(name); // a part of the details may have one of that name too
        return inPane ? inPane : window.findChild<T *>(name);
    }
    [[nodiscard]] QString textOf(const char *objectName) const
    {
        const auto *label = find<QLabel>(objectName);
        return label ? label->text() : QStringLiteral("there is no %1").arg(QLatin1String(objectName));
    }
    //! What the service has is asked for, and at least so many are there.
    bool load(int rows = 1)
    {
        if (!support::becomesActive(&window))
            return false;
        if (sync.status().asOf.isNull())
            sync.start();
        pane->setView({});
        return shows(rows) && support::waitFor([this] { return session(0).has_value(); }, 15'000);
    }
    //! All that the service has, and every row of it is here.
    bool loadAll()
    {
        if (!load() || !support::waitFor([this] { return sync.status().isWhole; }, 20'000))
            return false;
        // the list learns a moment later what the index has
        const auto counts = answerOf<store::StoreResult<QList<qint64>>>([this](QObject *context, auto done) {
            store::SessionLists(fixture.account->sessionIndex())
                .count({{}}, QDateTime::currentDateTimeUtc(), context, std::move(done));
        });
        return counts && *counts && shows(int(counts->value().value(0))) && readAll();
    }
    bool readAll()
    {
        return support::waitFor(
            [this] {
                bool isHere = model()->isWhole() && !model()->isLoading();
                for (int row = 0; isHere && row < model()->rowCount(); ++row)
                    isHere = model()->row(row).has_value();
                return isHere;
            },
            20'000);
    }
    void show(const QList<domain::SessionState> &states)
    {
        domain::SessionFilter view;
        view.states = states;
        pane->setView(view);
    }
    bool shows(int rows)
    {
        return support::waitFor([&] { return model()->rowCount() >= rows; }, 15'000);
    }
    [[nodiscard]] std::optional<domain::SigningSession> session(int row) const
    {
        const auto found = model()->row(row);
        return found ? tasks::sessionOf(*found) : std::nullopt;
    }
    [[nodiscard]] std::optional<domain::SigningSession> session(const QString &id) const
    {
        return session(model()->rowOf(id));
    }
    //! Of the rows that are here.
    [[nodiscard]] QList<domain::SigningSession> sessions() const
    {
        QList<domain::SigningSession> all;
        for (int row = 0; row < model()->rowCount(); ++row)
            if (const auto one = session(row))
                all << *one;
        return all;
    }
    //! -1 when there is none among the rows that are here.
    [[nodiscard]] int rowOf(domain::SessionState state, bool isOverdue = false) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int row = 0; row < model()->rowCount(); ++row)
            if (const auto one = session(row);
                one && domain::stateOf(*one).value() == state && domain::isOverdue(*one, now) == isOverdue)
                return row;
        return -1;
    }
    [[nodiscard]] QRect cell(int row, models::SessionTableModel::Column column) const
    {
        return table()->visualRect(model()->index(row, int(column)));
    }
    //! A real click.
    void click(int row, models::SessionTableModel::Column column = models::SessionTableModel::Column::Title,
               Qt::KeyboardModifiers modifiers = {}) const
    {
        table()->scrollTo(model()->index(row, int(column)));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell(row, column).center());
    }
    //! The session as the server has it now.
    domain::SigningSession onServer(const QString &id)
    {
        Caught<domain::SigningSession> caught;
        const auto request = fixture.account->sessions().get(id, &window, caught.handler());
        return caught.wait() && caught.isValue() ? **caught.result : domain::SigningSession{};
    }
};

} // namespace support
