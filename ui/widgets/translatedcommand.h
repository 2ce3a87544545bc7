#pragma once

#include <QUndoCommand>

#include <functional>

class QUndoStack;

namespace ui {

//! A step that can be undone, with words in the language that the window has when they are shown.
class TranslatedCommand : public QUndoCommand
{
public:
    using Words = std::function<QString()>;

    explicit TranslatedCommand(Words words);
    [[nodiscard]] QString words() const { return m_words(); }

private:
    Words m_words;
};

//! What the next undo takes back, and what the next redo does again; empty: nothing.
[[nodiscard]] QString undoWords(const QUndoStack &stack);
[[nodiscard]] QString redoWords(const QUndoStack &stack);

} // namespace ui
