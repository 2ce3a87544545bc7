#pragma once

#include "store/storeresult.h"

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QWaitCondition>

#include <atomic>
#include <memory>
#include <optional>

namespace store {

//! A key that seals. Its bytes are in memory that is not swapped out where the system allows that, and are
//! overwritten at the end.
class SealingKey
{
public:
    static constexpr qsizetype size = 32; //!< bytes

    //! A new one from the system's randomness.
    [[nodiscard]] static SealingKey make();
    //! Of what toText() gave; nothing when it is something else.
    [[nodiscard]] static std::optional<SealingKey> fromText(const QString &text);
    [[nodiscard]] QString toText() const;
    //! Tells it from other keys and says nothing about it: 8 bytes.
    [[nodiscard]] QByteArray id() const;
    [[nodiscard]] const unsigned char *bytes() const { return m_bytes.get(); }

private:
    SealingKey();
    std::shared_ptr<unsigned char> m_bytes;
};

//! Seals what tells of a person before it goes to the disk, and opens it again (XChaCha20-Poly1305 by
//! libsodium). Which columns those are: sealedcolumns.h. For any thread; until it is known which key there
//! is, a thread that needs it waits, which the window's thread must never do.
class Sealing
{
public:
    enum class State {
        Waiting, //!< nobody knows yet
        Lasting, //!< the key is kept somewhere, and there in the next run
        ThisRun, //!< the key is here only: what is sealed by it nobody reads after this run
        Refused, //!< there is no key: nothing is sealed, so nothing that tells of a person is written
    };

    Sealing();
    ~Sealing();
    Q_DISABLE_COPY_MOVE(Sealing)

    void use(const SealingKey &key, State state);
    //! Nobody waits any longer.
    void refuse();
    [[nodiscard]] State state() const;
    //! Those whose mark this is wait no longer, and do without a key; all others still may get one.
    void letGo(std::atomic_bool &hasGone);
    //! Of the key in use; waits for one. Empty when refused, and for who was let go.
    [[nodiscard]] QByteArray keyId() const;
    //! Its id as a number, by which files remember it; 0 when refused.
    [[nodiscard]] qint64 keyNumber() const;
    //! Whether an earlier key of this run sealed too.
    [[nodiscard]] bool hadOtherKeys() const;

    //! Nothing without a key. \a about: what it is, which must be said again to open it.
    [[nodiscard]] std::optional<QByteArray> seal(const QByteArray &plain, QByteArrayView about) const;
    //! What was never sealed is given back as it is. Nothing when its key is not here or it was changed.
    //! A key that was in use earlier in this run still opens.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &kept, QByteArrayView about) const;
    //! By the key with this id; an empty id: by any.
    [[nodiscard]] static bool isSealed(QByteArrayView kept, QByteArrayView keyId = {});
    //! What everything begins with that is sealed by the key with this id.
    [[nodiscard]] static QByteArray beginning(QByteArrayView keyId);

private:
    [[nodiscard]] std::optional<SealingKey> key(const QByteArray &id) const;

    mutable QMutex m_mutex;
    mutable QWaitCondition m_known;
    State m_state = State::Waiting; //!< guarded, as the next two
    QByteArray m_current;
    QHash<QByteArray, SealingKey> m_keys; //!< by id
};

//! What seals the columns of a connection, for the thread that works with it. Without one they stay as they
//! are, which only tests do.
class SealingOfThread
{
public:
    //! \a hasGone: that the thread ends, see Sealing::letGo(); outlives this.
    explicit SealingOfThread(std::shared_ptr<Sealing> sealing, const std::atomic_bool *hasGone = nullptr);
    ~SealingOfThread();
    Q_DISABLE_COPY_MOVE(SealingOfThread)

    [[nodiscard]] static Sealing *current();

private:
    std::shared_ptr<Sealing> m_sealing;
};

} // namespace store
