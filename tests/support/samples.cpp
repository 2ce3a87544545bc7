#include "support/samples.h"

#include <QDir>
#include <QFile>

namespace support {

QByteArray smallPdf(const QByteArray &text)
{
    const QByteArray page = "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET";
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
        "/Resources << /Font << /F1 4 0 R >> >> >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Length " + QByteArray::number(page.size()) + " >>\nstream\n" + page + "\nendstream"};
    QByteArray pdf = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

QString writeSample(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

domain::CreateSigningSession sampleSession(const QString &title, const QString &collectionId,
                                           const QString &documentId)
{
    domain::SessionDocument document;
    document.documentCollectionId = collectionId;
    document.documentId = documentId;
    document.action = domain::DocumentAction::Sign;
    domain::SigningSetup setup;
    setup.signingFlow = domain::SigningFlow::AuthenticationBased;
    setup.identityProviders =
        QList<domain::IdentityProvider>{{.idpName = QStringLiteral("nbid"), .unknown = {}}};
    domain::CreateSigningSession session;
    session.title = title;
    session.documents = {document};
    session.signingSetup = {setup};
    session.dueDate = domain::Timestamp::fromDateTime(QDateTime::currentDateTimeUtc().addDays(10));
    return session;
}

} // namespace support
