#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace tasks {

//! One program works in one data folder. Another one that is started with the same folder asks the first to
//! show itself, and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,  //!< the folder is ours
        Second, //!< it is another's, who was asked and answered
        Unheard //!< it is another's, who does not answer
    };

    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);
    //! Finds out, which waits for the other one for \a patienceMs at most: to be called before there is a
    //! window. A lock that a killed program left is taken over.
    [[nodiscard]] Role begin(int patienceMs = 5'000);

Q_SIGNALS:
    //! To the first: somebody started the program once more.
    void activated();

private:
    void listen();
    [[nodiscard]] bool ask() const;
    void answer();

    QLockFile m_lock;
    QString m_name; //!< of the socket
    QLocalServer m_server;
};

} // namespace tasks
