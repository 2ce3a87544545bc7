#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace bench {

//! What one round took.
struct Round
{
    int requests = 0;
    double seconds = 0;
    QString problem{}; //!< empty: all went well
    // Of the program alone: how long the rows were checked before, what its event loop was away at most while
    // they were checked and while they were sent, and the memory of both
    double checkSeconds = 0, checkStallMs = 0, sendStallMs = 0, peakMegabytes = 0, grownMegabytes = 0;
    [[nodiscard]] double perSecond() const { return seconds > 0 ? requests / seconds : 0; }
};

struct BatchRequest
{
    QString path, verb, type;
    QByteArray json;
    QString file{}; //!< sent instead of \a json
};

//! Makes all of them, some at a time, adds to the round what it took, and gives the answers in order.
using AskAll = std::function<QList<QByteArray>(const QList<BatchRequest> &requests, Round &round)>;

//! The requests of a batch by someone who does nothing else: for each row the upload, its name, a look at it,
//! its collection and its session, one kind after the other. \a names: of the signers.
[[nodiscard]] Round batchRound(const AskAll &ask, const QString &pdf, const QStringList &names,
                               const QString &title);

//! Where such a batch goes, and who sends it.
struct BatchService
{
    QUrl root;
    QString clientId, secret;
};

} // namespace bench
