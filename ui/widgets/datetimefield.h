#pragma once

#include "domain/timestamp.h"

#include <QWidget>

class QDateTimeEdit;
class QKeyEvent;
class QLabel;

namespace ui {

//! A date from a calendar, a time and the zone's name. Only what the API allows can be chosen: from now to 45
//! days ahead (domain::rules::maxDaysAhead). What is typed may be outside of that on its way, as the first
//! digits of a day in another month or year are; when it is done it is moved to the nearest limit, and Enter
//! leaves what has passed as it was typed, to be corrected: until then dateTime() is the one before. Typing
//! begins at the day, also when all of it is selected; a whole date may be typed there, too, from its year on
//! or with the day first and dots. Left and Right go through its parts, and Tab to the next field; F4 opens
//! the calendar.
class DateTimeField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QDateTime dateTime READ dateTime WRITE setDateTime NOTIFY dateTimeChanged USER true)

public:
    explicit DateTimeField(QWidget *parent = nullptr);

    [[nodiscard]] QDateTime dateTime() const;
    //! In any zone; shown in this computer's. A moment outside the limits is moved to the nearest limit.
    void setDateTime(const QDateTime &moment);
    [[nodiscard]] domain::Timestamp timestamp() const;
    void setTimestamp(const domain::Timestamp &moment);
    //! Counts the 45 days from here; the time of calling by default.
    void setNow(const QDateTime &now);
    //! Widens the limits to \a moment: what was chosen earlier is to be seen even when it has passed.
    void allow(const QDateTime &moment);
    //! In a form that says what is wrong: what was typed stays when the field is left, and dateTime() tells
    //! it, also outside the limits.
    void setKeepsTyped(bool keeps);
    //! Tight margins and no frame, for editing inside a table cell.
    void setCompact(bool compact);
    void setAccessibleLabel(const QString &name);
    //! What it is for, said with the zone's name.
    void setAccessibleHint(const QString &text);

Q_SIGNALS:
    void dateTimeChanged(const QDateTime &moment);
    //! Enter was pressed, and what was shown is what is meant: not when it had to be moved to a limit.
    void accepted();
    //! It was left with a moment outside the limits, or with a date that there is not, and shows the one from
    //! before the typing again.
    void leftAsItWas(const QString &why);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setLimits(const QDateTime &first, const QDateTime &last);
    void openCalendar();
    // datetimefieldtyping.cpp
    void loosen();
    void tighten();
    void endTyping(bool isEnter, bool isLeft);
    void beginTyping();
    void refuseTyped(bool isEnter, bool isLeft);
    [[nodiscard]] bool takeDotted(const QKeyEvent &key);
    [[nodiscard]] bool takeWholeDate(QChar digit);
    [[nodiscard]] bool isBetweenParts() const;
    void askAgain(const QString &why);
    void tell(const QString &why);
    void showZone();

    QDateTimeEdit *m_edit;
    QLabel *m_zone;
    QDateTime m_first, m_last;
    bool m_isLoose = false; //!< somebody types, or has typed what is kept
    bool m_keepsTyped = false;
    QDateTime m_settled;     //!< what was shown before
    QString m_typed;         //!< digits that followed each other, or a date with dots
    QDateTime m_before;      //!< what was shown before the first of them
    bool m_isOfDay = false;  //!< the first of them was typed as the day
    bool m_isNoDate = false; //!< there is no such date as was typed with dots
    QString m_hint;
};

} // namespace ui
