#pragma once

#include <QString>

namespace store {

//! Makes an empty file for this user alone (0600) where there is none, before somebody writes it who would
//! make it as the system does; what replaces it keeps that. Nothing happens where nothing can be written.
void makeOwnFile(const QString &path);

} // namespace store
