#pragma once

#include "tasks/account.h"
#include "tasks/activities.h"
#include "tasks/mergerow.h"
#include "tasks/mergetask.h"
#include "tasks/sendtask.h"
#include "ui/mainwindow.h"
#include "ui/workspace.h"

#include <QTest>

namespace support {

//! "Lease" for Kari, in the account that is open. Its undo seconds begin by themselves, and do not end in a
//! test.
inline tasks::SendTask *sendThatIsHeld(const ui::MainWindow &window)
{
    tasks::SendPlan plan;
    plan.title = QStringLiteral("Lease");
    plan.collectionId = QStringLiteral("0190163d-8694-739b-aea5-966c26f8ad91");
    tasks::PlannedSigner signer;
    signer.label = QStringLiteral("Kari");
    plan.steps = {{signer}};
    auto *send = new tasks::SendTask(*window.account(), plan);
    send->setHoldTime(600'000);
    window.workspace()->findChild<tasks::Activities *>()->add(send);
    return send;
}

//! "people" with one row, or more of them, which are left once they were read.
inline tasks::MergeTask *batchThatIsPaused(ui::MainWindow &window, int people = 1)
{
    tasks::Account &account = *window.account();
    const store::BatchRecord batch =
        tasks::newBatch(account.profile().id, {}, QStringLiteral("people.csv"), {},
                        {{QStringLiteral("Name")}, {domain::merge::Field::Name}});
    QList<store::BatchRow> rows;
    for (int number = 1; number <= people; ++number) {
        store::BatchRow row;
        row.number = number;
        row.values = {QStringLiteral("Kari")};
        row.state = store::BatchRow::State::Pending;
        rows << row;
    }
    account.batches().create(batch, rows, &window,
                             [](const store::StoreResult<void> &made) { QVERIFY(made); });
    auto *sending = new tasks::MergeTask(account, batch.id);
    window.workspace()->findChild<tasks::Activities *>()->add(sending);
    sending->pause();
    return sending;
}

} // namespace support
