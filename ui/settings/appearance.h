#pragma once

#include <QString>

namespace ui {

//! Light or dark, as the system has it or as the person wants it.
class Appearance
{
public:
    enum class Choice { System, Light, Dark };

    Appearance();

    //! The whole program, at once.
    void use(Choice choice);
    [[nodiscard]] Choice current() const { return m_choice; }
    //! "light", "dark"; anything else is the system's.
    [[nodiscard]] static Choice choiceOf(const QString &code);
    [[nodiscard]] static QString codeOf(Choice choice);

private:
    void useSystemPalette();

    QString m_systemStyle;
    Choice m_choice = Choice::System;
};

} // namespace ui
