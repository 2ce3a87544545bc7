#include "ui/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QString Language::codeFor(const QStringList &uiLanguages)
{
    for (const QString &name : uiLanguages) {
        switch (QLocale(name).language()) {
        case QLocale::NorwegianBokmal:
        case QLocale::NorwegianNynorsk:
            return u"nb"_s;
        case QLocale::English:
            return u"en"_s;
        default:
            break;
        }
    }
    return u"en"_s;
}

void Language::use(const QString &code)
{
    const QLocale system = QLocale::system();
    const QString wanted = code.isEmpty() ? codeFor(system.uiLanguages()) : code;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = wanted;
    // Dates and numbers have the system's habits when the system is of this language at all.
    QLocale::setDefault(
        system.name().startsWith(wanted) ? system : QLocale(wanted == u"nb" ? u"nb_NO"_s : u"en_GB"_s));
    // Qt's own texts first, so that ours win; the system's copy, else the one that is shipped.
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) ||
        m_qt.load(u":/i18n/qtbase_"_s + wanted))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: for its plurals.
    if (m_ours.load(u":/i18n/countersign_"_s + wanted))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace ui
