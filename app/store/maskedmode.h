#pragma once

#include "domain/masking.h"

#include <QCache>
#include <QObject>
#include <QVariant>

namespace store {

//! Whether who sees the screen sees e-mail addresses, telephone and identity numbers and links. Signers'
//! names stay: who helps a signer has to know whom. What is shown anywhere goes through shown(), cell() or a
//! masker() of this.
class MaskedMode : public QObject
{
    Q_OBJECT

public:
    explicit MaskedMode(bool isOn, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool on);
    //! It is on, and nobody holds what reveals.
    [[nodiscard]] bool hides() const { return m_isOn && !m_isRevealed; }
    void setRevealed(bool revealed);
    //! \a text as it may be seen now.
    [[nodiscard]] QString shown(const QString &text) const;
    //! The same of a whole value that is known to be one.
    [[nodiscard]] QString shown(domain::Masker::Kind kind, const QString &value) const;
    //! What a model tells for \a role: texts that are seen or said are as they may be, others as they are.
    [[nodiscard]] QVariant cell(const QVariant &value, int role) const;
    //! For what is masked as a whole, with words of the language of the window.
    [[nodiscard]] static domain::Masker masker();

Q_SIGNALS:
    //! What is shown is to be shown anew.
    void changed();
    void toggled(bool on);

private:
    bool m_isOn, m_isRevealed = false;
    mutable QCache<QString, QString> m_masked;
    mutable QString m_language; //!< a word of it
};

} // namespace store
