#pragma once

#include <QStringList>

//! What was said to a person, kept so that it can be said again in the language of then.
namespace store::saidwords {

//! \a source of the translations of \a context; \a name stands where that has %1.
[[nodiscard]] QStringList of(const char *context, const char *source, const QString &name = {});
//! The same with a number in it, for its %n.
[[nodiscard]] QStringList counted(const char *context, const char *source, int count);
//! In the language of now; empty when nothing is known of it.
[[nodiscard]] QString said(const QStringList &words);

} // namespace store::saidwords
