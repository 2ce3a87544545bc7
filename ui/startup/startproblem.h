#pragma once

#include <QMessageBox>

namespace ui {

//! Why the program cannot start, in a window of its own: who starts it from a menu sees no terminal. When it
//! is closed the program ends, with a code that says that it did not run.
class StartProblem : public QMessageBox
{
    Q_OBJECT

public:
    static constexpr int exitCode = 1;

    explicit StartProblem(const QString &text, QWidget *parent = nullptr);
};

//! That a newer program wrote the data in this folder.
[[nodiscard]] QString tooNewText(const QString &folder, const QString &detail);

} // namespace ui
