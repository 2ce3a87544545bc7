#include "ui/closingquestion.h"

#include "ui/merge/batchhold.h"
#include "ui/workspace.h"

#include <QMessageBox>
#include <QPushButton>

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
    m_box = new QMessageBox(QMessageBox::Warning, tr("Close Countersign"),
                            tr("Not everything is sent yet. Close all the same?"), QMessageBox::NoButton,
                            &m_window);
    m_box->setObjectName(u"closeQuestion"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setTextFormat(Qt::PlainText); // batches are called as somebody likes
    m_box->setInformativeText(unsent.join(u'\n'));
    m_box->addButton(tr("&Close"), QMessageBox::DestructiveRole);
    QPushButton *takeBack = nullptr;
    if (held) {
        held->setWaits(true);
        takeBack = m_box->addButton(tr("Close and do &not send"), QMessageBox::ActionRole);
        takeBack->setObjectName(u"closeTakeBack"_s);
    }
    QPushButton *stay = m_box->addButton(tr("&Stay"), QMessageBox::RejectRole);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    connect(m_box, &QDialog::finished, this, [this, box = m_box.data(), held, takeBack, stay] {
        const QAbstractButton *pressed = box->clickedButton();
        const bool isTakenBack = pressed && pressed == takeBack;
        if (held)
            isTakenBack ? held->undo() : held->setWaits(false);
        if (!pressed || pressed == stay)
            return;
        m_isAnswered = true;
        m_window.close();
        m_isAnswered = false;
    });
    m_box->open();
    return true;
}

} // namespace ui
