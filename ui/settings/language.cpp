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

void Language::use(const QString &code)
{
    QString wanted = code;
    if (wanted.isEmpty())
        wanted = QLocale::system().language() == QLocale::NorwegianBokmal ? u"nb"_s : u"en"_s;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    m_code = wanted;
    // English speaks with the system's habits for dates and numbers when the system is English at all.
    const QLocale system = QLocale::system();
    const QLocale locale =
        system.name().startsWith(wanted) ? system : QLocale(wanted == u"nb" ? u"nb_NO"_s : u"en_GB"_s);
    QLocale::setDefault(locale);
    // Qt's own texts first, so that ours win; the system's copy, else the one that was shipped.
    if (m_qt.load(u"qtbase_"_s + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath)) ||
        m_qt.load(u":/i18n/qtbase_"_s + wanted))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: for its plurals.
    if (m_ours.load(u":/i18n/countersign_"_s + wanted) ||
        m_ours.load(u":/i18n/translations/countersign_"_s + wanted))
        QCoreApplication::installTranslator(&m_ours);
}

} // namespace ui
