#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

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

//! The requests of a batch, made by `curl --parallel --parallel-max 6` over connections that are kept: for
//! each row the upload, its name, a look at it, its collection and its session, one kind after the other.
class CurlRound
{
public:
    CurlRound(const QUrl &root, const QString &clientId, const QString &secret, const QString &pdf);
    //! \a names: of the signers. Waits for curl: this program has nothing else to do.
    [[nodiscard]] Round run(const QStringList &names, const QString &title);

private:
    struct Request
    {
        QString path, verb, type, body; //!< body: as curl's --data-binary takes it
    };
    [[nodiscard]] QString token(QString &problem) const;
    //! The answers, in order.
    QList<QByteArray> ask(const QList<Request> &requests, Round &round);

    QUrl m_root;
    QString m_clientId, m_secret, m_pdf, m_token;
};

} // namespace bench
