#pragma once

#include "pdf/preflight.h"
#include "pdf/signatures.h"

#include <QByteArray>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace pdf {

//! What the program asks countersign-pdfcheck for.
struct CheckRequest
{
    enum class Kind : quint8 { Preflight, Signatures, PageSizes, PageImage };

    Kind kind = Kind::Preflight;
    quint32 number = 0; //!< the answer has the same
    QString path;       //!< absolute
    qint64 maxBytes = 0;
    QString textType;
    qint32 page = 0; //!< of PageImage, from 0
    QSize pixels;    //!< of PageImage; pagemessage.h says how large it may be
};

//! The messages between the two: a length of four bytes, the highest first, and so many bytes. What comes
//! from the other process is read as if an enemy had written it: nothing or a value that is possible.
namespace checkmessage {

inline constexpr qsizetype lengthBytes = 4;
inline constexpr qsizetype maxBytes = 1024LL * 1024; //!< of a message, without its length
inline constexpr qsizetype maxText = 4096;           //!< of each text in an answer; more is cut off
inline constexpr int maxSignatures = 1000;

[[nodiscard]] QByteArray framed(const QByteArray &message);
//! Of the message that \a bytes begin with; nothing when less than a length is there, -1 when it is too long.
[[nodiscard]] std::optional<qsizetype> lengthOf(const QByteArray &bytes);

[[nodiscard]] QByteArray toMessage(const CheckRequest &request);
[[nodiscard]] std::optional<CheckRequest> requestFrom(const QByteArray &message);

//! \a number: of the request that it answers.
[[nodiscard]] QByteArray toMessage(quint32 number, const Preflight &preflight);
//! Nothing when it is no answer to \a request.
[[nodiscard]] std::optional<Preflight> preflightFrom(const QByteArray &message, const CheckRequest &request);

[[nodiscard]] QByteArray toMessage(quint32 number, const QList<SignatureReport> &reports);
[[nodiscard]] std::optional<QList<SignatureReport>> signaturesFrom(const QByteArray &message,
                                                                   const CheckRequest &request);

} // namespace checkmessage

} // namespace pdf
