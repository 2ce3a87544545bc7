#include "ui/compose/saidproblems.h"

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
    if (m_texts.size() <= m_limit + 1) // the line that tells how many more there are is one, too
        return m_texts;
    QStringList lines = m_texts.first(m_limit);
    lines << tr("and %n more", nullptr, static_cast<int>(m_texts.size() - m_limit));
    return lines;
}

QString SaidProblems::text() const
{
    return lines().join(u'\n');
}

} // namespace ui
