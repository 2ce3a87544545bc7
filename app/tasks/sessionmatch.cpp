#include "tasks/sessionmatch.h"

#include <algorithm>

namespace tasks {

namespace {

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

//! Ids without regard to case, as UUIDs are; in any order, since the server may keep its own.
QStringList documentsOf(const domain::CreateSigningSession &session)
{
    QStringList result;
    for (const domain::SessionDocument &document : session.documents)
        result.append(document.documentCollectionId.toLower() + u' ' + document.documentId.toLower() + u' ' +
                      document.action.text());
    return sorted(result);
}

QStringList predecessorsOf(const domain::CreateSigningSession &session)
{
    QStringList result;
    for (const QString &id : session.subsequentTo.value_or(QStringList()))
        result.append(id.toLower());
    return sorted(result);
}

QString plain(const std::optional<QString> &text)
{
    QString result = text.value_or(QString()).toLower();
    result.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return result;
}

//! Personal data may come back hidden or not at all: only what is told in full can tell two signers apart.
bool mayBe(const std::optional<QString> &told, const std::optional<QString> &sent)
{
    const QString text = plain(told);
    return text.isEmpty() || text.contains(u'*') || text == plain(sent);
}

bool isSigner(const domain::Signer &told, const domain::Signer &sent)
{
    return mayBe(told.email, sent.email) && mayBe(told.mobile, sent.mobile) &&
           mayBe(told.username, sent.username) &&
           mayBe(told.nationalIdentificationNumber, sent.nationalIdentificationNumber);
}

//! Gives \a index a candidate, moving others to another one of theirs where that is needed.
bool assign(qsizetype index, const QList<QList<qsizetype>> &choices, QList<qsizetype> &ownerOf,
            QList<bool> &tried)
{
    // A free one first: those that look the same keep their order
    for (const qsizetype choice : choices[index]) {
        if (ownerOf[choice] < 0) {
            ownerOf[choice] = index;
            return true;
        }
    }
    for (const qsizetype choice : choices[index]) {
        if (tried[choice])
            continue;
        tried[choice] = true;
        if (assign(ownerOf[choice], choices, ownerOf, tried)) {
            ownerOf[choice] = index;
            return true;
        }
    }
    return false;
}

} // namespace

bool isWhatWasSent(const domain::SigningSession &session, const domain::CreateSigningSession &sent)
{
    const domain::CreateSigningSession &told = session.request;
    return told.title.simplified() == sent.title.simplified() &&
           told.externalReference.value.value_or(QString()).trimmed() ==
               sent.externalReference.value.value_or(QString()).trimmed() &&
           documentsOf(told) == documentsOf(sent) && predecessorsOf(told) == predecessorsOf(sent) &&
           isSigner(told.signer.value_or(domain::Signer()), sent.signer.value_or(domain::Signer()));
}

std::optional<QList<domain::SigningSession>> pairedWith(const QList<domain::CreateSigningSession> &sent,
                                                        const QList<domain::SigningSession> &candidates)
{
    if (sent.size() != candidates.size())
        return {};
    QList<QList<qsizetype>> choices(sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i)
        for (qsizetype k = 0; k < candidates.size(); ++k)
            if (isWhatWasSent(candidates[k], sent[i]))
                choices[i].append(k);
    QList<qsizetype> ownerOf(candidates.size(), -1);
    for (qsizetype i = 0; i < sent.size(); ++i) {
        QList<bool> tried(candidates.size(), false);
        if (!assign(i, choices, ownerOf, tried))
            return {};
    }
    QList<domain::SigningSession> result(sent.size());
    for (qsizetype k = 0; k < candidates.size(); ++k)
        result[ownerOf[k]] = candidates[k];
    return result;
}

} // namespace tasks
