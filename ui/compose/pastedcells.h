#pragma once

#include <QList>
#include <QStringList>

namespace ui {

//! A clipboard's text as rows of cells. Quoted cells may hold the separator, line breaks and doubled quotes
//! (RFC 4180, and what Excel and LibreOffice do with tabs). Empty rows are left out; white space is made
//! plain.
[[nodiscard]] QList<QStringList> pastedCells(const QString &text);

} // namespace ui
