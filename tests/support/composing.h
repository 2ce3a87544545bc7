#pragma once

#include "support/formhands.h"
#include "support/uifixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

//! What Composing fills in; a base, to be there before the hands.
struct OwnForm
{
    ui::NewSessionDialog own;

    explicit OwnForm(const UiFixture &fixture)
        : own(*fixture.account, *fixture.activities)
    {
    }
};

//! A New session window of its own, and the hands that fill it in.
struct Composing : OwnForm, FormHands
{
    UiFixture &desk;

    explicit Composing(UiFixture &fixture)
        : OwnForm(fixture)
        , FormHands(own)
        , desk(fixture)
    {
        dialog.show();
        QVERIFY(support::becomesExposed(&dialog));
    }

    //! The elements of all POST /signing-sessions that were seen, in order.
    [[nodiscard]] QList<QJsonObject> asked() const
    {
        QList<QJsonObject> elements;
        for (const FaultRelay::Seen &seen : desk.relay->seen())
            if (seen.head.method == "POST" && seen.head.target.endsWith("/signing-sessions"))
                for (const QJsonValue value : QJsonDocument::fromJson(seen.body).array())
                    elements << value.toObject();
        return elements;
    }
};

} // namespace support
