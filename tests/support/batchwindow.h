#pragma once

#include "support/answer.h"
#include "support/uifixture.h"
#include "support/windowpatience.h"
#include "tasks/draftjson.h"
#include "tasks/mergetask.h"
#include "ui/merge/batchespane.h"
#include "ui/merge/batchgrid.h"
#include "ui/merge/mergedialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QUuid>

namespace support {

//! A template with one PDF, for a batch.
inline domain::SessionDraft batchPattern(UiFixture &desk,
                                         const QString &title = QStringLiteral("Contract for {name}"))
{
    domain::SessionDraft draft;
    draft.common = sampleSession(title, {}, {});
    draft.common.documents.clear();
    const auto copy = desk.account->copies().add(desk.pdf(QStringLiteral("contract.pdf")));
    domain::DraftDocument document;
    document.sha256Hex = copy ? copy->sha256Hex : QString();
    document.mimeType = QStringLiteral("application/pdf");
    document.title = QStringLiteral("Contract");
    document.filename = QStringLiteral("contract.pdf");
    draft.documents = {document};
    return draft;
}

//! Keeps \a lease as the template with the id "lease" and the name "Lease"; whether it is on the disk.
inline bool saveLease(UiFixture &desk, const domain::SessionDraft &lease)
{
    const auto saved = answerOf<store::StoreResult<void>>([&](QObject *context, auto done) {
        desk.account->drafts().save({.id = QStringLiteral("lease"),
                                     .kind = store::DraftRecord::Kind::Template,
                                     .name = QStringLiteral("Lease"),
                                     .payload = tasks::toJson(lease)},
                                    context, done);
    });
    return saved && saved->has_value();
}

//! Makes a batch of a spreadsheet in the window for that; its ID, empty when it could not be made.
inline QString makeBatch(UiFixture &desk, const domain::SessionDraft &pattern, const QByteArray &csv)
{
    ui::MergeDialog dialog(*desk.account, pattern, desk.settings->maskedMode());
    QSignalSpy created(&dialog, &ui::MergeDialog::batchCreated);
    dialog.show();
    dialog.openFile(desk.file(QStringLiteral("people.csv"), csv));
    auto *create = dialog.findChild<QPushButton *>(QStringLiteral("mergeCreate"));
    const int longest = 5'000 * patience(); // ten thousand rows are read and kept
    if (!QTest::qWaitFor([create] { return create->isEnabled(); }, longest))
        return {};
    QTest::mouseClick(create, Qt::LeftButton);
    return created.isEmpty() && !created.wait(longest) ? QString() : created[0][0].toString();
}

//! The Batches view over one batch of some people, and the hands of a person. Its sessions have a title of
//! their own.
struct BatchWindow
{
    using State = store::BatchRow::State;

    UiFixture &desk;
    ui::BatchesPane pane;
    QString title = QUuid::createUuid().toString(QUuid::WithoutBraces), batch;

    //! \a more: rows of Name;E-mail behind those, all of them ready too.
    BatchWindow(UiFixture &fixture, int people, const QByteArray &more = {})
        : desk(fixture)
        , pane(*fixture.account, *fixture.activities, *fixture.settings)
    {
        QByteArray csv("Name;E-mail\n");
        for (int i = 1; i <= people; ++i)
            csv += "Person " + QByteArray::number(i) + ";p" + QByteArray::number(i) + "@example.no\n";
        csv += more;
        batch = makeBatch(fixture, batchPattern(fixture, title + QStringLiteral(" for {name}")), csv);
        pane.resize(1500, 700);
        pane.show();
        pane.selectBatch(batch);
        QVERIFY(support::becomesExposed(&pane));
        QTRY_COMPARE_WITH_TIMEOUT(count(State::Pending), people + int(more.count('\n')), 30'000);
        QTRY_VERIFY(action("batchSend")->isEnabled());
    }
    ui::BatchGrid *grid() { return pane.grid(); }
    tasks::MergeTask *task() { return pane.grid()->task(); }
    int count(State state) { return grid()->model()->counts().value(state); }
    const store::BatchRow &row(int number) { return grid()->model()->rows().at(number - 1); }

    template <typename T = QWidget>
    [[nodiscard]] T *widget(const char *name)
    {
        return pane.findChild<T *>(QString::fromLatin1(name));
    }
    QAction *action(const char *name) { return widget<QAction>(name); }
    QString status() { return widget<QLabel>("batchStatus")->text(); }
    //! A click on the button of the tool bar.
    void press(const char *name)
    {
        QWidget *button = widget<QToolBar>("batchTools")->widgetForAction(action(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    //! Looks at what is about to be sent, and sends it.
    void send()
    {
        press("batchSend");
        click("batchReviewSend");
    }
    void click(const char *name)
    {
        auto *button = widget<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    //! A click on the row of the table.
    void choose(int number)
    {
        QTableView *table = grid()->table();
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            const QModelIndex index = table->model()->index(i, 0);
            if (index.data(models::BatchTableModel::RowRole).value<store::BatchRow>().number != number)
                continue;
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        }
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
    }
    int posts(bool onlyForwarded = false)
    {
        return onlyForwarded ? desk.relay->countForwarded("POST", "/sign/signing-sessions")
                             : desk.relay->count("POST", "/sign/signing-sessions");
    }
    //! What the server has of the batch. The relay has to let it through.
    QStringList thereIds()
    {
        domain::SessionQuery query;
        query.limit = domain::SessionQuery::maxLimit;
        query.sessionTitleLike = title;
        Caught<domain::SessionPage> page;
        const auto request = desk.account->sessions().list(query, &pane, page.handler());
        QStringList ids;
        if (!page.wait() || !page.isValue())
            return {QString::fromUtf8(page.why())};
        for (const domain::SigningSession &session : (*page.result)->data)
            ids.append(session.id);
        ids.sort();
        return ids;
    }
    QStringList toldIds()
    {
        QStringList ids;
        for (const store::BatchRow &row : grid()->model()->rows())
            ids += row.sessionIds;
        ids.sort();
        return ids;
    }
};

} // namespace support
