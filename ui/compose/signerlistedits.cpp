// How the signers are changed, and how that is undone.
#include "ui/compose/signerlist.h"

#include "ui/compose/signerpaste.h"
#include "ui/compose/signertable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Those that were not there before; their steps follow from the others'. When all were there, those that are
//! not as they were in their place.
QList<int> rowsChanged(const QList<domain::DraftSigner> &old, const QList<domain::DraftSigner> &now)
{
    const auto inAnyStep = [](domain::DraftSigner signer) {
        signer.step = 0;
        return signer;
    };
    QList<domain::DraftSigner> left;
    for (const domain::DraftSigner &signer : old)
        left << inAnyStep(signer);
    QList<int> added, changed;
    for (int row = 0; row < now.size(); ++row) {
        if (!left.removeOne(inAnyStep(now[row])))
            added << row;
        if (row >= old.size() || old[row] != now[row])
            changed << row;
    }
    return added.isEmpty() ? changed : added;
}

} // namespace

//! The list before and after; small enough to keep whole.
class SignerCommand : public QUndoCommand
{
public:
    SignerCommand(SignerList &list, SignerList::Snapshot before, SignerList::Snapshot after)
        : m_list(list)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }
    void undo() override { m_list.restore(m_before); }
    void redo() override
    {
        if (!m_isFirst)
            m_list.restore(m_after);
        m_isFirst = false;
    }

private:
    SignerList &m_list;
    SignerList::Snapshot m_before, m_after;
    bool m_isFirst = true; // it is done already when it is pushed
};

void SignerList::edit(const std::function<void()> &work)
{
    m_isApplying = true;
    work();
    applyOrder();
    m_isApplying = false;
    say({});
    record();
    retranslate();
    updateButtons();
    Q_EMIT edited();
}

void SignerList::record()
{
    Snapshot now{m_model->signers(), order()};
    if (now == m_last)
        return;
    m_undo->push(new SignerCommand(*this, m_last, now));
    m_last = std::move(now);
}

void SignerList::restore(const Snapshot &snapshot)
{
    const QList<domain::DraftSigner> old = m_model->signers();
    m_isApplying = true;
    setOrder(snapshot.order);
    m_model->setSigners(snapshot.signers);
    m_isApplying = false;
    m_last = snapshot;
    m_table->chooseRows(rowsChanged(old, snapshot.signers));
    m_table->setFocus(); // what led here may go with what was said
    say({});
    retranslate();
    updateButtons();
    Q_EMIT edited();
}

void SignerList::undo()
{
    m_undo->undo();
}

void SignerList::redo()
{
    m_undo->redo();
}

void SignerList::paste()
{
    const PastedSigners pasted = signersFromText(QGuiApplication::clipboard()->text());
    m_table->closeCell();
    const QModelIndex current = m_table->currentIndex();
    if (!pasted.single.isEmpty() && current.isValid())
        m_model->setData(current, pasted.single);
    else
        pasteRows(pasted);
}

void SignerList::pasteRows(const PastedSigners &pasted)
{
    QList<int> blank, added;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        domain::DraftSigner nobody;
        nobody.step = m_model->signers().at(row).step;
        if (m_model->signers().at(row) == nobody)
            blank.append(row);
    }
    QList<domain::DraftSigner> signers = pasted.signers;
    edit([&] {
        if (signers.isEmpty())
            return;
        m_model->removeSigners(blank);
        if (pasted.hasSteps)
            setOrder(Order::BySteps);
        const QList<int> known = steps();
        const int next = known.isEmpty() ? 1 : *std::max_element(known.begin(), known.end()) + 1;
        for (domain::DraftSigner &signer : signers)
            if (signer.step < 1)
                signer.step = next; // together, after those who were there
        m_model->insertSigners(m_model->rowCount(), signers);
        for (qsizetype i = m_model->rowCount() - signers.size(); i < m_model->rowCount(); ++i)
            added.append(static_cast<int>(i));
        m_table->chooseRows(added); // they stay chosen where their steps take them
    });
    if (!signers.isEmpty())
        m_table->chooseFirstWrong();
    QStringList said{tr("%n signer(s) added", nullptr, static_cast<int>(signers.size()))};
    if (pasted.skipped > 0)
        said << tr("%n row(s) skipped: no name, e-mail or mobile", nullptr, pasted.skipped);
    if (pasted.tooMany > 0)
        said << tr("%n row(s) left out: at most %1 at a time", nullptr, pasted.tooMany)
                    .arg(PastedSigners::most);
    say(signers.isEmpty() && pasted.skipped == 0 ? tr("There are no signers to paste on the clipboard")
                                                 : said.join(", "_L1),
        !signers.isEmpty());
}

void SignerList::copy()
{
    QList<domain::DraftSigner> signers;
    for (const int row : m_table->chosenRows())
        signers << m_model->signers().at(row);
    for (domain::DraftSigner &signer : signers) {
        using Kind = domain::Masker::Kind;
        signer.email = m_masking.shown(Kind::Email, signer.email);
        signer.mobile = m_masking.shown(Kind::Phone, signer.mobile);
        signer.nationalIdentificationNumber =
            m_masking.shown(Kind::IdentityNumber, signer.nationalIdentificationNumber);
    }
    if (!signers.isEmpty())
        QGuiApplication::clipboard()->setText(textFromSigners(signers));
}

void SignerList::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    m_model->setMasking(masking);
    static_cast<SignerDelegate *>(m_table->itemDelegate())->setMasking(masking);
}

void SignerList::removeChosen()
{
    const QList<int> rows = m_table->chosenRows();
    if (rows.isEmpty())
        return;
    edit([&] { m_model->removeSigners(rows); });
    if (m_model->rowCount() > 0)
        m_table->chooseRows({qMin(rows.first(), m_model->rowCount() - 1)});
    say(tr("%n signer(s) removed", nullptr, static_cast<int>(rows.size())));
}

QList<int> SignerList::steps() const
{
    QList<int> steps;
    for (const domain::DraftSigner &signer : m_model->signers())
        steps.append(signer.step);
    return steps;
}

} // namespace ui
