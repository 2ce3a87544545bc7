#include "store/sealing.h"

#include <QMutexLocker>
#include <QString>

#include <sodium.h>

#include <cstring>

namespace store {
namespace {

// marker, id of the key, nonce, sealed bytes with their tag. JSON, lists and texts begin with none of this.
constexpr char marker[] = "\x1f"
                          "CS1";
constexpr qsizetype markerSize = sizeof marker - 1, idSize = 8;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES,
                    tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = markerSize + idSize + nonceSize;
static_assert(SealingKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

thread_local Sealing *ofThisThread = nullptr;
thread_local const std::atomic_bool *goneOfThisThread = nullptr;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

SealingKey::SealingKey()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be used on this machine");
    m_bytes = std::shared_ptr<unsigned char>(static_cast<unsigned char *>(sodium_malloc(size_t(size))),
                                             sodium_free);
    if (!m_bytes)
        qFatal("no memory for a key");
}

SealingKey SealingKey::make()
{
    SealingKey key;
    randombytes_buf(key.m_bytes.get(), size_t(size));
    return key;
}

std::optional<SealingKey> SealingKey::fromText(const QString &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != size)
        return std::nullopt;
    SealingKey key;
    memcpy(key.m_bytes.get(), decoded.decoded.constData(), size_t(size));
    sodium_memzero(decoded.decoded.data(), size_t(size));
    return key;
}

QString SealingKey::toText() const
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.get()), size);
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray SealingKey::id() const
{
    // a hash that nobody can go back from, of no other use
    constexpr QByteArrayView purpose("countersign key id");
    QByteArray id(qsizetype(crypto_generichash_BYTES_MIN), Qt::Uninitialized);
    crypto_generichash(raw(id), size_t(id.size()), raw(purpose), size_t(purpose.size()), m_bytes.get(),
                       size_t(size));
    return id.first(idSize);
}

Sealing::Sealing() = default;

Sealing::~Sealing()
{
    refuse();
}

void Sealing::use(const SealingKey &key, State state)
{
    const QMutexLocker locker(&m_mutex);
    m_current = key.id();
    m_keys.insert(m_current, key);
    m_state = state;
    m_known.wakeAll();
}

void Sealing::refuse()
{
    const QMutexLocker locker(&m_mutex);
    m_state = State::Refused;
    m_current.clear();
    m_known.wakeAll();
}

void Sealing::letGo(std::atomic_bool &hasGone)
{
    const QMutexLocker locker(&m_mutex); // or who is about to wait would sleep through it
    hasGone = true;
    m_known.wakeAll();
}

Sealing::State Sealing::state() const
{
    const QMutexLocker locker(&m_mutex);
    return m_state;
}

QByteArray Sealing::keyId() const
{
    const QMutexLocker locker(&m_mutex);
    while (m_state == State::Waiting && !(goneOfThisThread && *goneOfThisThread))
        m_known.wait(&m_mutex);
    return m_current;
}

qint64 Sealing::keyNumber() const
{
    const QByteArray id = keyId();
    qint64 number = 0;
    memcpy(&number, id.constData(), qMin(sizeof number, size_t(id.size())));
    return number;
}

bool Sealing::hadOtherKeys() const
{
    const QMutexLocker locker(&m_mutex);
    return m_keys.size() > 1;
}

std::optional<SealingKey> Sealing::key(const QByteArray &id) const
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_keys.constFind(id);
    return found == m_keys.cend() ? std::nullopt : std::optional(*found);
}

std::optional<QByteArray> Sealing::seal(const QByteArray &plain, QByteArrayView about) const
{
    const QByteArray id = keyId();
    const auto key = this->key(id);
    if (!key)
        return std::nullopt;
    QByteArray sealed(headSize + plain.size() + tagSize, Qt::Uninitialized);
    memcpy(sealed.data(), marker, size_t(markerSize));
    memcpy(sealed.data() + markerSize, id.constData(), size_t(idSize));
    unsigned char *nonce = raw(sealed) + markerSize + idSize;
    randombytes_buf(nonce, size_t(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed) + headSize, nullptr, raw(plain),
                                               size_t(plain.size()), raw(about), size_t(about.size()),
                                               nullptr, nonce, key->bytes());
    return sealed;
}

std::optional<QByteArray> Sealing::open(const QByteArray &kept, QByteArrayView about) const
{
    if (!isSealed(kept))
        return kept;
    if (kept.size() < headSize + tagSize)
        return std::nullopt;
    (void)keyId(); // there may be one soon
    const auto key = this->key(kept.mid(markerSize, idSize));
    if (!key)
        return std::nullopt;
    QByteArray plain(kept.size() - headSize - tagSize, Qt::Uninitialized);
    const auto sealed = QByteArrayView(kept).sliced(headSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(sealed),
                                                   size_t(sealed.size()), raw(about), size_t(about.size()),
                                                   raw(kept) + markerSize + idSize, key->bytes()) != 0)
        return std::nullopt;
    return plain;
}

bool Sealing::isSealed(QByteArrayView kept, QByteArrayView keyId)
{
    return kept.startsWith(QByteArrayView(marker, markerSize)) && kept.sliced(markerSize).startsWith(keyId);
}

QByteArray Sealing::beginning(QByteArrayView keyId)
{
    return QByteArray(marker, markerSize) + keyId.toByteArray();
}

SealingOfThread::SealingOfThread(std::shared_ptr<Sealing> sealing, const std::atomic_bool *hasGone)
    : m_sealing(std::move(sealing))
{
    ofThisThread = m_sealing.get();
    goneOfThisThread = hasGone;
}

SealingOfThread::~SealingOfThread()
{
    ofThisThread = nullptr;
    goneOfThisThread = nullptr;
}

Sealing *SealingOfThread::current()
{
    return ofThisThread;
}

} // namespace store
