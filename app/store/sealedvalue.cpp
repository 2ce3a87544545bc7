#include "store/sealedvalue.h"

#include "store/sealing.h"
#include "store/sql.h"

namespace store::sealedvalue {
namespace {

//! Empty values say nothing, and stay as they are: most of some columns are.
QVariant sealed(const QByteArray &plain, const QVariant &asIs, const char *about)
{
    const Sealing *sealing = SealingOfThread::current();
    if (!sealing || plain.isEmpty())
        return asIs;
    const auto done = sealing->seal(plain, about);
    return done ? QVariant(*done) : QVariant(QMetaType(QMetaType::QByteArray));
}

} // namespace

QVariant fromBytes(const QByteArray &bytes, const char *about)
{
    const QByteArray never = bytes.isNull() ? QByteArray("") : bytes;
    return sealed(never, never, about);
}

QVariant fromText(const QString &text, const char *about)
{
    return sealed(text.toUtf8(), sql::text(text), about);
}

QVariant fromList(const QStringList &list, const char *about)
{
    const QVariant asIs = sql::fromList(list);
    return list.isEmpty() ? asIs : sealed(asIs.toByteArray(), asIs, about);
}

std::optional<QByteArray> toBytes(const QVariant &kept, const char *about)
{
    const QByteArray bytes = kept.toByteArray();
    if (!Sealing::isSealed(bytes))
        return bytes;
    const Sealing *sealing = SealingOfThread::current();
    return sealing ? sealing->open(bytes, about) : std::nullopt;
}

std::optional<QString> toText(const QVariant &kept, const char *about)
{
    if (kept.typeId() != QMetaType::QByteArray)
        return kept.toString();
    const auto bytes = toBytes(kept, about);
    return bytes ? std::optional(QString::fromUtf8(*bytes)) : std::nullopt;
}

std::optional<QStringList> toList(const QVariant &kept, const char *about)
{
    const auto bytes = toBytes(kept, about);
    return bytes ? std::optional(sql::toList(*bytes)) : std::nullopt;
}

} // namespace store::sealedvalue
