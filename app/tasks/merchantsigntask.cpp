#include "tasks/merchantsigntask.h"

#include "domain/rules.h"
#include "tasks/account.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tasks {

MerchantSignTask::MerchantSignTask(Account &account, const QList<store::DocumentRecord> &documents,
                                   QObject *parent)
    : Task(parent)
    , m_account(account)
    , m_documents(documents)
{
    setCountedTitle("tasks::MerchantSignTask", QT_TR_N_NOOP("Seal %n document(s)"), int(documents.size()));
    connect(&account, &Account::closing, this, &Task::cancel);
    for (const store::DocumentRecord &document : documents)
        addSubject(document.documentId);
}

void MerchantSignTask::run()
{
    domain::MerchantSignRequest request;
    request.vendor = domain::MerchantVendor::Nbid;
    for (const store::DocumentRecord &document : std::as_const(m_documents)) {
        domain::ToBeSignedDocument entry;
        entry.documentId = document.documentId;
        entry.mimeType = document.mimeType;
        if (const auto format = domain::rules::merchantFormatOf(document.mimeType))
            entry.format = *format; // without one the service says what is wrong
        if (!document.description.isEmpty())
            entry.description = document.description;
        request.toBeSignedDocuments.append(entry);
    }
    setProgress(0, m_documents.size());
    m_request = m_account.merchantSign().sign(
        request, this, [this](const api::Result<QList<domain::MerchantSignResult>> &results) {
            if (!results)
                return fail(results.error());
            m_results = *results;
            remember();
            succeed();
        });
}

void MerchantSignTask::stop()
{
    m_request.cancel();
}

void MerchantSignTask::remember()
{
    for (const domain::MerchantSignResult &result : std::as_const(m_results)) {
        const auto original = std::find_if(m_documents.cbegin(), m_documents.cend(),
                                           [&result](const store::DocumentRecord &record) {
                                               return record.documentId == result.documentId;
                                           });
        store::DocumentRecord record{.documentId = result.documentResultId,
                                     .uploadedAt = QDateTime::currentDateTimeUtc(),
                                     .origin = store::Origin::Result,
                                     .isAlreadySigned = true};
        if (original != m_documents.cend()) {
            record.title = original->title;
            record.filename = original->filename;
            record.mimeType =
                original->mimeType == "application/pdf"_L1 ? original->mimeType : u"application/xml"_s;
        }
        m_account.documentRegistry().upsert(record);
        addSubject(result.documentResultId);
    }
}

} // namespace tasks
