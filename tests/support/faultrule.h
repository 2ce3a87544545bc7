#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace support {

//! What happens to one request, and to which one.
//!
//! As text: METHOD TARGET-REGEX WHICH FAULT [key=value …]
//!   METHOD  GET, POST, …, or * for any
//!   REGEX   looked for in the target with its query (no blanks in it), for example ^/sign/documents$
//!   WHICH   3 the third that matches, 3+ the third and all later ones, * every one
//!   FAULT   delay ms=N          forwarded N milliseconds later
//!           dropBefore          never forwarded, connection closed
//!           dropAfter           forwarded and executed, answer swallowed, connection closed
//!           reset               never forwarded, connection reset (RST)
//!           sip bytes=N ms=N    request taken N bytes every N milliseconds
//!           drip bytes=N ms=N   answer passed on N bytes every N milliseconds
//!           truncate bytes=N    connection closed after N bytes of the answer, its head included
//!           answer status=N [type=T] [header=NAME:VALUE …] [body=TEXT]
//!                               answered here, never forwarded; body takes the rest of the line
//! For example: POST ^/sign/signing-sessions$ 1 dropAfter
//!              GET .* 2+ answer status=429 header=Retry-After:1 type=application/json body={}
struct FaultRule
{
    enum class Fault { None, Delay, DropBefore, DropAfter, Reset, Sip, Drip, Truncate, Answer };

    QByteArray method = "*";
    QRegularExpression target;
    int which = 1;
    bool andLater = false;
    Fault fault = Fault::None;
    int milliseconds = 10;
    qint64 bytes = 1;
    int status = 503;
    QByteArray contentType = "application/problem+json";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    int matched = 0; //!< how many requests matched so far

    //! Nothing when the text is not a rule; \a why says what is wrong.
    static std::optional<FaultRule> parse(const QString &text, QString *why = nullptr);
    //! Counts the request when it matches; true when the fault is for this one.
    bool isFor(const QByteArray &requestMethod, const QByteArray &requestTarget);
    //! The whole answer of Fault::Answer.
    [[nodiscard]] QByteArray answerBytes() const;
};

} // namespace support
