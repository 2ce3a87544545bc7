#pragma once

#include "support/manysessiontext.h"

#include <QJsonArray>
#include <QJsonObject>

#include <httplib.h>

namespace support {

// Answers, never compressed.

void manyAnswer(httplib::Response &response, int status, std::string body, const std::string &type);
void manyAnswer(httplib::Response &response, int status, const QJsonObject &body,
                const std::string &type = "application/json");
void manyProblem(httplib::Response &response, int status, const QString &code, const QString &detail,
                 const QJsonArray &invalidParams = {});

//! For the answer that this thread gives next, and sends: one at a time is enough, and its memory is kept.
[[nodiscard]] ManyText &manyTextOfThread();
//! Status 200. \a text must not change until it is sent.
void manyAnswer(httplib::Response &response, const ManyText &text);

} // namespace support
