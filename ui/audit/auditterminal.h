#pragma once

class QTextStream;

namespace ui {

struct CommandLine;

//! --verify-audit and --export-audit: a line of text, and the program's exit code.
[[nodiscard]] int auditForTerminal(const CommandLine &line, QTextStream &out, QTextStream &err);

} // namespace ui
