#include "secrets/search.h"

#include "support/patience.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStringEncoder>

#include <cstring>

using namespace Qt::StringLiterals;

namespace secrets {

namespace {

constexpr qsizetype beginSize = 8;

quint64 beginOf(const char *bytes)
{
    quint64 begin = 0;
    std::memcpy(&begin, bytes, beginSize);
    return begin;
}

std::size_t pairOf(const char *bytes)
{
    return std::size_t(uchar(bytes[0])) << 8U | uchar(bytes[1]);
}

//! Of Base64 only what does not depend on the neighbours: \a before bytes came in front, modulo 3.
QByteArray base64Of(const QByteArray &core, qsizetype before, QByteArray::Base64Options options)
{
    const QByteArray encoded = (QByteArray(before, 'x') + core + QByteArray(2, 'x'))
                                   .toBase64(options | QByteArray::OmitTrailingEquals);
    const qsizetype begin = (before * 8 + 5) / 6, end = (before + core.size()) * 8 / 6;
    return encoded.mid(begin, end - begin);
}

QByteArray eachAs(const QByteArray &core, const char *format)
{
    QByteArray text;
    for (const char c : core)
        text += QByteArray::fromStdString(std::string(format)) +
                QByteArray::number(uint(uchar(c)), 16).rightJustified(2, '0');
    return text;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Asked itself: it is what people use, and what it says is its own affair.
QByteArray shownByPs(qint64 processId)
{
    QProcess ps;
    ps.start(u"ps"_s, {u"-ww"_s, u"-o"_s, u"args="_s, u"-p"_s, QString::number(processId)});
    (void)ps.waitForFinished(30'000 * support::patience());
    return ps.readAllStandardOutput();
}

} // namespace

QList<std::pair<QByteArray, QByteArray>> formsOf(const QByteArray &core)
{
    const QString text = QString::fromLatin1(core);
    QList<std::pair<QByteArray, QByteArray>> forms{
        {"UTF-8", core}, // also percent-encoded and escaped, where only what needs it is
        {"UTF-16LE", QStringEncoder(QStringEncoder::Utf16LE).encode(text)},
        {"UTF-16BE", QStringEncoder(QStringEncoder::Utf16BE).encode(text)},
        {"hexadecimal", core.toHex()},
        {"percent-encoded", eachAs(core, "%")},
        {"JSON escapes", eachAs(core, "\\u00")},
    };
    for (qsizetype before = 0; before < 3; ++before) {
        forms.append(
            {"Base64 +" + QByteArray::number(before), base64Of(core, before, QByteArray::Base64Encoding)});
        forms.append({"Base64url +" + QByteArray::number(before),
                      base64Of(core, before, QByteArray::Base64UrlEncoding)});
    }
    return forms;
}

Search::Search(const QList<Seed> &seeds)
    : m_mayBegin(1U << 16U)
{
    int number = 0;
    for (const Seed &seed : seeds) {
        ++number;
        for (const auto &[form, bytes] : formsOf(seed.core)) {
            const QByteArray needle = bytes.toLower();
            m_byBegin.insert(beginOf(needle.constData()), int(m_needles.size()));
            m_mayBegin[pairOf(needle.constData())] = true;
            m_needles.push_back(
                {needle, nameOf(seed.kind) + ' ' + QByteArray::number(number) + " as " + form});
        }
    }
}

QList<QByteArray> Search::in(const QByteArray &bytes) const
{
    const QByteArray lower = bytes.toLower();
    QList<QByteArray> found;
    for (qsizetype at = 0; at + beginSize <= lower.size(); ++at) {
        const char *here = lower.constData() + at;
        if (!m_mayBegin[pairOf(here)])
            continue;
        const auto [first, last] = m_byBegin.equal_range(beginOf(here));
        for (auto each = first; each != last; ++each) {
            const Needle &needle = m_needles[std::size_t(*each)];
            if (QByteArrayView(lower).sliced(at).startsWith(needle.bytes) && !found.contains(needle.told))
                found.append(needle.told);
        }
    }
    return found;
}

QList<QByteArray> Search::in(const Places &places) const
{
    QList<QByteArray> found;
    for (auto place = places.begin(); place != places.end(); ++place)
        for (const QByteArray &each : in(place.value()))
            found.append(place.key().toUtf8() + ": " + each);
    return found;
}

Places placesIn(const QString &folder)
{
    Places places;
    QByteArray names;
    for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        const QFileInfo info(each.next());
        const QString name = QDir(folder).relativeFilePath(info.filePath());
        names += name.toUtf8() + '\n' + QFile::symLinkTarget(info.filePath()).toUtf8() + '\n';
        if (info.isFile() && !info.isSymLink())
            places.insert(name, contentOf(info.filePath()));
    }
    places.insert(u"names of files"_s, names);
    return places;
}

Places placesOf(qint64 processId)
{
    Places places;
    const QString folder = u"/proc/%1/"_s.arg(processId);
    for (const QString &name : {u"cmdline"_s, u"environ"_s, u"comm"_s})
        places.insert(folder + name, contentOf(folder + name));
    places.insert(u"ps of %1"_s.arg(processId), shownByPs(processId));
    for (const QString &thread : QDir(folder + u"task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QByteArray &child :
             contentOf(folder + u"task/"_s + thread + u"/children"_s).simplified().split(' '))
            if (!child.isEmpty())
                places.insert(placesOf(child.toLongLong()));
    return places;
}

} // namespace secrets
