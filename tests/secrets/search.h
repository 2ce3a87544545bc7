#pragma once

#include "secrets/seeds.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace secrets {

//! Bytes by the place where they were, for example "log.txt".
using Places = QMap<QString, QByteArray>;

//! The ways in which a text may lie somewhere.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> formsOf(const QByteArray &core);

//! Looks for many secrets at once, whatever the case.
class Search
{
public:
    explicit Search(const QList<Seed> &seeds);

    //! "kind number as form", each once.
    [[nodiscard]] QList<QByteArray> in(const QByteArray &bytes) const;
    //! "place: …", for all of them.
    [[nodiscard]] QList<QByteArray> in(const Places &places) const;

private:
    struct Needle
    {
        QByteArray bytes, told;
    };
    std::vector<Needle> m_needles;
    QMultiHash<quint64, int> m_byBegin; //!< by the first eight bytes
    std::vector<bool> m_mayBegin;       //!< by the first two
};

//! Every file below a folder, and their names as a place of their own.
[[nodiscard]] Places placesIn(const QString &folder);
//! What ps, and what it reads, shows of a process and of all that it has started.
[[nodiscard]] Places placesOf(qint64 processId);

} // namespace secrets
