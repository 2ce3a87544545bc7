#include "store/auditentry.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace store {

namespace {

//! In the order of AuditEvent.
const std::array<QString, std::size_t(AuditEvent::Count)> &words()
{
    static const std::array<QString, std::size_t(AuditEvent::Count)> all{
        u"session.created"_s, u"session.deleted"_s, u"duedate.changed"_s, u"link.copied"_s,
        u"link.opened"_s,     u"link.exported"_s,   u"results.saved"_s,   u"evidence.made"_s,
        u"list.exported"_s,   u"list.printed"_s,    u"data.masked"_s,     u"data.unmasked"_s,
        u"data.revealed"_s,   u"data.wiped"_s,      u"account.added"_s,   u"account.changed"_s,
        u"account.removed"_s, u"network.changed"_s, u"log.rescued"_s};
    return all;
}

//! Made here and not by Qt, so that the bytes are the same for every version of it.
QByteArray quoted(const QString &text)
{
    QString escaped;
    for (const QChar c : text)
        if (c == u'"' || c == u'\\')
            escaped += u'\\' + QString(c);
        else if (c < u' ')
            escaped += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            escaped += c;
    return '"' + escaped.toUtf8() + '"';
}

QByteArray listed(const QStringList &texts)
{
    QByteArrayList parts;
    for (const QString &text : texts)
        parts << quoted(text);
    return '[' + parts.join(',') + ']';
}

QByteArray listed(const QMap<QString, QString> &texts)
{
    QByteArrayList parts;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        parts << quoted(text.key()) + ':' + quoted(text.value());
    return '{' + parts.join(',') + '}';
}

} // namespace

QString auditWord(AuditEvent event)
{
    return event < AuditEvent::Count ? words().at(std::size_t(event)) : QString();
}

std::optional<AuditEvent> auditEventOf(const QString &word)
{
    for (std::size_t i = 0; i < words().size(); ++i)
        if (words().at(i) == word)
            return static_cast<AuditEvent>(i);
    return std::nullopt;
}

QByteArray AuditEntry::canonical() const
{
    return "{\"sequence\":" + QByteArray::number(sequence) +
           ",\"at\":" + quoted(at.toUTC().toString(Qt::ISODateWithMs)) + ",\"profile\":" + quoted(profileId) +
           ",\"event\":" + quoted(event) + ",\"subjects\":" + listed(subjects) +
           ",\"detail\":" + listed(detail) + ",\"previous\":" + quoted(previous) + '}';
}

std::optional<AuditEntry> AuditEntry::from(const QByteArray &canonical)
{
    const QJsonObject members = QJsonDocument::fromJson(canonical).object();
    AuditEntry entry;
    entry.sequence = members[u"sequence"_s].toInteger();
    entry.at = QDateTime::fromString(members[u"at"_s].toString(), Qt::ISODateWithMs);
    entry.profileId = members[u"profile"_s].toString();
    entry.event = members[u"event"_s].toString();
    const QJsonArray subjects = members[u"subjects"_s].toArray();
    for (const auto &subject : subjects)
        entry.subjects << subject.toString();
    const QJsonObject detail = members[u"detail"_s].toObject();
    for (auto member = detail.begin(); member != detail.end(); ++member)
        entry.detail.insert(member.key(), member.value().toString());
    entry.previous = members[u"previous"_s].toString();
    entry.hash = auditHashOf(canonical);
    return entry.canonical() == canonical ? std::optional(entry) : std::nullopt;
}

QString noAuditHash()
{
    return QString(64, u'0');
}

QString auditHashOf(const QByteArray &canonical)
{
    return QString::fromLatin1(QCryptographicHash::hash(canonical, QCryptographicHash::Sha256).toHex());
}

QByteArray auditLine(const QByteArray &canonical, const QString &hash)
{
    return canonical.chopped(1) + ",\"hash\":" + quoted(hash) + "}\n";
}

} // namespace store
