#pragma once

#include "store/sealing.h"
#include "store/secretstore.h"

#include <QObject>

#include <memory>

namespace store {

//! Finds the key that seals what tells of people, or makes it: in the keychain of the operating system.
//! Beside the data lies only which key it was, so that one that is missing is not taken for one that never
//! was: then nothing is made in its place until a person says so.
class DataKey : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        Lasting,    //!< found, or made and kept
        NoKeychain, //!< there was never a key and none can be kept: a key of this run seals, see error()
        Missing,    //!< there was one and it cannot be had, see error(): nothing was decided
        WithoutIt,  //!< as Missing, and a person goes on: a key of this run seals
    };
    Q_ENUM(Outcome)

    //! \a keychain outlives this. \a markPath: of the file that says which key it is. \a entry: the key's
    //! name in the keychain, one for each folder of data.
    DataKey(SecretStore &keychain, std::shared_ptr<Sealing> sealing, const QString &markPath,
            const QString &entry, QObject *parent = nullptr);

    //! Asks the keychain; decided() follows, also when it was asked before.
    void find();
    //! After Missing: what was sealed stays closed, and what comes is sealed for this run only. The key may
    //! still be found later.
    void goOnWithout();
    //! After Missing or WithoutIt: a new key takes the place of the missing one for good. What that one
    //! sealed is lost, unless somebody puts it back into the keychain.
    void replace();
    [[nodiscard]] const SecretError &error() const { return m_error; }

    //! A key in a file of the data folder, for data that are examples: it protects them from nobody.
    [[nodiscard]] static StoreResult<SealingKey> inFile(const QString &path);

Q_SIGNALS:
    void decided(store::DataKey::Outcome outcome);

private:
    void found(const QString &text);
    void notFound(const SecretError &error);
    void make();
    void useForThisRun(Outcome outcome);
    [[nodiscard]] QByteArray markedId() const;
    [[nodiscard]] bool mark(const SealingKey &key);

    SecretStore &m_keychain;
    std::shared_ptr<Sealing> m_sealing;
    QString m_markPath, m_entry;
    SecretError m_error;
    bool m_isAsking = false, m_isReplacing = false;
};

} // namespace store
