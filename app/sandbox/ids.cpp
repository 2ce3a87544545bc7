#include "sandbox/ids.h"

#include "sandbox/clock.h"

#include <QRandomGenerator>
#include <QUuid>

namespace sandbox {

namespace {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    auto *random = QRandomGenerator::system();
    for (auto &byte : bytes)
        byte = static_cast<char>(random->bounded(256));
    return bytes;
}

} // namespace

QString newId(qint64 msSinceEpoch)
{
    QByteArray bytes = randomBytes(16);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(msSinceEpoch >> (8 * (5 - i)));
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString newTraceId()
{
    return QString::fromLatin1(randomBytes(16).toHex());
}

QString newSecret(int bytes)
{
    return QString::fromLatin1(
        randomBytes(bytes).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString apiTime(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC)
               .toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) +
           QStringLiteral("000000Z");
}

} // namespace sandbox
