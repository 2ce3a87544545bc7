#pragma once

#include "domain/sessionfilter.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QToolButton;

namespace store {
class MaskedMode;
}

namespace ui {

class DateRangeButton;

//! The filters of the list of sessions: words, states, created, due.
class SessionFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFilterBar(QWidget *parent = nullptr);

    //! The states chosen here replace those of \a view; all else narrows it.
    [[nodiscard]] domain::SessionFilter appliedTo(domain::SessionFilter view) const;
    [[nodiscard]] QList<domain::SessionState> states() const;
    void setStates(const QList<domain::SessionState> &states);
    //! Those that may be asked for; without any, nothing is offered.
    void setLabels(const QStringList &labels);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! Everything of \a filter that can be chosen here, in place of what was.
    void show(const domain::SessionFilter &filter);
    //! Of \a filter what cannot be chosen here.
    [[nodiscard]] static domain::SessionFilter rest(domain::SessionFilter filter);
    [[nodiscard]] bool isFiltering() const;
    void clear();
    void focusText();

Q_SIGNALS:
    void filterChanged();
    //! What is shown is to be found again.
    void saveRequested(const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStates();
    void showLabels();
    void chooseLabel(const QString &label);
    void announce();

    QLineEdit *m_text;
    QToolButton *m_state, *m_label, *m_clear, *m_save;
    QStringList m_labels;
    QString m_chosenLabel;
    const store::MaskedMode *m_masking = nullptr;
    QList<QAction *> m_stateActions;
    DateRangeButton *m_created, *m_due;
    QTimer m_typing; //!< what is typed in one go is one search
};

} // namespace ui
