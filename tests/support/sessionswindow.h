#pragma once

#include "models/sessiontablemodel.h"
#include "store/activitylog.h"
#include "store/settings.h"
#include "support/uifixture.h"
#include "tasks/activities.h"
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
    QSplitter window;
    ui::SessionDetails *details;
    ui::SessionsPane *pane;

    explicit SessionsWindow(UiFixture &over)
        : fixture(over)
        , settings(fixture.account->folder().settings())
        , log(*fixture.database)
        , activities(std::make_unique<tasks::Activities>(log))
        , details(new ui::SessionDetails)
        , pane(new ui::SessionsPane(*fixture.account, *activities, settings, *details, undo))
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
        return window.findChild<T *>(QString::fromLatin1(objectName));
    }
    [[nodiscard]] QString textOf(const char *objectName) const
    {
        const auto *label = find<QLabel>(objectName);
        return label ? label->text() : QStringLiteral("there is no %1").arg(QLatin1String(objectName));
    }
    //! The first page of everything is there.
    bool load(int rows = 1)
    {
        if (!QTest::qWaitForWindowActive(&window))
            return false;
        pane->setStates({});
        return QTest::qWaitFor([this, rows] { return model()->rowCount() >= rows; }, 15'000);
    }
    bool loadAll()
    {
        if (!load())
            return false;
        return QTest::qWaitFor(
            [this] {
                table()->scrollToBottom(); // asks for the next page, as a person's scrolling does
                return model()->rowCount() == model()->total();
            },
            20'000);
    }
    //! -1 when there is none.
    [[nodiscard]] int rowOf(domain::SessionState state, bool isOverdue = false) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int row = 0; row < model()->rowCount(); ++row)
            if (const auto session = model()->session(row);
                domain::stateOf(*session).value() == state && domain::isOverdue(*session, now) == isOverdue)
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
