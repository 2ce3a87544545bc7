#pragma once

#include "api/apierror.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

//! The HTML of a page of evidence: everything that comes in as text goes out escaped.
namespace ui::evidence {

[[nodiscard]] QString html(const QString &text); //!< lines stay lines
[[nodiscard]] QString code(const QString &text); //!< for ids and hashes; empty when there is none
[[nodiscard]] QString note(const QString &text);
[[nodiscard]] QString traceOf(const std::optional<api::ApiError> &error);
//! Here, with seconds and the zone, and what that is in UTC; empty for a null moment.
[[nodiscard]] QString exactTime(const QDateTime &moment);
[[nodiscard]] QString shortTime(const QDateTime &moment);
//! All of it; \a body is HTML.
[[nodiscard]] QByteArray page(const QString &heading, const QString &body);

//! Names and values below each other. Values are HTML; a row without one is left out.
class Rows
{
public:
    void add(const QString &name, const QString &value);
    [[nodiscard]] QString table() const;

private:
    QString m_rows;
};

//! A table with a head. Cells are HTML.
class Grid
{
public:
    explicit Grid(const QStringList &names);
    void add(const QStringList &cells);
    [[nodiscard]] QString table() const;

private:
    QString m_head, m_rows;
};

} // namespace ui::evidence
