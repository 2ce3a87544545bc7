#include "ui/closingquestion.h"

#include "ui/widgets/lossquestion.h"
#include "ui/widgets/pointerrest.h"
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
    return isAsked() || ask(workspace, UnsentWork::Reason::Closing,
                            {.objectName = u"closeQuestion"_s,
                             .title = tr("Close Countersign"),
                             .text = tr("Not everything is sent yet. Close all the same?"),
                             .lose = tr("&Close"),
                             .keep = tr("&Stay"),
                             .otherwise = tr("Close and do &not send")},
                            [this] { close(); });
}

void ClosingQuestion::askBeforeChange(const Workspace &workspace, const std::function<void()> &change)
{
    if (isAsked())
        return;
    if (!ask(workspace, UnsentWork::Reason::Changing,
             {.objectName = u"changeQuestion"_s,
              .title = tr("Change the account"),
              .text = tr("Not everything is sent yet. Change the account all the same?"),
              .lose = tr("&Change"),
              .keep = tr("&Stay"),
              .otherwise = tr("Change and do &not send")},
             change))
        change();
}

bool ClosingQuestion::ask(const Workspace &workspace, UnsentWork::Reason reason, LossQuestion question,
                          const std::function<void()> &leave)
{
    const UnsentWork unsent = workspace.unsentWork();
    const QStringList sentences = unsent.sentences(reason);
    if (sentences.isEmpty())
        return false;
    question.consequence = sentences.join(u'\n');
    if (!unsent.canBeTakenBack())
        question.otherwise.clear();
    else if (reason == UnsentWork::Reason::Closing) // beside the one that does not send
        question.lose = tr("&Close, send at next start");
    unsent.setWaits(true);
    m_box = askBeforeLosing(&m_window, question,
                            LossAnswers{.lose =
                                            [unsent, leave] {
                                                unsent.setWaits(false);
                                                leave();
                                            },
                                        .otherwise =
                                            [this, unsent, leave] {
                                                unsent.takeBack(this, leave, [this](const QStringList &why) {
                                                    Q_EMIT notTakenBack(why.join(u'\n'));
                                                });
                                            },
                                        .keep = [unsent] { unsent.setWaits(false); }});
    // it goes on meanwhile, and who has the question before them sees how far it is
    unsent.follow(m_box, [this, workspace = &workspace, reason, asked = question.text] {
        if (isAsked()) // once it is answered, the account may be on its way out
            tellLeft(workspace->unsentWork().sentences(reason), reason, asked);
    });
    return true;
}

void ClosingQuestion::tellLeft(const QStringList &sentences, UnsentWork::Reason reason, const QString &asked)
{
    const QString left = sentences.join(u'\n');
    if (m_box->informativeText() == left)
        return;
    sparePressOn(*m_box); // its buttons move when a line goes
    m_box->setText(!left.isEmpty() ? asked
                   : reason == UnsentWork::Reason::Closing
                       ? tr("Nothing more is being sent. Close Countersign?")
                       : tr("Nothing more is being sent. Change the account?"));
    m_box->setInformativeText(left);
}

void ClosingQuestion::close()
{
    m_isAnswered = true;
    m_window.close();
    m_isAnswered = false;
}

} // namespace ui
