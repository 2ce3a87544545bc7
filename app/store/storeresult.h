#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace store {

//! Why something could not be kept or found. \a detail is English, for the log; it holds no contents of a
//! record.
struct StoreError
{
    enum class Kind {
        CannotOpen, //!< the file or its folder cannot be opened or written
        TooNew,     //!< written by a newer version of the program
        Busy,       //!< another program holds it
        Full,       //!< the disk is full
        Corrupt,    //!< not what we wrote
        NotFound,
        Other
    };
    Kind kind = Kind::Other;
    QString detail;
    bool operator==(const StoreError &) const = default;
};

template <typename T>
using StoreResult = tl::expected<T, StoreError>;

} // namespace store
