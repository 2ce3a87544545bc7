// What Qt puts in order between threads, told to the thread sanitizer. Qt itself is not compiled with it:
// without this, whatever one thread hands to another by an event, a pool or a lock of Qt would be a race.
// Linked into every program of the tsan preset: a function of this name in the program is taken before that
// in the library, and calls it.
//
// Each pair has an address of its own, as narrow as can be: what is handed over to one object says nothing
// about others, so that races beside it are still found (raceprobe.cpp).

#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QMutex>
#include <QSemaphore>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>

#include <qfutureinterface.h>

#include <sanitizer/tsan_interface.h>

#include <dlfcn.h>
#include <sched.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace {

template <typename Function>
Function *next(const char *symbol)
{
    void *const found = ::dlsym(RTLD_NEXT, symbol);
    if (!found) {
        std::fprintf(stderr, "qtorder.cpp: this Qt has no %s\n", symbol);
        std::abort();
    }
    return reinterpret_cast<Function *>(found);
}

void leave(const void *address)
{
    __tsan_release(const_cast<void *>(address));
}

void take(const void *address)
{
    __tsan_acquire(const_cast<void *>(address));
}

char futures = 0; //!< what watchers are told by events; their sender is not seen from outside

//! Who sent a signal by an event: behind the number of the signal, in Qt 6.4's private
//! QAbstractMetaCallEvent. raceprobe.cpp would find a race where there is none if it were elsewhere.
const void *senderOf(const QEvent *event)
{
    constexpr std::size_t at = sizeof(QEvent) + sizeof(void *);
    const void *sender = nullptr;
    std::memcpy(&sender, reinterpret_cast<const char *>(event) + at, sizeof sender);
    return sender;
}

//! Before each event is given to its receiver. \a data: receiver, event, result. False: go on.
bool beforeEvent(void **data)
{
    const auto *event = static_cast<const QEvent *>(data[1]);
    take(data[0]);
    if (event->type() == QEvent::MetaCall) {
        if (const void *sender = senderOf(event))
            take(sender);
    } else if (int(event->type()) == QEvent::FutureCallOut) {
        take(&futures);
    }
    return false;
}

const bool isRegistered = QInternal::registerCallback(QInternal::EventNotifyCallback, &beforeEvent);

//! As Qt's inline functions tell it of a lock; those in the library do not.
class Unlocked
{
public:
    //! \a caller: a library of Qt's has said nothing of what it locked.
    Unlocked(void *mutex, const void *caller)
        : m_mutex(isOfQt(caller) ? nullptr : mutex)
    {
        if (!m_mutex)
            return;
        __tsan_mutex_pre_unlock(m_mutex, 0);
        __tsan_mutex_post_unlock(m_mutex, 0);
    }
    ~Unlocked()
    {
        if (!m_mutex)
            return;
        __tsan_mutex_pre_lock(m_mutex, 0);
        __tsan_mutex_post_lock(m_mutex, 0, 0);
    }
    Q_DISABLE_COPY_MOVE(Unlocked)

private:
    static bool isOfQt(const void *address)
    {
        Dl_info where{};
        return ::dladdr(address, &where) != 0 && where.dli_fname && std::strstr(where.dli_fname, "libQt6");
    }
    void *m_mutex;
};

} // namespace

// Events

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    static auto *const real =
        next<void(QObject *, QEvent *, int)>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    leave(receiver);
    real(receiver, event, priority);
}

namespace {

//! What another thread calls was made before that; and when who asked for it is the slower one, he lets go of
//! it, after it was called.
class Called final : public QtPrivate::QSlotObjectBase
{
public:
    explicit Called(QtPrivate::QSlotObjectBase *slot)
        : QSlotObjectBase(&Called::does)
        , m_slot(slot)
    {
        leave(this);
    }

private:
    static void does(int what, QSlotObjectBase *base, QObject *receiver, void **arguments, bool *isSame)
    {
        auto *const self = static_cast<Called *>(base);
        if (what == Call) {
            take(self);
            self->m_slot->call(receiver, arguments);
            leave(self);
        } else if (what == Compare) {
            *isSame = self->m_slot->compare(arguments);
        } else if (what == Destroy) {
            take(self);
            self->m_slot->destroyIfLastRef();
            delete self;
        }
    }
    QtPrivate::QSlotObjectBase *m_slot;
};

} // namespace

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *answer)
{
    static auto *const real = next<bool(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *)>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    leave(object);
    return real(object, new Called(slot), type, answer);
}

QMetaObject::Connection QObject::connectImpl(const QObject *sender, void **signal, const QObject *receiver,
                                             void **slotFunction, QtPrivate::QSlotObjectBase *slot,
                                             Qt::ConnectionType type, const int *types,
                                             const QMetaObject *senderType)
{
    static auto *const real = next<QMetaObject::Connection(const QObject *, void **, const QObject *, void **,
                                                           QtPrivate::QSlotObjectBase *, Qt::ConnectionType,
                                                           const int *, const QMetaObject *)>(
        "_ZN7QObject11connectImplEPKS_PPvS1_S3_"
        "PN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPKiPK11QMetaObject");
    return real(sender, signal, receiver, slotFunction, new Called(slot), type, types, senderType);
}

void QMetaObject::activate(QObject *sender, const QMetaObject *of, int signal, void **arguments)
{
    static auto *const real = next<void(QObject *, const QMetaObject *, int, void **)>(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    leave(sender);
    real(sender, of, signal, arguments);
}

//! QObject's destructor, for what is derived from it. Events that were not delivered go with their receiver,
//! and what others put into them.
extern "C" void destroyObject(QObject *object) asm("_ZN7QObjectD2Ev");
void destroyObject(QObject *object)
{
    static auto *const real = next<void(QObject *)>("_ZN7QObjectD2Ev");
    take(object);
    real(object);
}

// Threads and pools

void QThread::quit()
{
    static auto *const real = next<void(QThread *)>("_ZN7QThread4quitEv");
    leave(this);
    real(this);
}

bool QThread::wait(QDeadlineTimer until)
{
    static auto *const real = next<bool(QThread *, QDeadlineTimer)>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool isOver = real(this, until);
    take(this);
    return isOver;
}

void QThreadPool::start(std::function<void()> work, int priority)
{
    static auto *const real =
        next<void(QThreadPool *, std::function<void()>, int)>("_ZN11QThreadPool5startESt8functionIFvvEEi");
    auto *const place = new char; // for ever: a handful of bytes of a test
    leave(place);
    real(
        this,
        [this, place, work = std::move(work)]() mutable {
            take(place);
            work();
            work = {};
            leave(this);
        },
        priority);
}

bool QThreadPool::waitForDone(int milliseconds)
{
    static auto *const real = next<bool(QThreadPool *, int)>("_ZN11QThreadPool11waitForDoneEi");
    const bool isDone = real(this, milliseconds);
    take(this);
    return isDone;
}

// Futures

void QFutureInterfaceBase::reportFinished()
{
    static auto *const real =
        next<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase14reportFinishedEv");
    leave(&futures);
    real(this);
}

void QFutureInterfaceBase::reportResultsReady(int from, int to)
{
    static auto *const real =
        next<void(QFutureInterfaceBase *, int, int)>("_ZN20QFutureInterfaceBase18reportResultsReadyEii");
    leave(&futures);
    real(this, from, to);
}

void QFutureInterfaceBase::waitForFinished()
{
    static auto *const real =
        next<void(QFutureInterfaceBase *)>("_ZN20QFutureInterfaceBase15waitForFinishedEv");
    real(this);
    take(&futures);
}

// Locks

void QSemaphore::release(int count)
{
    static auto *const real = next<void(QSemaphore *, int)>("_ZN10QSemaphore7releaseEi");
    leave(this);
    real(this, count);
}

void QSemaphore::acquire(int count)
{
    static auto *const real = next<void(QSemaphore *, int)>("_ZN10QSemaphore7acquireEi");
    real(this, count);
    take(this);
}

bool QSemaphore::tryAcquire(int count)
{
    static auto *const real = next<bool(QSemaphore *, int)>("_ZN10QSemaphore10tryAcquireEi");
    const bool isTaken = real(this, count);
    take(this);
    return isTaken;
}

bool QSemaphore::tryAcquire(int count, int milliseconds)
{
    static auto *const real = next<bool(QSemaphore *, int, int)>("_ZN10QSemaphore10tryAcquireEii");
    const bool isTaken = real(this, count, milliseconds);
    take(this);
    return isTaken;
}

bool QRecursiveMutex::tryLock(int milliseconds) QT_MUTEX_LOCK_NOEXCEPT
{
    static auto *const real = next<bool(QRecursiveMutex *, int)>("_ZN15QRecursiveMutex7tryLockEi");
    const bool isLocked = real(this, milliseconds);
    take(this);
    return isLocked;
}

void QRecursiveMutex::unlock() noexcept
{
    static auto *const real = next<void(QRecursiveMutex *)>("_ZN15QRecursiveMutex6unlockEv");
    leave(this);
    real(this);
}

bool QWaitCondition::wait(QMutex *mutex, QDeadlineTimer until)
{
    static auto *const real = next<bool(QWaitCondition *, QMutex *, QDeadlineTimer)>(
        "_ZN14QWaitCondition4waitEP6QMutex14QDeadlineTimer");
    const Unlocked meanwhile(mutex, __builtin_return_address(0));
    return real(this, mutex, until);
}

bool QWaitCondition::wait(QMutex *mutex, unsigned long milliseconds)
{
    static auto *const real =
        next<bool(QWaitCondition *, QMutex *, unsigned long)>("_ZN14QWaitCondition4waitEP6QMutexm");
    const Unlocked meanwhile(mutex, __builtin_return_address(0));
    return real(this, mutex, milliseconds);
}

// Processes

//! QProcess makes its children so, and the sanitizer of clang 14 does not survive what it does about that.
//! They only become another program.
extern "C" int clone(int (*work)(void *), void *stack, int flags, void *argument, ...)
{
    using Clone = int(int (*)(void *), void *, int, void *, void *, void *, void *);
    static auto *const real = next<Clone>("clone");
    va_list more;
    va_start(more, argument);
    void *const parent = va_arg(more, void *);
    void *const local = va_arg(more, void *);
    void *const child = va_arg(more, void *);
    va_end(more);
    return real(work, stack, flags, argument, parent, local, child);
}
