#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace ui {

//! The language of the windows, Qt's own texts included; can be switched while the program runs.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    //! "en", "nb", or empty for the system's when there is a translation for it. Widgets get
    //! QEvent::LanguageChange.
    void use(const QString &code);
    [[nodiscard]] QString current() const { return m_code; }

    //! What suits a person who reads \a uiLanguages, the best first: the first one that there is a
    //! translation for, else English. Nynorsk and plain Norwegian get Bokmål.
    [[nodiscard]] static QString codeFor(const QStringList &uiLanguages);

private:
    QString m_code;
    QTranslator m_qt, m_ours;
};

} // namespace ui
