#pragma once

#include "store/opening.h"
#include "ui/widgets/inlinemessage.h"

#include <functional>
#include <optional>

namespace ui {

//! Above everything: what happened to the files that the program keeps. Hidden while all is well.
class DamageMessage : public InlineMessage
{
    Q_OBJECT

public:
    explicit DamageMessage(const QString &folder, QWidget *parent = nullptr);

    //! How the main file was opened.
    void tellOpened(const store::StoreResult<store::Opening> &opening);
    //! It was seen to be damaged while the program runs.
    void tellDamaged();
    //! The file of an account's sessions, which is begun anew.
    void tellIndex(const store::Damage &damage);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(Tone tone, std::function<QString()> text, std::function<QString()> lead = {});

    const QString m_folder;
    bool m_isShut = false;                         //!< the main file
    std::optional<store::StoreError::Kind> m_told; //!< why; told once, it may have been put away
    std::function<QString()> m_words, m_leadWords; //!< again in another language; what of it is seen first
};

} // namespace ui
