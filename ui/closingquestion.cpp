#include "ui/closingquestion.h"

#include "ui/unsentwork.h"
#include "ui/widgets/lossquestion.h"
#include "ui/workspace.h"

#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace ui {

ClosingQuestion::ClosingQuestion(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

bool ClosingQuestion::isAsked() const
{
    return m_box && m_box->isVisible();
}

bool ClosingQuestion::asks(const Workspace &workspace)
{
    if (m_isAnswered)
        return false;
    if (isAsked())
        return true;
    const UnsentWork unsent = workspace.unsentWork();
    const QStringList sentences = unsent.sentences(UnsentWork::Reason::Closing);
    if (sentences.isEmpty())
        return false;
    ask({.objectName = u"closeQuestion"_s,
         .title = tr("Close Countersign"),
         .text = tr("Not everything is sent yet. Close all the same?"),
         .consequence = sentences.join(u'\n'),
         .lose = tr("&Close"),
         .keep = tr("&Stay"),
         .otherwise = unsent.canBeTakenBack() ? tr("Close and do &not send") : QString()},
        unsent, [this] { close(); });
    return true;
}

void ClosingQuestion::askBeforeChange(const Workspace &workspace, const std::function<void()> &change)
{
    if (isAsked())
        return;
    const UnsentWork unsent = workspace.unsentWork();
    const QStringList sentences = unsent.sentences(UnsentWork::Reason::Changing);
    if (sentences.isEmpty())
        return change();
    ask({.objectName = u"changeQuestion"_s,
         .title = tr("Change the account"),
         .text = tr("Not everything is sent yet. Change the account all the same?"),
         .consequence = sentences.join(u'\n'),
         .lose = tr("&Change"),
         .keep = tr("&Stay"),
         .otherwise = unsent.canBeTakenBack() ? tr("Change and do &not send") : QString()},
        unsent, change);
}

void ClosingQuestion::ask(const LossQuestion &question, const UnsentWork &unsent,
                          const std::function<void()> &leave)
{
    unsent.setWaits(true);
    m_box = askBeforeLosing(&m_window, question,
                            LossAnswers{.lose =
                                            [unsent, leave] {
                                                unsent.setWaits(false);
                                                leave();
                                            },
                                        .otherwise = [this, unsent, leave] { unsent.takeBack(this, leave); },
                                        .keep = [unsent] { unsent.setWaits(false); }});
}

void ClosingQuestion::close()
{
    m_isAnswered = true;
    m_window.close();
    m_isAnswered = false;
}

} // namespace ui
