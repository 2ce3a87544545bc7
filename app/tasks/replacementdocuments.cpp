#include "tasks/replacement.h"
#include "tasks/sentdocuments.h"
#include "tasks/task.h"

using namespace Qt::StringLiterals;

// The bytes of every document, here before anything is deleted there.

namespace tasks {

void Replacement::prepare(const domain::Signer &corrected)
{
    cancel();
    m_corrected = corrected;
    m_facts.documents.clear();
    const domain::Violations problems = problemsOf(m_facts, corrected, QDateTime::currentDateTimeUtc());
    if (problems.isEmpty())
        return m_documents->fetch(m_facts.documentIds());
    api::ApiError error = localError(tr("The service would refuse the new session."), u"refused_here"_s);
    for (const domain::Violation &violation : problems)
        error.invalidParams.append({violation.field, domain::describe(violation)});
    QMetaObject::invokeMethod(
        m_calls.get(), [this, error] { Q_EMIT refused(error); }, Qt::QueuedConnection);
}

} // namespace tasks
