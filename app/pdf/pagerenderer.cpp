#include "pdf/pagerenderer.h"

#include "pdf/filecheck.h"
#include "pdf/helperprocess.h"
#include "pdf/pagemessage.h"

#include <QFileInfo>
#include <QProcess>

#include <utility>

namespace pdf {

namespace {
constexpr int openingPage = -1; // which failed, when it was the opening
} // namespace

PageRenderer::PageRenderer(QObject *parent)
    : PageRenderer(FileCheck::besideApplication(), Limits(), parent)
{
}

PageRenderer::PageRenderer(const QString &program, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_limits(limits)
{
    for (QTimer *timer : {&m_soon, &m_deadline, &m_idle})
        timer->setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PageRenderer::next);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(true); });
    connect(&m_idle, &QTimer::timeout, this, &PageRenderer::endProcess);
}

PageRenderer::~PageRenderer()
{
    for (auto *process : findChildren<QProcess *>()) {
        process->disconnect();
        process->kill();
        process->waitForFinished();
    }
}

QSize PageRenderer::bounded(const QSize &pixels)
{
    return pagemessage::bounded(pixels);
}

void PageRenderer::open(const QString &path)
{
    close();
    m_path = QFileInfo(path).absoluteFilePath(); // the other works in another folder
}

void PageRenderer::close()
{
    if (m_answer)
        endProcess(); // what nobody waits for any more may never end
    m_path.clear();
    m_pages = 0;
    m_wanted.clear();
    m_failures.clear();
    m_soon.start();
}

void PageRenderer::want(const QList<Wanted> &images)
{
    m_wanted = images;
    if (m_answer)
        m_wanted.removeAll(Wanted{m_answer->request().page, m_answer->request().pixels});
    m_soon.start();
}

void PageRenderer::next()
{
    using Kind = CheckRequest::Kind;
    if (m_answer)
        return;
    if (!m_path.isEmpty() && m_pages == 0)
        return ask({.kind = Kind::PageSizes, .path = m_path});
    while (!m_wanted.isEmpty()) {
        const Wanted wanted = m_wanted.takeFirst();
        if (wanted.page >= 0 && wanted.page < m_pages && pagemessage::isDrawable(wanted.pixels) &&
            m_failures.value(wanted.page) < m_limits.attempts)
            return ask(
                {.kind = Kind::PageImage, .path = m_path, .page = wanted.page, .pixels = wanted.pixels});
    }
    if (m_process && !m_idle.isActive())
        m_idle.start(m_limits.idle);
}

void PageRenderer::ask(CheckRequest request)
{
    request.number = ++m_number;
    m_answer.emplace(request);
    m_idle.stop();
    m_deadline.start(m_limits.perRequest);
    if (!m_process)
        startProcess();
    if (m_process) // else it could not be started, and that has been told
        m_process->write(checkmessage::framed(checkmessage::toMessage(request)));
}

void PageRenderer::startProcess()
{
    m_process = newHelperProcess(m_program, this);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &PageRenderer::read);
    connect(m_process, &QProcess::finished, this, [this] { fail(true); });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(false);
    });
    m_process->start();
}

void PageRenderer::endProcess()
{
    m_deadline.stop();
    m_idle.stop();
    m_answer.reset();
    QProcess *process = std::exchange(m_process, nullptr);
    if (!process)
        return;
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning)
        return process->deleteLater();
    connect(process, &QProcess::stateChanged, process, [process](QProcess::ProcessState state) {
        if (state == QProcess::NotRunning)
            process->deleteLater();
    });
    process->kill();
}

void PageRenderer::read()
{
    using State = PageAnswer::State;
    const State state = m_answer ? m_answer->read(*m_process) : State::Refused; // nothing was asked
    if (state == State::Incomplete)
        return;
    if (state == State::Refused)
        return fail(true);
    m_deadline.stop();
    const PageAnswer answer = *std::exchange(m_answer, std::nullopt);
    m_soon.start();
    if (answer.request().kind == CheckRequest::Kind::PageSizes)
        takeSizes(answer.sizes());
    else
        takeImage(answer.request().page, answer.image());
}

void PageRenderer::takeSizes(const QList<QSizeF> &sizes)
{
    if (sizes.isEmpty())
        return refuse(openingPage, Trouble::Unreadable);
    m_failures.clear();
    m_pages = static_cast<int>(sizes.size());
    Q_EMIT opened(sizes);
}

void PageRenderer::takeImage(int page, const QImage &image)
{
    if (image.isNull())
        return refuse(page, Trouble::Unreadable);
    m_failures.remove(page);
    Q_EMIT rendered(page, image);
}

//! The process is gone, or is to go.
void PageRenderer::fail(bool hasStarted)
{
    const auto answer = std::exchange(m_answer, std::nullopt);
    endProcess();
    if (!answer)
        return; // nobody waited; what is asked next starts another
    const CheckRequest &request = answer->request();
    const bool isOpening = request.kind == CheckRequest::Kind::PageSizes;
    const int page = isOpening ? openingPage : request.page;
    if (!hasStarted || ++m_failures[page] >= m_limits.attempts)
        return refuse(page, hasStarted ? Trouble::Unreadable : Trouble::NotStarted);
    if (!isOpening)
        m_wanted.prepend(Wanted{page, request.pixels});
    m_soon.start();
}

void PageRenderer::refuse(int page, Trouble trouble)
{
    if (page == openingPage) {
        m_path.clear();
        Q_EMIT cannotOpen(trouble);
        return;
    }
    m_failures.insert(page, m_limits.attempts);
    m_soon.start();
    Q_EMIT cannotRender(page);
}

} // namespace pdf
