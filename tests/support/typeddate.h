#pragma once

#include <QDateTimeEdit>
#include <QTest>

namespace support {

//! Typed over what is there, part by part, as a person does it.
inline void typeDate(QDateTimeEdit *edit, const QDateTime &moment)
{
    edit->setFocus();
    const std::pair<QDateTimeEdit::Section, QString> parts[] = {
        {QDateTimeEdit::YearSection, QStringLiteral("yyyy")},
        {QDateTimeEdit::MonthSection, QStringLiteral("MM")},
        {QDateTimeEdit::DaySection, QStringLiteral("dd")},
        {QDateTimeEdit::HourSection, QStringLiteral("HH")},
        {QDateTimeEdit::MinuteSection, QStringLiteral("mm")}};
    for (const auto &[section, format] : parts) {
        edit->setSelectedSection(section);
        QTest::keyClicks(edit, moment.toString(format));
    }
}

} // namespace support
