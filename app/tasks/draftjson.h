#pragma once

#include "api/result.h"
#include "domain/draft.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace tasks {

//! How drafts and templates are kept. Members that are not known are ignored; what the session itself has is
//! written in the API's words.
[[nodiscard]] QByteArray toJson(const domain::SessionDraft &draft);
//! NotUnderstood, with where it is wrong, for what is damaged or of a newer program.
[[nodiscard]] api::Result<domain::SessionDraft> draftFromJson(const QByteArray &json);
//! Of a batch's pattern, which a list of many need not read whole; empty when it has none or is not readable.
[[nodiscard]] QString templateNameOf(const QByteArray &json);

[[nodiscard]] QString toText(domain::SignerOrder order); //!< parallel, oneByOne, bySteps
[[nodiscard]] std::optional<domain::SignerOrder> signerOrderFrom(const QString &text);
[[nodiscard]] QJsonObject toObject(const domain::DueRule &rule);
[[nodiscard]] std::optional<domain::DueRule> dueRuleFrom(const QJsonObject &object);
//! The sessions that something is written anew of.
[[nodiscard]] QJsonArray insteadOfToArray(const QList<domain::TriageTarget> &sessions);
[[nodiscard]] QList<domain::TriageTarget> insteadOfFrom(const QJsonArray &array);

} // namespace tasks
