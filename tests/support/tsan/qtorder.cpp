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
#include <type_traits>
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

//! A function of the library that lets go of an object, or takes what others let go of.
template <typename Result, typename Object, typename... Arguments>
class Real
{
public:
    //! \a symbol: as the linker knows it. \a place: what is let go of and taken; none: the object.
    explicit Real(const char *symbol, const void *place = nullptr)
        : m_real(next<Result(Object *, Arguments...)>(symbol))
        , m_place(place)
    {
    }
    Result leaving(Object *object, Arguments... arguments) const
    {
        leave(placeOf(object));
        return m_real(object, arguments...);
    }
    Result taking(Object *object, Arguments... arguments) const
    {
        if constexpr (std::is_void_v<Result>) {
            m_real(object, arguments...);
            take(placeOf(object));
        } else {
            const Result result = m_real(object, arguments...);
            take(placeOf(object));
            return result;
        }
    }

private:
    const void *placeOf(const Object *object) const { return m_place ? m_place : object; }

    Result (*m_real)(Object *, Arguments...);
    const void *m_place;
};

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
    static const Real<void, QObject, QEvent *, int> real(
        "_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    real.leaving(receiver, event, priority);
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
    static const Real<bool, QObject, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *> real(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    return real.leaving(object, new Called(slot), type, answer);
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
    static const Real<void, QObject, const QMetaObject *, int, void **> real(
        "_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    real.leaving(sender, of, signal, arguments);
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
    static const Real<void, QThread> real("_ZN7QThread4quitEv");
    real.leaving(this);
}

bool QThread::wait(QDeadlineTimer until)
{
    static const Real<bool, QThread, QDeadlineTimer> real("_ZN7QThread4waitE14QDeadlineTimer");
    return real.taking(this, until);
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
    static const Real<bool, QThreadPool, int> real("_ZN11QThreadPool11waitForDoneEi");
    return real.taking(this, milliseconds);
}

// Futures

void QFutureInterfaceBase::reportFinished()
{
    static const Real<void, QFutureInterfaceBase> real("_ZN20QFutureInterfaceBase14reportFinishedEv",
                                                       &futures);
    real.leaving(this);
}

void QFutureInterfaceBase::reportResultsReady(int from, int to)
{
    static const Real<void, QFutureInterfaceBase, int, int> real(
        "_ZN20QFutureInterfaceBase18reportResultsReadyEii", &futures);
    real.leaving(this, from, to);
}

void QFutureInterfaceBase::waitForFinished()
{
    static const Real<void, QFutureInterfaceBase> real("_ZN20QFutureInterfaceBase15waitForFinishedEv",
                                                       &futures);
    real.taking(this);
}

// Locks

void QSemaphore::release(int count)
{
    static const Real<void, QSemaphore, int> real("_ZN10QSemaphore7releaseEi");
    real.leaving(this, count);
}

void QSemaphore::acquire(int count)
{
    static const Real<void, QSemaphore, int> real("_ZN10QSemaphore7acquireEi");
    real.taking(this, count);
}

bool QSemaphore::tryAcquire(int count)
{
    static const Real<bool, QSemaphore, int> real("_ZN10QSemaphore10tryAcquireEi");
    return real.taking(this, count);
}

bool QSemaphore::tryAcquire(int count, int milliseconds)
{
    static const Real<bool, QSemaphore, int, int> real("_ZN10QSemaphore10tryAcquireEii");
    return real.taking(this, count, milliseconds);
}

bool QRecursiveMutex::tryLock(int milliseconds) QT_MUTEX_LOCK_NOEXCEPT
{
    static const Real<bool, QRecursiveMutex, int> real("_ZN15QRecursiveMutex7tryLockEi");
    return real.taking(this, milliseconds);
}

void QRecursiveMutex::unlock() noexcept
{
    static const Real<void, QRecursiveMutex> real("_ZN15QRecursiveMutex6unlockEv");
    real.leaving(this);
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
