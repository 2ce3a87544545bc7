#include "pdf/helperprocess.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace pdf {

namespace {

//! What the other needs to find its libraries, the person's language and certificates; a secret may be in the
//! rest.
QProcessEnvironment environment()
{
    const QStringList kept{u"PATH"_s, u"HOME"_s,       u"LANG"_s,           u"LANGUAGE"_s,
                           u"TZ"_s,   u"SystemRoot"_s, u"LD_LIBRARY_PATH"_s};
    const auto ours = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment theirs;
    for (const QString &name : ours.keys())
        if (kept.contains(name) || name.startsWith("LC_"_L1) || name.endsWith("SAN_OPTIONS"_L1))
            theirs.insert(name, ours.value(name));
    return theirs;
}

} // namespace

QProcess *newHelperProcess(const QString &program, QObject *parent)
{
    auto *process = new QProcess(parent);
    process->setProgram(program);
    process->setProcessEnvironment(environment());
    process->setWorkingDirectory(QDir::rootPath());
#ifdef COUNTERSIGN_SANITIZED
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
#else
    process->setStandardErrorFile(QProcess::nullDevice()); // a file decides what Poppler writes there
#endif
    return process;
}

} // namespace pdf
