#include "store/audithead.h"

#include "store/wholefile.h"

#include <QFile>
#include <QList>

using namespace Qt::StringLiterals;

namespace store {

QString AuditHead::pathIn(const QString &folder)
{
    return folder + u"/audit.head"_s;
}

std::optional<AuditHead> AuditHead::read(const QString &path)
{
    constexpr qint64 longest = 200;
    constexpr qsizetype hashLength = 64;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> words = file.read(longest).simplified().split(' ');
    bool isNumber = false;
    const qint64 count = words.first().toLongLong(&isNumber);
    if (words.size() != 2 || !isNumber || count < 0 || words.last().size() != hashLength)
        return std::nullopt;
    return AuditHead{count, QString::fromLatin1(words.last())};
}

StoreResult<void> AuditHead::write(const QString &path) const
{
    const QByteArray text = QByteArray::number(count) + ' ' + hash.toLatin1() + '\n';
    if (const QString problem = writeWhole(path, text); !problem.isEmpty())
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, problem});
    return {};
}

} // namespace store
