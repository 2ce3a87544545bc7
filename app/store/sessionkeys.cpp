// What a session names, as it is kept: short keys to find it by, and the ids themselves.
#include "domain/pastedlink.h"
#include "store/rawid.h"
#include "store/sessionrows.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace store::sessionrows {
namespace {

constexpr char packed =
    1; //!< the first byte of links; a list of texts, as they were kept before, begins with 0
constexpr char asRaw = 16; //!< an id follows in 16 bytes; else as a text with its length

//! SplitMix64's last step: neighbours in, strangers out.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

//! 64 bits instead of a text of 36 letters: a million sessions name several million things. What is found by
//! it is compared with the ids themselves. Most ids are UUIDs of version 7, which begin with the moment they
//! were made: so does their key, since what was made together is written together, and then to a few pages
//! of the file and not to all of them.
qint64 keyOf(char kind, const QString &id)
{
    const auto raw = rawIdOf(id);
    if (raw && (*raw)[6] >> 4 == 7) {
        const auto high = qFromBigEndian<quint64>(raw->data()),
                   low = qFromBigEndian<quint64>(raw->data() + 8);
        constexpr quint64 golden = 0x9e3779b97f4a7c15u;
        const quint64 milliseconds = high >> 16;
        return static_cast<qint64>(milliseconds << 24 |
                                   (mixed(low + (high & 0xffff) + quint64(kind) * golden) & 0xffffff));
    }
    QCryptographicHash hash(QCryptographicHash::Md5); // a mixer, nothing that protects
    hash.addData(QByteArrayView(&kind, 1));
    hash.addData(id.toUtf8());
    qint64 key = 0;
    memcpy(&key, hash.result().constData(), sizeof key);
    return key;
}

void append(QByteArray &bytes, const QString &id)
{
    if (const auto raw = rawIdOf(id)) {
        bytes += asRaw;
        bytes.append(reinterpret_cast<const char *>(raw->data()), qsizetype(raw->size()));
        return;
    }
    const QByteArray text = id.toUtf8();
    const quint32 size = qToBigEndian(quint32(text.size()));
    bytes += '\0';
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    bytes += text;
}

//! Takes what append() wrote; nothing when there is not enough of it.
std::optional<QString> take(QByteArrayView &bytes)
{
    if (bytes.isEmpty())
        return std::nullopt;
    const char tag = bytes.front();
    bytes = bytes.sliced(1);
    if (tag == asRaw) {
        RawId raw;
        if (bytes.size() < qsizetype(raw.size()))
            return std::nullopt;
        memcpy(raw.data(), bytes.data(), raw.size());
        bytes = bytes.sliced(qsizetype(raw.size()));
        return textOf(raw);
    }
    if (bytes.size() < qsizetype(sizeof(quint32)))
        return std::nullopt;
    const auto size = qsizetype(qFromBigEndian<quint32>(bytes.data()));
    bytes = bytes.sliced(sizeof(quint32));
    if (bytes.size() < size)
        return std::nullopt;
    const QString text = QString::fromUtf8(bytes.first(size));
    bytes = bytes.sliced(size);
    return text;
}

} // namespace

qint64 documentKey(const QString &id)
{
    return keyOf('d', id);
}

qint64 collectionKey(const QString &id)
{
    return keyOf('c', id);
}

qint64 predecessorKey(const QString &id)
{
    return keyOf('p', id);
}

qint64 resultKey(const QString &id)
{
    return keyOf('r', id);
}

qint64 linkKey(const QString &link)
{
    return keyOf('l', domain::linkIn(link));
}

QList<qint64> keysOf(const QList<SessionLink> &links, const QStringList &subsequentTo, const QString &address,
                     const QStringList &resultIds)
{
    QList<qint64> keys;
    if (!address.isEmpty())
        keys << linkKey(address);
    for (const SessionLink &link : links)
        keys << documentKey(link.documentId) << collectionKey(link.collectionId);
    for (const QString &id : subsequentTo)
        keys << predecessorKey(id);
    for (const QString &id : resultIds)
        keys << resultKey(id);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

QByteArray fromLinks(const QList<SessionLink> &links)
{
    QByteArray bytes;
    bytes.reserve(1 + 34 * links.size());
    bytes += packed;
    for (const SessionLink &link : links) {
        append(bytes, link.documentId);
        append(bytes, link.collectionId);
    }
    return bytes;
}

QList<SessionLink> toLinks(const QVariant &value)
{
    const QByteArray all = value.toByteArray();
    QList<SessionLink> links;
    if (!all.startsWith(packed)) {
        const QStringList flat = sql::toList(value);
        for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
            links.append({flat.at(i), flat.at(i + 1)});
        return links;
    }
    QByteArrayView bytes = QByteArrayView(all).sliced(1);
    while (!bytes.isEmpty()) {
        const auto document = take(bytes), collection = take(bytes);
        if (!document || !collection)
            break;
        links.append({*document, *collection});
    }
    return links;
}

} // namespace store::sessionrows
