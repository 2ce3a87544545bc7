// The due dates of many sessions at once.
#include "models/sessiontablemodel.h"
#include "store/maskedmode.h"
#include "store/settings.h"
#include "tasks/synctask.h"
#include "ui/sessions/bulkduedates.h"
#include "ui/sessions/duedatesdialog.h"
#include "ui/sessions/duedateswords.h"
#include "ui/sessions/listmessage.h"
#include "ui/sessions/sessionfooter.h"
#include "ui/sessions/sessionspane.h"
#include "ui/sessions/sessionwork.h"

#include <QDialogButtonBox>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int mostLinesShown = 5; //!< in the message above the list; all of them are a button away
} // namespace

void SessionsPane::connectBulkDueDates()
{
    connect(m_bulkDueDates, &BulkDueDates::progressed, this, [this](bool isUndo, qint64 done, qint64 count) {
        m_footer->showNotice((isUndo ? tr("Putting due dates back: %1 of %2. Stop: in Activity.")
                                     : tr("Changing due dates: %1 of %2. Stop: in Activity."))
                                 .arg(done)
                                 .arg(count));
    });
    connect(m_bulkDueDates, &BulkDueDates::ended, this, &SessionsPane::showDueDatesChanged);
    connect(m_told, &ListMessage::allDueDateProblemsWanted, this, &SessionsPane::showDueDateProblems);
    // from any column, since nothing else is edited here; and of several rows the view would edit but one
    auto *edit = new QShortcut(Qt::Key_F2, m_table, this, &SessionsPane::editDueDate);
    edit->setContext(Qt::WidgetShortcut);
}

void SessionsPane::editDueDates()
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && rows.size() <= mostAtOnce; ++row)
            rows << row;
    if (rows.isEmpty())
        return m_footer->showNotice(tr("Choose the sessions whose due dates are to change."));
    if (rows.size() > mostAtOnce)
        return m_footer->showNotice(tr("At most %1 due dates can change at once.").arg(mostAtOnce));
    std::sort(rows.begin(), rows.end());
    store::SessionNumbers numbers;
    for (const int row : std::as_const(rows))
        numbers << m_model->numbers().value(row);
    m_bulkDueDates->read(numbers,
                         [this](const QList<store::SessionRow> &sessions) { askForDueDates(sessions); });
}

void SessionsPane::askForDueDates(const QList<store::SessionRow> &rows)
{
    if (rows.isEmpty() || findChild<DueDatesDialog *>())
        return;
    if (const int pending = m_bulkDueDates->pendingCount(rows); pending > 0)
        return m_footer->showNotice(
            tr("The last change of %n of these due dates is still on its way.", nullptr, pending));
    auto *dialog = new DueDatesDialog(rows, m_settings.dueDateChange(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMasking(m_settings.maskedMode());
    connect(dialog, &DueDatesDialog::chosen, this,
            [this](const domain::DueDateChange &change, const QList<tasks::DueDateItem> &items) {
                m_settings.setDueDateChange(change);
                m_bulkDueDates->change(items);
            });
    dialog->open();
}

void SessionsPane::showDueDatesChanged(const DueDatesReport &report)
{
    m_sync.look(); // the index hears of all of them at once
    const QStringList problems = dueDatesProblems(report);
    m_told->setDueDateProblems(problems);
    const QString summary = dueDatesSummary(report);
    const bool isWhole = problems.isEmpty() && !report.gaveUp && report.leftOut == 0;
    const QString done = isWhole ? summary : dueDatesDone(report);
    if (report.isNextUndone) {
        m_dueDateOf.clear(); // the button is that of all of them
        m_footer->showUndoable(done);
    } else {
        m_footer->showNotice(done);
    }
    if (isWhole)
        return;
    const QString shared = dueDatesSharedReason(report); // the same words below each other say no more
    const QStringList lines = shared.isEmpty() ? QStringList{summary} + problems.mid(0, mostLinesShown)
                                               : QStringList{summary + u' ' + shared};
    const bool isMore = !shared.isEmpty() || problems.size() > mostLinesShown;
    m_told->showDueDates(report.gaveUp || !problems.isEmpty() ? InlineMessage::Tone::Error
                                                              : InlineMessage::Tone::Warning,
                         lines.join(u'\n'), isMore ? tr("Show &all %1").arg(problems.size()) : QString());
}

void SessionsPane::showDueDateProblems()
{
    auto *dialog = new QDialog(this);
    dialog->setObjectName(u"dueDateProblems"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Due dates that did not change"));
    dialog->resize(640, 380);
    auto *text = new QPlainTextEdit(dialog);
    const auto showAnew = [this, text, problems = m_told->dueDateProblems().join(u'\n')] {
        text->setPlainText(shown(problems));
    };
    connect(&m_settings.maskedMode(), &store::MaskedMode::changed, text, showAnew);
    showAnew();
    text->setObjectName(u"dueDateProblemsText"_s);
    text->setAccessibleName(dialog->windowTitle());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->open();
}

} // namespace ui
