// Moving signers up and down, and between the steps.
#include "ui/compose/signerlist.h"

#include "ui/compose/signertable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

void SignerList::moveChosen(int by)
{
    const QList<int> rows = m_table->chosenRows();
    if (rows.isEmpty())
        return;
    const int neighbour = by < 0 ? rows.first() - 1 : rows.last() + 1;
    if (neighbour < 0 || neighbour >= m_model->rowCount())
        return;
    if (order() == Order::BySteps && steps().at(neighbour) != steps().at(by < 0 ? rows.first() : rows.last()))
        moveBetweenSteps(rows, neighbour);
    else
        edit([&] { m_model->moveSigners(rows, by < 0 ? neighbour : neighbour + 1); });
}

//! Over the edge of a step: a whole step changes places with the next one, some of its signers join that.
void SignerList::moveBetweenSteps(const QList<int> &rows, int neighbour)
{
    QList<int> numbers = steps();
    const int to = numbers.at(neighbour);
    const int from = numbers.at(neighbour < rows.first() ? rows.first() : rows.last());
    const bool isWholeStep =
        numbers.count(from) == rows.size() &&
        std::all_of(rows.begin(), rows.end(), [&](int row) { return numbers.at(row) == from; });
    for (int row = 0; row < numbers.size(); ++row)
        if (rows.contains(row))
            numbers[row] = to;
        else if (isWholeStep && numbers[row] == to)
            numbers[row] = from;
    edit([&] { m_model->setSteps(numbers); });
}

//! Dropped rows join the step that they are dropped into; on the edge of two they stay in theirs when it is
//! one of these.
void SignerList::dropRows(const QList<int> &rows, int before)
{
    m_table->closeCell();
    const bool isOneBlock = rows.last() - rows.first() + 1 == rows.size();
    if (isOneBlock && before >= rows.first() && before <= rows.last() + 1)
        return; // where they are
    QList<int> numbers = steps();
    int above = before - 1, below = before;
    while (above >= 0 && rows.contains(above))
        --above;
    while (below < numbers.size() && rows.contains(below))
        ++below;
    const int stepAbove = above >= 0 ? numbers[above] : 0;
    const int stepBelow = below < numbers.size() ? numbers[below] : 0;
    const bool isEdge = stepAbove != stepBelow && stepAbove > 0 && stepBelow > 0;
    const int joined = stepAbove > 0 ? stepAbove : stepBelow;
    edit([&] {
        for (const int row : rows)
            if (!isEdge || (numbers[row] != stepAbove && numbers[row] != stepBelow))
                numbers[row] = joined;
        if (joined > 0)
            m_model->setSteps(numbers);
        m_model->moveSigners(rows, before);
    });
}

void SignerList::shiftSteps(int by)
{
    const QList<int> rows = m_table->chosenRows();
    QList<int> numbers = steps();
    for (const int row : rows)
        numbers[row] += by; // 0 becomes the first one
    edit([&] {
        setOrder(Order::BySteps);
        m_model->setSteps(numbers);
    });
}

void SignerList::signWithAbove()
{
    const QList<int> rows = m_table->chosenRows();
    if (rows.isEmpty() || rows.first() == 0)
        return;
    QList<int> numbers = steps();
    for (const int row : rows)
        numbers[row] = numbers[rows.first() - 1];
    edit([&] {
        setOrder(Order::BySteps);
        m_model->setSteps(numbers);
    });
}

void SignerList::signAfterAbove()
{
    const QList<int> rows = m_table->chosenRows();
    if (rows.isEmpty() || rows.first() == 0)
        return;
    QList<int> numbers = steps();
    const int above = numbers[rows.first() - 1];
    for (int row = 0; row < numbers.size(); ++row)
        if (rows.contains(row))
            numbers[row] = above + 1;
        else if (numbers[row] > above)
            ++numbers[row];
    edit([&] {
        setOrder(Order::BySteps);
        m_model->setSteps(numbers);
    });
}

} // namespace ui
