#include "ui/widgets/translatedcommand.h"

#include <QUndoStack>

#include <utility>

namespace ui {

namespace {

QString wordsOf(const QUndoCommand *command)
{
    if (const auto *translated = dynamic_cast<const TranslatedCommand *>(command))
        return translated->words();
    return command ? command->text() : QString();
}

} // namespace

TranslatedCommand::TranslatedCommand(Words words)
    : m_words(std::move(words))
{
    setText(m_words());
}

QString undoWords(const QUndoStack &stack)
{
    return wordsOf(stack.command(stack.index() - 1));
}

QString redoWords(const QUndoStack &stack)
{
    return wordsOf(stack.command(stack.index()));
}

} // namespace ui
