// What DocumentTableModel tells of how wide its columns are to be.
#include "models/documenttablemodel.h"

#include <QHash>

#include <algorithm>

namespace models {
namespace {

//! What is said of its sessions, with room for eight things beside that.
int sessionsKind(const store::DocumentRecord &record)
{
    return record.sessionCount > 0       ? 8 * record.sessionCount
           : record.goneSessionCount > 0 ? -8 * (record.goneSessionCount + 1)
                                         : 0;
}

} // namespace

QStringList DocumentTableModel::statusTexts()
{
    constexpr int many = 99;
    return {tr("Gone from the service"),
            tr("Expired: it was in no session"),
            tr("Signed result"),
            tr("In %n session(s)", nullptr, many),
            tr("In %n deleted session(s)", nullptr, many),
            tr("In a session"),
            tr("%1, already signed").arg(tr("Uploaded"))};
}

//! Each kind is put into words once: there may be thousands of documents.
QStringList DocumentTableModel::statusTextsInUse(bool withBatches) const
{
    constexpr int most = 99;
    constexpr qsizetype lettersOfSigner = 12; // some are of any length: the tool tip has them whole
    QHash<int, store::DocumentRecord> kinds;  // with the longest of their signers
    for (const store::DocumentRecord &record : m_records) {
        if (!withBatches && record.origin == store::Origin::Batch)
            continue;
        const auto seconds = orphanSeconds(record);
        const int kind = record.goneSince.isValid() ? -1
                         : seconds && *seconds <= 0 ? -2
                         : record.origin == store::Origin::Result
                             ? -3
                             : sessionsKind(record) + 4 * int(!record.signer.isEmpty()) +
                                   2 * int(record.inSession) + int(record.isAlreadySigned);
        const auto known = kinds.constFind(kind);
        if (known == kinds.cend() || known->signer.size() < record.signer.size())
            kinds.insert(kind, record);
    }
    if (kinds.isEmpty())
        return statusTexts();
    QStringList texts{tr("Uploading, %1%").arg(most)};
    for (store::DocumentRecord &told : kinds) {
        told.signer = QString(std::min(lettersOfSigner, told.signer.size()), u'n');
        texts << statusText(told);
    }
    return texts;
}

QString DocumentTableModel::longestFilename(bool withBatches) const
{
    QString longest;
    for (const store::DocumentRecord &record : m_records)
        if ((withBatches || record.origin != store::Origin::Batch) && record.filename.size() > longest.size())
            longest = record.filename;
    return longest;
}

bool DocumentTableModel::isAnyToExpire(bool withBatches) const
{
    return std::any_of(m_records.cbegin(), m_records.cend(),
                       [this, withBatches](const store::DocumentRecord &record) {
                           return (withBatches || record.origin != store::Origin::Batch) &&
                                  orphanSeconds(record).value_or(0) > 0;
                       });
}

} // namespace models
