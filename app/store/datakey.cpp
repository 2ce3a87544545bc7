#include "store/datakey.h"

#include "store/wholefile.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace store {
namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(1024).trimmed() : QByteArray();
}

} // namespace

DataKey::DataKey(SecretStore &keychain, std::shared_ptr<Sealing> sealing, const QString &markPath,
                 const QString &entry, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_sealing(std::move(sealing))
    , m_markPath(markPath)
    , m_entry(entry)
{
}

void DataKey::find()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_keychain.read(m_entry, this, [this](const SecretResult<QString> &text) {
        m_isAsking = false;
        // the right one is not replaced, though somebody gave it up while a keychain was being unlocked
        const auto key = text ? SealingKey::fromText(*text) : std::nullopt;
        const bool isTheOne = key && key->id().toHex() == markedId();
        if (std::exchange(m_isReplacing, false) && !isTheOne)
            return make();
        text ? found(*text) : notFound(text.error());
    });
}

void DataKey::found(const QString &text)
{
    const auto key = SealingKey::fromText(text);
    if (!key)
        return notFound({SecretError::Kind::Other, u"What the keychain keeps is no key."_s});
    const QByteArray known = markedId();
    if (!known.isEmpty() && known != key->id().toHex())
        return notFound({SecretError::Kind::NotFound, u"The keychain keeps another key."_s});
    if (known.isEmpty() && !mark(*key))
        return notFound({SecretError::Kind::Other, u"The data folder cannot be written."_s});
    m_error = {};
    m_sealing->use(*key, Sealing::State::Lasting);
    Q_EMIT decided(Outcome::Lasting);
}

void DataKey::notFound(const SecretError &error)
{
    m_error = error;
    if (!markedId().isEmpty()) {
        if (m_sealing->state() == Sealing::State::ThisRun)
            return Q_EMIT decided(Outcome::WithoutIt);
        return Q_EMIT decided(Outcome::Missing);
    }
    // "no such entry" is also what a locked keychain says; then it does not let itself be written either
    if (error.kind == SecretError::Kind::NotFound || error.kind == SecretError::Kind::NotFoundOrLocked)
        return make();
    useForThisRun(Outcome::NoKeychain);
}

void DataKey::make()
{
    const SealingKey key = SealingKey::make();
    m_isAsking = true;
    m_keychain.write(m_entry, key.toText(), this, [this, key](const SecretResult<void> &kept) {
        m_isAsking = false;
        if (!kept) {
            m_error = kept.error();
            return useForThisRun(markedId().isEmpty() ? Outcome::NoKeychain : Outcome::WithoutIt);
        }
        // which key it is before anything is sealed by it
        if (!mark(key)) {
            m_error = {SecretError::Kind::Other, u"The data folder cannot be written."_s};
            return useForThisRun(Outcome::NoKeychain);
        }
        m_error = {};
        m_sealing->use(key, Sealing::State::Lasting);
        Q_EMIT decided(Outcome::Lasting);
    });
}

void DataKey::useForThisRun(Outcome outcome)
{
    if (m_sealing->state() != Sealing::State::ThisRun)
        m_sealing->use(SealingKey::make(), Sealing::State::ThisRun);
    Q_EMIT decided(outcome);
}

void DataKey::goOnWithout()
{
    useForThisRun(Outcome::WithoutIt);
}

void DataKey::replace()
{
    if (m_sealing->state() == Sealing::State::Lasting)
        return; // it came meanwhile
    if (m_isAsking)
        m_isReplacing = true; // as soon as the keychain has said what it had
    else
        make();
}

QByteArray DataKey::markedId() const
{
    return readFile(m_markPath);
}

bool DataKey::mark(const SealingKey &key)
{
    return writeWhole(m_markPath, key.id().toHex() + '\n').isEmpty();
}

StoreResult<SealingKey> DataKey::inFile(const QString &path)
{
    if (const auto key = SealingKey::fromText(QString::fromLatin1(readFile(path))))
        return *key;
    const SealingKey key = SealingKey::make();
    if (!writeWhole(path, key.toText().toLatin1() + '\n').isEmpty())
        return tl::make_unexpected(StoreError{StoreError::Kind::CannotOpen, path});
    return key;
}

} // namespace store
