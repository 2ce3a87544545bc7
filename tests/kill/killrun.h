#pragma once

#include "kill/killchild.h"
#include "kill/runplan.h"
#include "support/faultrelay.h"
#include "support/sandboxprocess.h"

#include <QHash>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace killtest {

//! One run, from the first start of the program to the end of the last one.
class KillRun : public QObject
{
    Q_OBJECT

public:
    KillRun(const RunPlan &plan, const support::SandboxProcess &sandbox, QObject *parent = nullptr);

    //! False when its folder cannot be made.
    [[nodiscard]] bool start();
    [[nodiscard]] const RunPlan &plan() const { return m_plan; }
    //! What became of the sends, by title: "done", "undecided", or anything else, when they did not end well.
    [[nodiscard]] const QHash<QString, QString> &ends() const { return m_ends; }
    //! What happened, in lines.
    [[nodiscard]] const QStringList &story() const { return m_story; }
    //! Where it was killed or spoilt, for example "POST /sign/documents" → "executed".
    [[nodiscard]] const QList<QPair<QString, QString>> &hits() const { return m_hits; }
    [[nodiscard]] int kills() const { return m_kills; }

Q_SIGNALS:
    void ended();

private:
    void startProgram();
    void listen(bool hasFaults);
    void arm(const Interruption &interruption);
    void killNow(const QString &what, const QString &moment);
    [[nodiscard]] QString request(qsizetype index) const;
    void programEnded(int code, QProcess::ExitStatus status);
    void readEnds();
    void goOn();

    RunPlan m_plan;
    const support::SandboxProcess &m_sandbox;
    QTemporaryDir m_folder;
    std::unique_ptr<support::FaultRelay> m_relay;
    std::unique_ptr<QProcess> m_program;
    Interruption m_interruption; //!< of the start that runs
    QTimer m_timer, m_patience;
    int m_starts = 0, m_kills = 0;
    bool m_isOver = false, m_isLastCheck = false, m_isEnded = false;
    QHash<QString, QString> m_ends;
    QStringList m_story;
    QList<QPair<QString, QString>> m_hits;
};

} // namespace killtest
