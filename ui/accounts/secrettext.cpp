#include "ui/accounts/secrettext.h"

#include <QCoreApplication>

namespace ui {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::SecretText)
};
} // namespace

QString secretText(const store::SecretError &error)
{
    using Kind = store::SecretError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return Words::tr("This computer's keychain has no secret for this account.");
    case Kind::NotFoundOrLocked:
        return Words::tr(
            "This computer's keychain has no secret for this account, or it is locked. Unlock it and "
            "try again.");
    case Kind::Locked:
        return Words::tr("This computer's keychain is locked. Unlock it and try again.");
    case Kind::Denied:
        return Words::tr("This computer's keychain did not allow it.");
    case Kind::Unavailable:
        return Words::tr("This computer has no keychain that can be used now.");
    case Kind::TimedOut:
        return Words::tr(
            "This computer's keychain did not answer. A question from it may be waiting behind another "
            "window.");
    case Kind::Other:
        break;
    }
    return error.detail.isEmpty() ? Words::tr("This computer's keychain failed.")
                                  : Words::tr("This computer's keychain failed: %1").arg(error.detail);
}

} // namespace ui
