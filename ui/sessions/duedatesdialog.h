#pragma once

#include "tasks/duedatestask.h"
#include "ui/sessions/duedatespreview.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace ui {

class DateTimeField;
class DueDatesTable;

//! Asks what to do to the due dates of some sessions, and shows for each what would become of it.
class DueDatesDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a last is what was done the time before, and is offered again.
    DueDatesDialog(const QList<store::SessionRow> &rows, const domain::DueDateChange &last,
                   QWidget *parent = nullptr);

    void setMasking(const store::MaskedMode &masking) { m_model->setMasking(masking); } //!< outlives this
    [[nodiscard]] domain::DueDateChange change() const;
    void accept() override;

Q_SIGNALS:
    //! As it was shown: those that change, and nothing else.
    void chosen(const domain::DueDateChange &change, const QList<tasks::DueDateItem> &items);

private:
    using Kind = domain::DueDateChange::Kind;
    struct Shift
    {
        QRadioButton *radio;
        QSpinBox *days;
        QComboBox *direction;
        [[nodiscard]] int value() const;
    };
    void makeChoices(const domain::DueDateChange &last);
    Shift makeShift(Kind kind, const QString &name, const domain::DueDateChange &last);
    void makePreview();
    void makeLayout();
    void useKind(Kind kind);
    [[nodiscard]] Kind kind() const;
    void refresh();

    QList<store::SessionRow> m_rows;
    QList<domain::SigningSession> m_sessions;
    QList<domain::DueDateStep> m_steps;
    DueDatesPreview *m_model;
    QRadioButton *m_set;
    DateTimeField *m_moment;
    Shift m_days{}, m_business{};
    QComboBox *m_calendar;
    QLabel *m_zone, *m_count;
    DueDatesTable *m_table;
    QCheckBox *m_special;
    QPushButton *m_change, *m_cancel;
    QTimer m_soon, m_clock;
};

} // namespace ui
