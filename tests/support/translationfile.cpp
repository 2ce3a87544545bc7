#include "support/translationfile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace support {

QList<TranslationEntry> translationsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<TranslationEntry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            entries.append(TranslationEntry());
            entries.last().context = context;
            entries.last().isPlural =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            entries.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!entries.last().isPlural)
                entries.last().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            entries.last().translations << xml.readElementText();
        }
    }
    return xml.hasError() ? QList<TranslationEntry>() : entries;
}

} // namespace support
