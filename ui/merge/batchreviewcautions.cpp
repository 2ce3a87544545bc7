#include "tasks/mergeproblem.h"
#include "ui/merge/batchreview.h"
#include "ui/merge/mergetext.h"
#include "ui/statetext.h"
#include "ui/toldlines.h"

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
QString numbersOf(const QList<int> &rows)
{
    QStringList numbers;
    for (const int row : rows.first(std::min(rowsTold, rows.size())))
        numbers.append(QString::number(row));
    return numbers.join(u", "_s) + (rows.size() > rowsTold ? u" …"_s : QString());
}

//! Empty for what is asked about by itself: that it would be sent twice.
QString otherWarningText(const QString &warning)
{
    using Kind = tasks::MergeProblem::Kind;
    const tasks::MergeProblem problem = tasks::problemFrom(warning);
    return problem.kind == Kind::Twice || problem.kind == Kind::Known ? QString() : mergeProblemText(problem);
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
    QHash<QString, QList<int>> rows;
    QHash<QString, QString> said; // thousands of rows may have the same one: it is put into words once
    for (const store::BatchRow &row : m_ready)
        for (const QString &warning : row.warnings) {
            auto text = said.constFind(warning);
            if (text == said.constEnd())
                text = said.insert(warning, otherWarningText(warning));
            if (text->isEmpty())
                continue;
            QList<int> &those = rows[*text];
            if (those.isEmpty())
                texts.append(*text);
            if (those.isEmpty() || those.constLast() != row.number)
                those.append(row.number);
        }
    QStringList lines;
    for (const QString &text : texts.first(toldLines(texts.size(), warningsTold))) {
        const QList<int> &those = rows[text];
        lines.append(withNumbers(tr("%Ln row(s) have a warning: %2 Row %1.", nullptr, int(those.size())),
                                 numbersOf(those))
                         .arg(text));
    }
    if (lines.size() < texts.size())
        lines.append(u"…"_s);
    return lines.join(u'\n');
}

void BatchReview::tellCautions()
{
    QList<int> doubles;
    for (const store::BatchRow &row : m_doubles)
        doubles.append(row.number);
    if (!doubles.isEmpty())
        addCaution(u"batchReviewDoubles"_s,
                   withNumbers(tr("%Ln row(s) would be sent twice, it seems: the same signer has the same "
                                  "document in another row, or was sent it before. Row %1.",
                                  nullptr, int(doubles.size())),
                               numbersOf(doubles)));
    if (const QString others = otherWarnings(); !others.isEmpty())
        addCaution(u"batchReviewWarnings"_s, others);
}

} // namespace ui
