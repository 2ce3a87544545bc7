#pragma once

#include "api/request.h"
#include "domain/merchantsign.h"
#include "store/documentrecord.h"
#include "tasks/task.h"

namespace tasks {

class Account;

//! Seals documents with the organisation's certificate: one call, at most 20 documents. Results are documents
//! that die after 30 minutes: download them at once.
class MerchantSignTask : public Task
{
    Q_OBJECT

public:
    //! In the formats that domain::rules::merchantFormatOf() gives.
    MerchantSignTask(Account &account, const QList<store::DocumentRecord> &documents,
                     QObject *parent = nullptr);

    [[nodiscard]] const QList<domain::MerchantSignResult> &results() const { return m_results; }

protected:
    void run() override;
    void stop() override;

private:
    void remember();

    Account &m_account;
    QList<store::DocumentRecord> m_documents;
    QList<domain::MerchantSignResult> m_results;
    api::Request m_request;
};

} // namespace tasks
