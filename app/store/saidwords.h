#pragma once

#include <QList>
#include <QStringList>

//! What was said to a person, kept so that it can be said again in the language of then.
namespace store::saidwords {

//! \a source of the translations of \a context; \a name stands where that has %1.
[[nodiscard]] QStringList of(const char *context, const char *source, const QString &name = {});
//! The same with a number in it, for its %n; \a name, too, may be a number.
[[nodiscard]] QStringList counted(const char *context, const char *source, int count,
                                  const QString &name = {});
//! In the language of now; empty when nothing is known of it.
[[nodiscard]] QString said(const QStringList &words);

//! Sentences, each of them as of() or counted() give it, as one text to be kept.
[[nodiscard]] QString kept(const QList<QStringList> &sentences);
//! What such a text says in the language of now, a blank between its sentences; any other text as it is.
[[nodiscard]] QString saidOf(const QString &text);

} // namespace store::saidwords
