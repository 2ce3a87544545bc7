#include "kill/killrun.h"

#include "store/privatecopies.h"
#include "support/samples.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using support::FaultRelay;
using support::FaultRule;

namespace killtest {

namespace {

using Moment = Interruption::Moment;

constexpr int patienceMs = 60'000; // for one start; one that hangs is a bug

//! Without what differs between two of the same.
QString nameOfRequest(const QByteArray &method, const QByteArray &target)
{
    static const QRegularExpression id(u"[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}"_s);
    return QString::fromLatin1(method + ' ' + target.split('?').first()).replace(id, u"{id}"_s);
}

QString nameOfFault(const FaultRule &rule)
{
    switch (rule.fault) {
    case FaultRule::Fault::DropBefore:
        return u"dropBefore"_s;
    case FaultRule::Fault::DropAfter:
        return u"dropAfter"_s;
    case FaultRule::Fault::Reset:
        return u"reset"_s;
    case FaultRule::Fault::Truncate:
        return u"truncate"_s;
    default:
        return QString::number(rule.status);
    }
}

} // namespace

KillRun::KillRun(const RunPlan &plan, const support::SandboxProcess &sandbox, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_sandbox(sandbox)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isOver = true;
        m_story.append(u"  it hangs"_s);
        m_program->kill();
    });
}

bool KillRun::start()
{
    const auto folder = store::DataFolder::open(m_folder.filePath(u"data"_s));
    if (!folder)
        return false;
    for (const QByteArray &pdf : m_plan.files)
        if (!store::PrivateCopies(folder->copies())
                 .add(support::writeSample(m_folder.path(), u"source.pdf"_s, pdf)))
            return false;
    QByteArray plans;
    for (const auto &send : m_plan.sends)
        plans += tasks::toJson(send) + '\n';
    (void)support::writeSample(m_folder.path(), u"plans"_s, plans);
    startProgram();
    return true;
}

void KillRun::startProgram()
{
    const bool hasFaults = !m_plan.interruptions.isEmpty() && m_plan.interruptions[0].moment == Moment::Fault;
    m_interruption =
        hasFaults || m_isLastCheck ? Interruption() : m_plan.interruptions.value(m_starts, Interruption());
    ++m_starts;
    m_story.append(u"  start %1: %2"_s.arg(m_starts).arg(describe(m_interruption)));
    listen(hasFaults);
    m_program = std::make_unique<QProcess>();
    m_program->setProcessChannelMode(QProcess::MergedChannels);
    connect(m_program.get(), &QProcess::finished, this, &KillRun::programEnded);
    connect(m_program.get(), &QProcess::errorOccurred, this, [](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            qFatal("the program does not start");
    });
    arm(m_interruption);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(KillChild::secretVariable), m_sandbox.secret());
    m_program->setProcessEnvironment(environment);
    KillChild::Arguments arguments{m_folder.filePath(u"data"_s),
                                   m_folder.filePath(u"plans"_s),
                                   u"http://127.0.0.1:%1"_s.arg(m_relay->port()),
                                   m_sandbox.clientId(),
                                   {},
                                   QString::number(m_plan.holdMs),
                                   m_plan.kind == RunPlan::Kind::Merge ? u"batch"_s : QString()};
    if (m_interruption.moment == Moment::AtCommit)
        arguments.killAt = u"%1:%2"_s.arg(m_interruption.at).arg(nameOf(m_interruption.disk));
    m_program->start(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments.toList());
    m_patience.start();
}

void KillRun::listen(bool hasFaults)
{
    m_relay = std::make_unique<FaultRelay>(m_sandbox.port());
    if (!m_relay->listen())
        qFatal("no free port");
    if (hasFaults)
        for (const Interruption &fault : m_plan.interruptions)
            m_relay->add(qPrintable(fault.rule));
    connect(m_relay.get(), &FaultRelay::requestSeen, this, [this, hasFaults] {
        const auto &rule = m_relay->seen().last().rule;
        const bool isSpoilt = hasFaults && rule.fault != FaultRule::Fault::None;
        const QString what = request(m_relay->seen().size() - 1);
        m_story.append(isSpoilt ? u"    %1 … %2"_s.arg(what, nameOfFault(rule)) : u"    "_s + what);
        if (isSpoilt)
            m_hits.append({what, nameOfFault(rule)});
    });
    // Later: the relay is in the middle of something, and will be replaced
    connect(m_relay.get(), &FaultRelay::becameQuiet, this, &KillRun::goOn, Qt::QueuedConnection);
}

//! What the relay does beside the kill makes the moment exact: a process may live a little on after its
//! SIGKILL.
void KillRun::arm(const Interruption &interruption)
{
    const int at = interruption.at, milliseconds = interruption.milliseconds;
    m_timer.stop();
    m_timer.disconnect(this);
    switch (interruption.moment) {
    case Moment::BeforeForwarded:
        m_relay->add(qPrintable(u"* . %1 dropBefore"_s.arg(at)));
        connect(m_relay.get(), &FaultRelay::requestSeen, this, [this, at] {
            if (m_relay->seen().size() == at)
                killNow(request(at - 1), u"before"_s);
        });
        break;
    case Moment::Executed:
        m_relay->add(qPrintable(u"* . %1 dropAfter"_s.arg(at)));
        connect(m_relay.get(), &FaultRelay::answerSeen, this, [this, at](qsizetype index) {
            if (index == at - 1)
                killNow(request(index), u"executed"_s);
        });
        break;
    case Moment::Answered:
        connect(m_relay.get(), &FaultRelay::answerPassed, this, [this, at, milliseconds](qsizetype index) {
            if (index == at - 1)
                m_timer.start(milliseconds);
        });
        connect(&m_timer, &QTimer::timeout, this, [this, at] { killNow(request(at - 1), u"answered"_s); });
        break;
    case Moment::AfterTime:
        connect(m_program.get(), &QProcess::started, this,
                [this, milliseconds] { m_timer.start(milliseconds); });
        connect(&m_timer, &QTimer::timeout, this, [this] { killNow(u"(by time)"_s, u"killed"_s); });
        break;
    case Moment::AtCommit: // it kills itself
    case Moment::Fault:
    case Moment::None:
        break;
    }
}

QString KillRun::request(qsizetype index) const
{
    const auto &head = m_relay->seen().at(index).head;
    return nameOfRequest(head.method, head.target);
}

void KillRun::killNow(const QString &what, const QString &moment)
{
    if (m_program->state() == QProcess::NotRunning)
        return; // it was quicker
    m_hits.append({what, moment});
    m_program->kill();
}

void KillRun::programEnded(int code, QProcess::ExitStatus status)
{
    m_patience.stop();
    m_timer.stop();
    if (status == QProcess::CrashExit && code == SIGKILL && !m_isOver) {
        ++m_kills;
        if (m_interruption.moment == Moment::AtCommit)
            m_hits.append({u"(between commits)"_s, nameOf(m_interruption.disk)});
        m_story.append(u"    killed"_s);
    } else {
        readEnds();
        m_isOver = m_isOver || code != KillChild::AllDone || status != QProcess::NormalExit;
        if (m_isOver)
            m_story.append(u"    ended with %1"_s.arg(code));
        else if (m_plan.startsOnceMore && !m_isLastCheck)
            m_isLastCheck = true;
        else
            m_isOver = true;
    }
    // Later: the process is in the middle of telling, and will be replaced
    QMetaObject::invokeMethod(this, &KillRun::goOn, Qt::QueuedConnection);
}

void KillRun::readEnds()
{
    const auto lines = QString::fromUtf8(m_program->readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        m_story.append(u"    "_s + line);
        if (const QStringList words = line.split(u'\t'); words.size() > 1)
            m_ends.insert(words[1], words[0]);
    }
}

//! What the server was told by one that is dead is executed first: how long that may take is not the matter.
void KillRun::goOn()
{
    if (m_isEnded || m_program->state() != QProcess::NotRunning || !m_relay->isQuiet())
        return;
    if (!m_isOver)
        return startProgram();
    m_isEnded = true;
    m_relay->disconnect(this);
    Q_EMIT ended();
}

} // namespace killtest
