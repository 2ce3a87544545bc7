#pragma once

#include "api/result.h"
#include "domain/draft.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace tasks {

//! The file that a template is passed on in, UTF-8 JSON:
//!
//!     { "format": "countersign-template", "version": 1, "name": "Employment contract",
//!       "makesPackage": true, "signerOrder": "oneByOne",
//!       "dueRule": { "days": 10, "businessDays": true, "calendar": "NO", "at": "16:00" },
//!       "session": { … as in POST /signing-sessions, with {placeholders} in its texts … } }
//!
//! "session" has no documents, no signer but its prefill and validations, no subsequentTo and no dueDate.
//! signerOrder: parallel (as without it), oneByOne or bySteps. calendar: weekends, NO, SE, DK, FI, DE or
//! IS.
//! Members that are not known are ignored; in "session" they are kept. The documents of a template are not in
//! its file.
struct TemplateFile
{
    QString name;
    domain::SessionDraft pattern;
};

inline constexpr qint64 maxTemplateBytes = 1024LL * 1024;

[[nodiscard]] QByteArray toFile(const TemplateFile &content);
//! NotUnderstood, with what is wrong and where, for anything that is not such a file.
[[nodiscard]] api::Result<TemplateFile> templateFromFile(const QByteArray &json);

//! What one of several files holds.
struct ReadTemplate
{
    QString path;
    api::Result<TemplateFile> content; //!< LocalFile, with the system's words, when it cannot be read
};
//! Reads them in the background, in this order. \a done runs once, unless \a context died.
void readTemplates(const QStringList &paths, QObject *context, std::function<void(QList<ReadTemplate>)> done);

} // namespace tasks
