#include "ui/widgets/pointerrest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QPointF>
#include <QPointer>
#include <QWidget>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int restMs = 250;   //!< longer would be felt where a message answers a click
constexpr int unseenMs = 300; //!< nobody has seen a change, and kept the hand from clicking, before that
constexpr int unmovedPixels = 3;

//! Of all windows: what comes from the platform, before a widget is found for it.
class PointerWatch : public QObject
{
public:
    explicit PointerWatch(QObject *program)
        : QObject(program)
    {
        setObjectName(name());
        program->installEventFilter(this);
    }
    static QString name() { return u"pointerWatch"_s; }
    static PointerWatch *ofProgram()
    {
        const QCoreApplication *program = QCoreApplication::instance();
        return program ? static_cast<PointerWatch *>(
                             program->findChild<QObject *>(name(), Qt::FindDirectChildrenOnly))
                       : nullptr;
    }

    [[nodiscard]] int msUntilRest(const QWidget &part) const
    {
        if (!m_window || m_window.data() != part.window()->windowHandle())
            return 0;
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            return restMs;
        return int(qMax<qint64>(0, restMs - m_since.elapsed()));
    }
    [[nodiscard]] bool isOver(const QWidget &part) const
    {
        return m_window && m_window.data() == part.window()->windowHandle() &&
               part.rect().contains(part.mapFromGlobal(m_at).toPoint());
    }
    void spare(const QWidget &part)
    {
        m_changed = &part;
        m_changedSince.start();
        m_changedAt = m_at;
    }

private:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::Leave && watched == m_window.data())
            m_window.clear();
        const bool isPress = type == QEvent::MouseButtonPress || type == QEvent::MouseButtonDblClick;
        if (!watched->isWindowType() ||
            (!isPress && type != QEvent::MouseMove && type != QEvent::MouseButtonRelease))
            return false;
        const auto &mouse = *static_cast<const QMouseEvent *>(event);
        m_window = static_cast<QWindow *>(watched);
        m_since.start();
        m_at = mouse.globalPosition();
        if ((m_at - m_changedAt).manhattanLength() > unmovedPixels)
            m_changed.clear();
        const bool isSpared = isPress ? isAtChanged(mouse) : m_spares && type == QEvent::MouseButtonRelease;
        m_spares = isPress ? isSpared : m_spares && type != QEvent::MouseButtonRelease;
        return isSpared; // the release of a press that nobody heard of, too
    }
    [[nodiscard]] bool isAtChanged(const QMouseEvent &press) const
    {
        if (!m_changed || m_changedSince.elapsed() > unseenMs)
            return false;
        const QWidget *top = m_changed->window();
        if (top->windowHandle() != m_window.data())
            return false;
        return m_changed->rect().contains(m_changed->mapFrom(top, press.position().toPoint()));
    }

    QPointer<QWindow> m_window; //!< over which the mouse was seen last
    QPointF m_at;               //!< on the screen
    QElapsedTimer m_since;
    QPointer<const QWidget> m_changed; //!< since the mouse was moved
    QPointF m_changedAt;               //!< of the mouse
    QElapsedTimer m_changedSince;
    bool m_spares = false; //!< a press, until its release
};

} // namespace

void watchPointer()
{
    if (QCoreApplication *program = QCoreApplication::instance(); program && !PointerWatch::ofProgram())
        new PointerWatch(program);
}

int msUntilPointerRests(const QWidget &part)
{
    const PointerWatch *watch = PointerWatch::ofProgram();
    return watch ? watch->msUntilRest(part) : 0;
}

bool isPointerOver(const QWidget &part)
{
    const PointerWatch *watch = PointerWatch::ofProgram();
    return watch && watch->isOver(part);
}

void sparePressOn(const QWidget &part)
{
    if (PointerWatch *watch = PointerWatch::ofProgram())
        watch->spare(part);
}

} // namespace ui
