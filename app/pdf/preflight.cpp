#include "pdf/preflight.h"

#include "pdf/quietpoppler.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QXmlStreamReader>

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace pdf {

namespace {

using Verdict = Preflight::Verdict;

constexpr qint64 smallestBlockBytes = 4096, blockBytes = 256LL * 1024;
constexpr qint64 headBytes = 1024; //!< where readers look for %PDF-
constexpr qint64 tailBytes = 2048; //!< where a whole file has its %%EOF

bool readAll(Preflight &result, QByteArray &head, QByteArray &tail, qint64 maxBytes)
{
    QFile file(result.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        result.detail = file.errorString();
        return false;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    // Until nothing comes, not atEnd(): some file systems tell no size, and it may grow meanwhile.
    QByteArray room(std::clamp(result.bytes + 1, smallestBlockBytes, blockBytes), Qt::Uninitialized);
    for (qint64 got = file.read(room.data(), room.size()); got > 0;
         got = file.read(room.data(), room.size())) {
        bytes += got;
        if (bytes > maxBytes) {
            result.verdict = Verdict::TooLarge;
            return false;
        }
        const QByteArrayView block(room.constData(), got);
        hash.addData(block);
        if (head.size() < headBytes)
            head.append(block.first(std::min(headBytes - head.size(), got)));
        const QByteArrayView end = block.last(std::min(tailBytes, got));
        tail.remove(0, std::max(tail.size() + end.size() - tailBytes, qsizetype(0)));
        tail.append(end);
    }
    if (file.error() != QFileDevice::NoError) {
        result.detail = file.errorString();
        return false;
    }
    result.bytes = bytes;
    result.sha256Hex = QString::fromLatin1(hash.result().toHex());
    return true;
}

//! Readers forgive what stands before the head; a text may only speak of it.
bool isPdf(const QByteArray &head, const QString &textType)
{
    const bool isText = !textType.isEmpty() && textType != "application/pdf"_L1;
    return head.startsWith("%PDF-") || (!isText && head.contains("%PDF-"));
}

bool hasSignature(const Poppler::Document &document)
{
    const auto fields = document.signatures();
    return std::any_of(fields.begin(), fields.end(), [](const auto &field) {
        return field->signatureType() != Poppler::FormFieldSignature::UnsignedSignature;
    });
}

//! Poppler repairs a file that was cut short and shows what is left; a contract must be whole. Objects after
//! the last end are of a later revision that was cut short.
bool isWhole(const QByteArray &tail)
{
    const qsizetype end = tail.lastIndexOf("%%EOF");
    return end >= 0 && !tail.mid(end).contains(" obj");
}

Verdict judgePdf(Preflight &result, const QByteArray &tail)
{
    quietPoppler();
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(result.path);
    if (!document)
        return Verdict::Damaged;
    if (document->isLocked())
        return Verdict::Encrypted;
    if (document->isEncrypted())
        return Verdict::Restricted;
    if (!isWhole(tail))
        return Verdict::Damaged;
    result.pages = document->numPages();
    if (result.pages <= 0)
        return Verdict::NoPages;
    for (int i = 0; i < result.pages; ++i)
        if (const std::unique_ptr<Poppler::Page> page = document->page(i); !page)
            return Verdict::Damaged;
    result.title = document->title().simplified();
    result.isAlreadySigned = hasSignature(*document);
    result.mimeType = u"application/pdf"_s;
    return Verdict::Ok;
}

QString textTypeOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "txt"_L1)
        return u"text/plain"_s;
    if (suffix == "md"_L1)
        return u"text/markdown"_s;
    return suffix == "xml"_L1 ? u"application/xml"_s : QString();
}

bool isWellFormed(QFile &file)
{
    QXmlStreamReader reader(&file);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

bool isUtf8Text(QFile &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
    const auto takes = [&decoder](const QByteArray &block) {
        (void)QString(decoder.decode(block)); // it decodes when it is asked for the text
        return !decoder.hasError() && !block.contains('\0');
    };
    for (QByteArray block = file.read(blockBytes); !block.isEmpty(); block = file.read(blockBytes))
        if (!takes(block))
            return false;
    return takes("\n"); // a letter that was cut off is no error until something else follows
}

Verdict judgeText(Preflight &result, const QString &type)
{
    if (type.isEmpty() || type == "application/pdf"_L1)
        return Verdict::NotAPdf;
    QFile file(result.path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.detail = file.errorString();
        return Verdict::Unreadable;
    }
    if (!(type == "application/xml"_L1 ? isWellFormed(file) : isUtf8Text(file)))
        return Verdict::Damaged;
    result.mimeType = type;
    return Verdict::Ok;
}

} // namespace

Preflight inspect(const QString &path, qint64 maxBytes, const QString &textType)
{
    Preflight result;
    result.path = path;
    const QFileInfo info(path);
    if (!info.isFile()) { // a folder, a pipe, a device, or nothing
        QFile file(path);
        if (!path.isEmpty() && !info.exists() && !file.open(QIODevice::ReadOnly))
            result.detail = file.errorString();
        return result;
    }
    result.bytes = info.size();
    if (result.bytes > maxBytes) {
        result.verdict = Verdict::TooLarge;
        return result;
    }
    QByteArray head, tail;
    if (!readAll(result, head, tail, maxBytes))
        return result;
    if (result.bytes == 0)
        result.verdict = Verdict::Empty;
    else if (const QString type = textType.isEmpty() ? textTypeOf(path) : textType; isPdf(head, type))
        result.verdict = judgePdf(result, tail);
    else
        result.verdict = judgeText(result, type);
    return result;
}

} // namespace pdf
