#include "sandbox/samplepdf.h"

namespace sandbox {

namespace {

QByteArray shown(const QString &text)
{
    QByteArray bytes = text.toLatin1();
    bytes.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    return '(' + bytes + ") Tj\n";
}

} // namespace

QByteArray samplePdf(const QString &heading, const QStringList &lines)
{
    QByteArray content = "BT /F1 20 Tf 72 760 Td " + shown(heading) + "/F1 11 Tf 0 -36 Td 16 TL\n";
    for (const QString &line : lines)
        content += shown(line) + "T*\n";
    content += "ET\n";
    const QByteArray page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources "
                            "<< /Font << /F1 5 0 R >> >> "
                            ">>";
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page,
        "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    QByteArray pdf = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype at = pdf.size();
    return pdf + "xref\n0 6\n0000000000 65535 f \n" + table +
           "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

} // namespace sandbox
