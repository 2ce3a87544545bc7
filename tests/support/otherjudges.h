#pragma once

#include "support/patience.h"

#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QString>

namespace support {

//! What Poppler's own program says of one signature.
struct PdfsigWord
{
    QString field, signer, type;
    bool isValid = false, isAltered = false, isWholeDocument = false;
};

inline QByteArray outputOf(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000 * patience()))
        qFatal("%s: %s", qPrintable(program), qPrintable(process.errorString()));
    if (exitCode)
        *exitCode = process.exitCode();
    return process.readAll();
}

//! In the order in which pdfsig finds them.
inline QList<PdfsigWord> wordsOfPdfsig(const QString &path)
{
    const QString text = QString::fromUtf8(
        outputOf(QStringLiteral("pdfsig"), {QStringLiteral("-no-ocsp"), QStringLiteral("-nocert"), path}));
    QList<PdfsigWord> words;
    const QStringList parts = text.split(
        QRegularExpression(QStringLiteral("^Signature #\\d+:$"), QRegularExpression::MultilineOption));
    for (const QString &part : parts.mid(1)) {
        if (part.contains(QStringLiteral("is not signed")))
            continue; // a field that waits for a signature
        const auto value = [&part](const QString &name) {
            const QRegularExpression line(QStringLiteral("^  - %1: (.*)$").arg(name),
                                          QRegularExpression::MultilineOption);
            return line.match(part).captured(1);
        };
        words.append({value(QStringLiteral("Signature Field Name")),
                      value(QStringLiteral("Signer Certificate Common Name")),
                      value(QStringLiteral("Signature Type")),
                      part.contains(QStringLiteral("Signature is Valid.")),
                      part.contains(QStringLiteral("Digest Mismatch.")),
                      part.contains(QStringLiteral("  - Total document signed"))});
    }
    return words;
}

//! Nothing when qpdf finds no fault in the structure of the file; else its words.
inline QByteArray complaintsOfQpdf(const QString &path)
{
    int exitCode = -1;
    const QByteArray words = outputOf(QStringLiteral("qpdf"), {QStringLiteral("--check"), path}, &exitCode);
    return exitCode == 0 ? QByteArray() : words + "exit code " + QByteArray::number(exitCode);
}

} // namespace support
