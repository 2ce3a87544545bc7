#include "pdf/checkmessage.h"

#include "pdf/pagemessage.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pdf::checkmessage {

namespace {

using Verdict = Preflight::Verdict;

constexpr quint32 magic = 0x43535043; // the two programs are of one package; this tells them from any other
constexpr auto version = QDataStream::Qt_6_0;
constexpr int sha256Digits = 64;

//! A stream over a message of which nothing is believed: wrong once, it stays wrong.
class Reader
{
public:
    explicit Reader(const QByteArray &message)
        : m_stream(message)
    {
        m_stream.setVersion(version);
        if (message.size() > checkmessage::maxBytes || take<quint32>() != magic)
            refuse();
    }

    template <typename T>
    T take()
    {
        T value{};
        m_stream >> value;
        return value;
    }
    template <typename Enum>
    Enum take(Enum last)
    {
        const auto value = take<quint8>();
        if (value > quint8(last))
            refuse();
        return static_cast<Enum>(value);
    }
    bool flag()
    {
        const auto value = take<quint8>();
        if (value > 1)
            refuse();
        return value == 1;
    }
    QString text()
    {
        const QString text = take<QString>();
        if (text.size() > maxText || !text.isValidUtf16())
            refuse();
        return text;
    }
    void refuse() { m_stream.setStatus(QDataStream::ReadCorruptData); }
    void require(bool isSo)
    {
        if (!isSo)
            refuse();
    }
    [[nodiscard]] bool isGood() const { return m_stream.status() == QDataStream::Ok; }
    [[nodiscard]] bool isGoodToTheEnd() const { return isGood() && m_stream.atEnd(); }

private:
    QDataStream m_stream;
};

QString cut(const QString &text)
{
    QString whole = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    const bool splitsPair = whole.size() > maxText && whole.at(maxText - 1).isHighSurrogate();
    return whole.left(splitsPair ? maxText - 1 : maxText);
}

template <typename... Values>
QByteArray written(const Values &...values)
{
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream.setVersion(version);
    (stream << ... << values);
    return message;
}

bool isSha256(const QString &text)
{
    return text.size() == sha256Digits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

bool isTypeThatIsSent(const QString &type)
{
    return type == "application/pdf"_L1 || type == "text/plain"_L1 || type == "text/markdown"_L1 ||
           type == "application/xml"_L1;
}

//! What inspect() can say, and no more.
bool isPossible(const Preflight &preflight, qint64 maxBytes)
{
    if (preflight.verdict > Verdict::Unreadable && preflight.verdict != Verdict::Restricted)
        return false;
    if (preflight.pages < 0 || preflight.bytes < -1 ||
        (!preflight.sha256Hex.isEmpty() && !isSha256(preflight.sha256Hex)))
        return false;
    if (!preflight.isOk())
        return preflight.mimeType.isEmpty();
    return isTypeThatIsSent(preflight.mimeType) && isSha256(preflight.sha256Hex) && preflight.bytes > 0 &&
           preflight.bytes <= maxBytes &&
           (preflight.mimeType == "application/pdf"_L1) == (preflight.pages > 0);
}

SignatureReport reportFrom(Reader &reader)
{
    SignatureReport report;
    for (QString *text : {&report.fieldName, &report.signerName, &report.subject, &report.issuer,
                          &report.reason, &report.location, &report.subFilter})
        *text = reader.text();
    const auto seconds = reader.take<qint64>();
    constexpr qint64 lastSecond = 253'402'300'799; // of the year 9999
    reader.require(seconds >= 0 && seconds <= lastSecond);
    if (seconds > 0 && reader.isGood())
        report.signedAt = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    report.status = reader.take(SignatureReport::Status::NotVerified);
    report.trust = reader.take(SignatureReport::Trust::Unknown);
    report.coversWholeDocument = reader.flag();
    report.isSelfSigned = reader.flag();
    return report;
}

} // namespace

QByteArray framed(const QByteArray &message)
{
    QByteArray bytes(lengthBytes, Qt::Uninitialized);
    qToBigEndian(quint32(message.size()), bytes.data());
    return bytes + message;
}

std::optional<qsizetype> lengthOf(const QByteArray &bytes)
{
    if (bytes.size() < lengthBytes)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData());
    return length <= maxBytes ? length : -1;
}

QByteArray toMessage(const CheckRequest &request)
{
    return written(magic, quint8(request.kind), request.number, request.path, request.maxBytes,
                   request.textType, request.page, request.pixels);
}

std::optional<CheckRequest> requestFrom(const QByteArray &message)
{
    Reader reader(message);
    CheckRequest request;
    request.kind = reader.take(CheckRequest::Kind::PageImage);
    request.number = reader.take<quint32>();
    request.path = reader.take<QString>();
    request.maxBytes = reader.take<qint64>();
    request.textType = reader.take<QString>();
    request.page = reader.take<qint32>();
    request.pixels = reader.take<QSize>();
    if (request.kind == CheckRequest::Kind::PageImage)
        reader.require(request.page >= 0 && pagemessage::isDrawable(request.pixels));
    return reader.isGoodToTheEnd() ? std::optional(request) : std::nullopt;
}

QByteArray toMessage(quint32 number, const Preflight &preflight)
{
    return written(magic, number, quint8(preflight.verdict), qint32(preflight.pages), cut(preflight.title),
                   quint8(preflight.isAlreadySigned), preflight.mimeType, preflight.sha256Hex,
                   preflight.bytes, cut(preflight.detail));
}

std::optional<Preflight> preflightFrom(const QByteArray &message, const CheckRequest &request)
{
    Reader reader(message);
    reader.require(reader.take<quint32>() == request.number);
    Preflight preflight;
    preflight.verdict = reader.take(Verdict::Restricted);
    preflight.path = request.path;
    preflight.pages = reader.take<qint32>();
    preflight.title = reader.text();
    preflight.isAlreadySigned = reader.flag();
    preflight.mimeType = reader.text();
    preflight.sha256Hex = reader.text();
    preflight.bytes = reader.take<qint64>();
    preflight.detail = reader.text();
    const bool isTaken = reader.isGoodToTheEnd() && isPossible(preflight, request.maxBytes);
    return isTaken ? std::optional(preflight) : std::nullopt;
}

QByteArray toMessage(quint32 number, const QList<SignatureReport> &reports)
{
    QByteArray message = written(magic, number, quint32(reports.size()));
    for (const SignatureReport &report : reports)
        message += written(
            cut(report.fieldName), cut(report.signerName), cut(report.subject), cut(report.issuer),
            cut(report.reason), cut(report.location), cut(report.subFilter),
            report.signedAt.isValid() ? report.signedAt.toSecsSinceEpoch() : qint64(0), quint8(report.status),
            quint8(report.trust), quint8(report.coversWholeDocument), quint8(report.isSelfSigned));
    return message;
}

std::optional<QList<SignatureReport>> signaturesFrom(const QByteArray &message, const CheckRequest &request)
{
    Reader reader(message);
    reader.require(reader.take<quint32>() == request.number);
    const auto count = reader.take<quint32>();
    reader.require(count <= quint32(maxSignatures));
    QList<SignatureReport> reports;
    for (quint32 i = 0; i < count && reader.isGood(); ++i)
        reports.append(reportFrom(reader));
    return reader.isGoodToTheEnd() ? std::optional(reports) : std::nullopt;
}

} // namespace pdf::checkmessage
