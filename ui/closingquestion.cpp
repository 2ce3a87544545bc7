#include "ui/closingquestion.h"

#include "ui/merge/batchhold.h"
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

bool ClosingQuestion::asks(const Workspace &workspace)
{
    if (m_isAnswered)
        return false;
    if (m_box && m_box->isVisible())
        return true;
    const QStringList unsent = workspace.unsentBatches();
    if (unsent.isEmpty())
        return false;
    const QPointer<BatchHold> held(workspace.heldBatch());
    LossQuestion question{.objectName = u"closeQuestion"_s,
                          .title = tr("Close Countersign"),
                          .text = tr("Not everything is sent yet. Close all the same?"),
                          .consequence = unsent.join(u'\n'),
                          .lose = tr("&Close"),
                          .keep = tr("&Stay")};
    if (held) {
        held->setWaits(true);
        question.otherwise = tr("Close and do &not send");
    }
    const auto goOn = [held] {
        if (held)
            held->setWaits(false);
    };
    const auto takeBack = [held] {
        if (held)
            held->undo();
    };
    m_box = askBeforeLosing(&m_window, question,
                            LossAnswers{.lose =
                                            [this, goOn] {
                                                goOn();
                                                close();
                                            },
                                        .otherwise =
                                            [this, takeBack] {
                                                takeBack();
                                                close();
                                            },
                                        .keep = goOn});
    return true;
}

void ClosingQuestion::close()
{
    m_isAnswered = true;
    m_window.close();
    m_isAnswered = false;
}

} // namespace ui
