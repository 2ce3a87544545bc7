#pragma once

#include "support/faultrelay.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

//! From now on the list of sessions is answered with this one alone.
inline void answerWithOne(FaultRelay &relay, const QJsonObject &session)
{
    FaultRule rule;
    rule.method = "GET";
    rule.target = QRegularExpression(QStringLiteral("^/sign/signing-sessions\\?"));
    rule.andLater = true;
    rule.fault = FaultRule::Fault::Answer;
    rule.status = 200;
    rule.contentType = "application/json";
    rule.body = QJsonDocument(QJsonObject{{QStringLiteral("limit"), 100},
                                          {QStringLiteral("offset"), 0},
                                          {QStringLiteral("count"), 1},
                                          {QStringLiteral("total"), 1},
                                          {QStringLiteral("data"), QJsonArray{session}}})
                    .toJson();
    relay.add(rule);
}

} // namespace support
