#pragma once

#include <QMetaType>
#include <QString>

namespace pdf {

//! What a file is, before it is sent anywhere.
struct Preflight
{
    enum class Verdict {
        Ok,
        NotAPdf,   //!< neither a PDF nor one of the texts that the service takes
        Damaged,   //!< begins like a PDF (or is named like a text), and cannot be read as one
        Encrypted, //!< needs a password
        Empty,     //!< 0 bytes
        NoPages,
        TooLarge,   //!< above maxBytes; not read any further
        Unreadable, //!< not a file, gone, or not allowed to be read; detail has the system's words
        // Of FileCheck alone. Batches keep the numbers: new ones are added here
        CheckFailed,  //!< looking at it ended the process that did, or that gave no answer to be understood
        CheckTooLong, //!< the process took longer than it may
        NoCheck,      //!< the program that looks does not start; detail is its path
        // Of inspect() again
        Restricted, //!< opens without a password, and is protected by one of its owner
    };

    Verdict verdict = Verdict::Unreadable;
    QString path;
    int pages = 0; //!< of a PDF
    QString title; //!< of a PDF that has one
    bool isAlreadySigned = false;
    QString mimeType;  //!< application/pdf, text/plain, text/markdown or application/xml; empty unless Ok
    QString sha256Hex; //!< lower case; empty when the file was not read
    qint64 bytes = -1;
    QString detail;

    [[nodiscard]] bool isOk() const { return verdict == Verdict::Ok; }
    bool operator==(const Preflight &) const = default;
};

//! Looks at the file by its contents (Poppler) and, for texts, by its suffix: .txt and .md in UTF-8, .xml.
//! Reads the whole file: meant for a worker thread. Safe in several threads. \a textType is the type of a
//! text whose name does not tell it; else empty. In this process: what a file does to Poppler it does to the
//! program, so that the program itself asks FileCheck.
[[nodiscard]] Preflight inspect(const QString &path, qint64 maxBytes, const QString &textType = {});

} // namespace pdf

Q_DECLARE_METATYPE(pdf::Preflight)
