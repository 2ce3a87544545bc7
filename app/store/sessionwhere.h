#pragma once

#include "domain/sessionfilter.h"

#include <QList>
#include <QStringList>
#include <QVariant>

//! What a filter and an order are in SQL, of the table "session s". Private to store/.
namespace store {

struct SqlText
{
    QString text;
    QVariantList values;
};

//! Without the text; it is never empty. \a withGone: also of those that the service has no more.
[[nodiscard]] SqlText whereOf(const domain::SessionFilter &filter, const QDateTime &now, bool withGone);
//! Whether who searches so is told of those that the service has no more, too: they are in no state, and
//! nothing of them is due.
[[nodiscard]] bool findsGone(const domain::SessionFilter &filter);

//! The numbers of all that one of \a conditions lets through, in order. Each has its own index: that of those
//! that are there gives the first of a million at once. No two let the same one through. \a letterOrder
//! stands behind texts that people write, see sql::letterOrder().
[[nodiscard]] SqlText listOf(const QList<SqlText> &conditions, const domain::SessionOrdering &ordering,
                             const QString &letterOrder);
//! How many these are.
[[nodiscard]] SqlText countOf(const QList<SqlText> &conditions);

//! What a text asks for: every part of it is to be found, in any order.
struct WantedWords
{
    QList<QStringList> parts; //!< each in the ways in which it may be written, see domain::wantedParts()

    explicit WantedWords(const QString &text);
    //! Found in the words of a session, in the name of a document of it or, eight letters or more, in its id.
    [[nodiscard]] SqlText where() const;
    //! The numbers of the sessions in which a part of it is found elsewhere than in the words.
    [[nodiscard]] SqlText others() const;
    //! The question to the index of words, which knows runs of three letters and not their order; empty when
    //! every part is shorter.
    [[nodiscard]] QString match() const;
};

} // namespace store
