#pragma once

#include "ui/compose/optionssection.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QTimeEdit;

namespace ui {

class DateTimeField;

//! Until when it can be signed, as a date or as a rule, and how long the links work.
class TimeOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit TimeOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;
    [[nodiscard]] Match match(const QString &path) const override;

protected:
    void retranslate() override;
    void adapt() override;

private:
    enum class Kind { Date, Rule, None };
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] domain::DueRule rule() const;
    QWidget *makeRule();
    QWidget *makeLifetime();
    void readLifetime(const std::optional<domain::Duration> &lifetime);
    void showDay();

    QComboBox *m_kind, *m_counts, *m_calendar;
    DateTimeField *m_due;
    QSpinBox *m_ruleDays, *m_days, *m_hours;
    QTimeEdit *m_at;
    QCheckBox *m_limitsLink;
    QLabel *m_day, *m_atWord;
    FormField *m_kindField, *m_dueField, *m_ruleField, *m_lifetimeField;
    QDateTime m_now, m_shownDue;         //!< m_shownDue: what the field made of the date that was read
    std::pair<int, int> m_shownLifetime; //!< the same of the lifetime
    QString m_lifetimeText;              //!< of one that has more than days and hours
    int m_seconds = 0;                   //!< of the rule's time, which the field does not show
};

} // namespace ui
