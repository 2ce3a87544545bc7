#pragma once

#include "store/tourreport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace ui {

//! One step of the tour: something a person does, and what must be on the screen afterwards.
struct TourStep
{
    QString name;                            //!< for the picture's file name, ASCII words with hyphens
    std::function<void()> act;               //!< runs once
    std::function<bool()> isShown;           //!< asked again and again until true or out of time
    std::function<QWidget *()> picture = {}; //!< what to photograph; the main window when empty
    std::function<void()> nudge = {};        //!< now and then until it is shown, for example a refresh
    bool hasPicture = true;
};

//! Drives real widgets step by step from the event loop and photographs each result.
class TourRunner : public QObject
{
    Q_OBJECT

public:
    TourRunner(const QString &folder, QWidget *window, QObject *parent = nullptr);

    void add(TourStep step);
    void start();
    //! How long a step may take until it shows what it should; a minute and a half without it.
    void setPatience(int ms) { m_patienceMs = ms; }
    [[nodiscard]] const QList<store::TourReport::Step> &records() const { return m_records; }

Q_SIGNALS:
    //! After the last step, or after the first one that did not show what it should.
    void finished(bool everythingShown);

private:
    void begin();
    void look();
    void settle(bool isShown);
    [[nodiscard]] QString photograph(const TourStep &step) const;

    QString m_folder;
    QWidget *m_window;
    std::vector<TourStep> m_steps;
    QList<store::TourReport::Step> m_records;
    QElapsedTimer m_clock;
    QTimer m_poll;
    int m_patienceMs = 90'000; // on the slowest machine; a step that works takes a moment
    int m_looks = 0, m_shownLooks = 0;
};

} // namespace ui
