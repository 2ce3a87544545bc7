#include "tasks/mergeproblem.h"
#include "ui/merge/batchreview.h"
#include "ui/merge/mergetext.h"
#include "ui/statetext.h"

#include <QFont>
#include <QGridLayout>
#include <QHash>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;

// What there is to think of before a batch is sent.

namespace ui {

namespace {

constexpr qsizetype rowsTold = 12, warningsTold = 4;

//! "3, 7, 12 …"
QString numbersOf(const QList<store::BatchRow> &rows)
{
    QStringList numbers;
    for (const store::BatchRow &row : rows.first(std::min(rowsTold, rows.size())))
        numbers.append(QString::number(row.number));
    return numbers.join(u", "_s) + (rows.size() > rowsTold ? u" …"_s : QString());
}

//! That it would be sent twice is asked about by itself.
QStringList otherWarningsOf(const store::BatchRow &row)
{
    using Kind = tasks::MergeProblem::Kind;
    QStringList texts;
    for (const QString &warning : row.warnings)
        if (const tasks::MergeProblem problem = tasks::problemFrom(warning);
            problem.kind != Kind::Twice && problem.kind != Kind::Known)
            texts.append(mergeProblemText(problem));
    texts.removeDuplicates();
    return texts;
}

} // namespace

void BatchReview::addCaution(const QString &objectName, const QString &text, const QString &iconName)
{
    const int row = m_facts->rowCount();
    auto *sign = new QLabel;
    sign->setPixmap(icon(iconName).pixmap(20, 20));
    auto *label = new QLabel(text);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    m_facts->addWidget(sign, row, 0, Qt::AlignTop | Qt::AlignRight);
    m_facts->addWidget(label, row, 1);
}

//! Also of those that may be duplicates: they are sent with it, if a person wants them sent.
QString BatchReview::otherWarnings() const
{
    QStringList texts;
    QHash<QString, QList<store::BatchRow>> rows;
    for (const store::BatchRow &row : m_ready)
        for (const QString &text : otherWarningsOf(row)) {
            if (!rows.contains(text))
                texts.append(text);
            rows[text].append(row);
        }
    QStringList lines;
    for (const QString &text : texts.first(std::min(warningsTold, texts.size()))) {
        const QList<store::BatchRow> &those = rows[text];
        lines.append(withNumbers(tr("%Ln row(s) have a warning: %2 Row %1.", nullptr, int(those.size())),
                                 numbersOf(those))
                         .arg(text));
    }
    if (texts.size() > warningsTold)
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

void BatchReview::tellCautions()
{
    if (!m_doubles.isEmpty())
        addCaution(u"batchReviewDoubles"_s,
                   withNumbers(tr("%Ln row(s) would be sent twice, it seems: the same signer has the same "
                                  "document in another row, or was sent it before. Row %1.",
                                  nullptr, int(m_doubles.size())),
                               numbersOf(m_doubles)));
    if (const QString others = otherWarnings(); !others.isEmpty())
        addCaution(u"batchReviewWarnings"_s, others);
}

} // namespace ui
