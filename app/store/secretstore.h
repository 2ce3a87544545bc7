#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <tl/expected.hpp>

#include <functional>

namespace store {

//! Why a secret could not be read, kept or forgotten. \a detail never holds the secret.
struct SecretError
{
    enum class Kind {
        NotFound,
        NotFoundOrLocked, //!< the keychain says "no such entry", which it also says when it is locked
        Locked,           //!< it is there, and cannot be reached until the keychain is unlocked
        Denied,           //!< the person or the system said no
        Unavailable,      //!< there is no keychain
        TimedOut,         //!< no answer: hanging, or a prompt that nobody answers
        Other
    };
    Kind kind = Kind::Other;
    QString detail;
    bool operator==(const SecretError &) const = default;
};

template <typename T>
using SecretResult = tl::expected<T, SecretError>;

//! Keeps the client secret of each profile. The callbacks come later, in this thread, once, and not at all
//! when \a context died.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void read(const QString &profileId, QObject *context,
                      std::function<void(SecretResult<QString>)> done) = 0;
    virtual void write(const QString &profileId, const QString &secret, QObject *context,
                       std::function<void(SecretResult<void>)> done) = 0;
    //! No error when there is none.
    virtual void remove(const QString &profileId, QObject *context,
                        std::function<void(SecretResult<void>)> done) = 0;
};

} // namespace store
