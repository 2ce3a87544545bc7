// What is wrong with the documents of a session that is being written, and what of them may be seen.
#include "ui/compose/documentlist.h"
#include "ui/statetext.h"
#include "ui/widgets/problemlabel.h"

#include <QLabel>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int saidRole = Qt::UserRole; //!< what is wrong with a document, as it is

} // namespace

void DocumentList::clearProblems()
{
    m_problems.clear();
    for (int row = 0; row < m_table->rowCount(); ++row)
        mark(row, {});
    showProblems();
}

void DocumentList::addProblem(const QString &text, int row)
{
    const bool isOfOne = row >= 0 && row < m_documents.size();
    if (!m_problems.add(isOfOne ? tr("%1: %2").arg(m_documents[row].name(), text) : text))
        return;
    if (isOfOne)
        mark(row, text);
    showProblems();
}

void DocumentList::showProblems()
{
    QStringList lines = m_problems.lines();
    for (QString &line : lines)
        line = m_masking.shown(line);
    m_problem->setProblems(lines);
    m_problem->setVisible(!m_problems.isEmpty());
    m_table->setAccessibleDescription(m_problems.isEmpty() ? m_hint->text()
                                                           : m_masking.shown(m_problems.text()));
}

//! Beside what is said of it already; empty: nothing is.
void DocumentList::mark(int row, const QString &problem)
{
    QTableWidgetItem *item = m_table->item(row, 0);
    if (!item)
        return;
    const QString before = item->data(saidRole).toString();
    item->setData(saidRole, before.isEmpty() || problem.isEmpty() ? problem : before + u'\n' + problem);
    showTexts(row);
}

//! What a file is called is often whom it is for.
void DocumentList::showTexts(int row)
{
    QTableWidgetItem *item = m_table->item(row, 0);
    const domain::DraftDocument &document = m_documents[row];
    const QString origin = document.path.isEmpty() ? document.documentId : document.path;
    const QString said = m_masking.shown(item->data(saidRole).toString());
    item->setText(m_masking.shown(document.nameAmong(m_documents)));
    item->setData(Qt::AccessibleDescriptionRole, said);
    item->setToolTip(said.isEmpty() ? m_masking.shown(origin) : said);
    item->setIcon(icon(said.isEmpty() ? u"document"_s : u"error"_s));
    if (QWidget *action = m_table->cellWidget(row, 2))
        action->setAccessibleName(tr("What the signer does with %1").arg(item->text()));
}

void DocumentList::setMasking(const store::MaskedMode &masking)
{
    const auto showAnew = [this] {
        for (int row = 0; row < m_table->rowCount(); ++row)
            showTexts(row);
        showProblems();
    };
    m_masking.follow(masking, this, showAnew);
    showAnew();
}

} // namespace ui
