// countersign-pdfcheck: looks at files that nobody has vouched for, and draws their pages, so that whatever
// they do to Poppler is done to this process. Requests come on standard input and answers go to standard
// output, as checkmessage.h and pagemessage.h write them; it ends with its input.
#include "pdf/checkmessage.h"
#include "pdf/pagemessage.h"
#include "pdf/pagesource.h"
#include "pdf/processlimits.h"
#include "pdf/standardstreams.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace {

constexpr int secondsPerFile = 20; // of processor

//! Less than \a count at the end of the input.
QByteArray readBytes(QFile &input, qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        const QByteArray more = input.read(count - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

QByteArray answerTo(const pdf::CheckRequest &request, pdf::PageSource &pages)
{
    using Kind = pdf::CheckRequest::Kind;
    namespace check = pdf::checkmessage;
    namespace page = pdf::pagemessage;
    switch (request.kind) {
    case Kind::Preflight:
        return check::toMessage(request.number,
                                pdf::inspect(request.path, request.maxBytes, request.textType));
    case Kind::Signatures:
        return check::toMessage(request.number, pdf::signaturesOf(request.path));
    case Kind::PageSizes:
        return page::toMessage(request.number, pages.sizes(request.path));
    case Kind::PageImage:
        return page::toMessage(request.number, pages.image(request.path, request.page, request.pixels));
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // the words of the system in the person's language
    QFile input, output;
    if (!pdf::limitThisProcess() || !pdf::takeStandardStreamsAsBytes() ||
        !input.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered) ||
        !output.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    pdf::PageSource pages;
    for (;;) {
        using namespace pdf::checkmessage;
        const auto length = lengthOf(readBytes(input, lengthBytes));
        if (!length)
            return 0;
        const auto request = *length < 0 ? std::nullopt : requestFrom(readBytes(input, *length));
        if (!request || !pdf::limitProcessor(secondsPerFile))
            return 1;
        const QByteArray answer = framed(answerTo(*request, pages));
        if (output.write(answer) != answer.size())
            return 1;
        output.flush();
    }
}
