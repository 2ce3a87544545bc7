#include "ui/compose/saidproblems.h"

#include "ui/toldlines.h"

namespace ui {

bool SaidProblems::add(const QString &text)
{
    if (text.isEmpty() || m_texts.contains(text))
        return false;
    m_texts.append(text);
    return true;
}

QStringList SaidProblems::lines() const
{
    QStringList lines = m_texts.first(toldLines(m_texts.size(), m_limit));
    if (const auto more = m_texts.size() - lines.size(); more > 0)
        lines << tr("and %n more", nullptr, static_cast<int>(more));
    return lines;
}

QString SaidProblems::text() const
{
    return lines().join(u'\n');
}

} // namespace ui
