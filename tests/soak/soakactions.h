#pragma once

#include "soak/others.h"
#include "soak/soakdesk.h"
#include "soak/soakplan.h"
#include "soak/widgetchoice.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>

class QFileDialog;

namespace soak {

//! Does one step of the plan at the program.
class SoakActions
{
public:
    //! \a tell learns what is about to be done.
    SoakActions(SoakDesk &desk, std::function<void(const QString &what)> tell);

    void act(Step &step);
    //! One try to close what is uppermost. False when nothing is open above the main window.
    bool closeOne();
    //! Windows that could not be closed by Escape nor by a button, and had to be taken away.
    [[nodiscard]] const QStringList &stubborn() const { return m_stubborn; }
    [[nodiscard]] bool isQuiet() const { return m_others.isQuiet(); }
    [[nodiscard]] bool areOthersRefused() const { return m_others.areRefused(); }
    //! What was looked for often and never there: it has another name now, and nothing is done to it.
    [[nodiscard]] QStringList neverFound() const;

private:
    void clickIn(QWidget &window, QRandomGenerator &dice);
    void rowIn(QWidget &window, QRandomGenerator &dice);
    void menuBar(QRandomGenerator &dice);
    void typeIn(QWidget &window, QRandomGenerator &dice);
    void keyIn(QWidget &window, QRandomGenerator &dice);
    void escape(QWidget &window);
    void dropIn(QWidget &window, QRandomGenerator &dice);
    void resize(QWidget &window, QRandomGenerator &dice);
    void changeAccount(QRandomGenerator &dice);
    void changeSetting(QRandomGenerator &dice);
    void compose(QRandomGenerator &dice);
    void fault(QRandomGenerator &dice);
    void answer(QFileDialog &dialog, QRandomGenerator &dice);
    void trigger(QAction *action);
    void tell(const QString &what) { m_tell(what); }
    void lookedFor(const QString &name, bool isThere);
    [[nodiscard]] QWidget *composer() const;

    SoakDesk &m_desk;
    std::function<void(const QString &)> m_tell;
    Others m_others;
    QTimer m_faultEnd;
    std::deque<std::function<void()>> m_script; //!< what is left of a session that is written
    QPointer<QWidget> m_closing;
    int m_tries = 0, m_files = 0;
    QStringList m_stubborn;
    QHash<QString, int> m_missed; //!< how often
    QSet<QString> m_found;        //!< once at least
};

} // namespace soak
