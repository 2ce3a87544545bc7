#pragma once

#include "domain/sessionfilter.h"
#include "ui/widgets/masking.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace ui {

class DateRangeButton;
class FilterButton;

//! The filters of the list of sessions: words, states, created, due. Where there is no room for all of them
//! beside the words, they have a line of their own; what is chosen in them does not change that, so that the
//! list below keeps its place.
class SessionFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFilterBar(QWidget *parent = nullptr);

    //! It stands before the words that are looked for, and says as much as leaves them their room.
    void setLeading(FilterButton &button);
    //! The states chosen here replace those of \a view; all else narrows it.
    [[nodiscard]] domain::SessionFilter appliedTo(domain::SessionFilter view) const;
    [[nodiscard]] QList<domain::SessionState> states() const;
    void setStates(const QList<domain::SessionState> &states);
    //! Those that may be asked for; without any, nothing is offered.
    void setLabels(const QStringList &labels);
    //! Labels, and words that nobody types here, like those of a saved search. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    //! Everything of \a filter that can be chosen here, in place of what was.
    void show(const domain::SessionFilter &filter);
    //! Of \a filter what cannot be chosen here.
    [[nodiscard]] static domain::SessionFilter rest(domain::SessionFilter filter);
    [[nodiscard]] bool isFiltering() const;
    void clear();
    void focusText();

Q_SIGNALS:
    void filterChanged();
    //! Somebody who typed goes on to what was found; filterChanged() comes before it.
    void listRequested();
    //! What is shown is to be found again.
    void saveRequested(const QPoint &at);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void arrange();
    void placeFilters();
    void keepFirstLine();
    [[nodiscard]] QList<FilterButton *> filters() const;
    [[nodiscard]] int widthOfOneLine() const; //!< that all want while nothing is chosen
    [[nodiscard]] int widthOfWords() const;
    void retranslate();
    void goToList();
    void showStates();
    void announce();
    // sessionfilterbarlabels.cpp
    void showLabels();
    void chooseLabel(const QString &label);
    // sessionfilterbarmasking.cpp
    void hideWords();

    QLineEdit *m_text;
    FilterButton *m_state, *m_label, *m_clear;
    FilterButton *m_leading = nullptr;
    QToolButton *m_save;
    QStringList m_labels;
    QString m_chosenLabel;
    Masking m_masking;
    QList<QAction *> m_stateActions;
    DateRangeButton *m_created, *m_due;
    QHBoxLayout *m_firstLine = nullptr, *m_secondLine = nullptr;
    bool m_isTwoLines = false;
    QTimer m_typing; //!< what is typed in one go is one search
};

} // namespace ui
