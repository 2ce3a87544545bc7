#include "ui/sessions/searchdialog.h"

#include "domain/savedsearch.h"
#include "ui/compose/formfield.h"
#include "ui/widgets/lossquestion.h"
#include "ui/widgets/maskedfield.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int longestName = 60;
}

SearchDialog::SearchDialog(const QString &title, const QString &verb, const QStringList &takenNames,
                           const QList<int> &takenKeys, QWidget *parent)
    : QDialog(parent)
    , m_takenNames(takenNames)
    , m_takenKeys(takenKeys)
    , m_name(new QLineEdit)
    , m_key(new QComboBox)
    , m_nameField(new FormField(m_name, this))
{
    setObjectName(u"searchDialog"_s);
    setWindowTitle(title);
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(340);
    m_nameField->setLabel(tr("&Name"));
    m_nameField->setName(u"searchName"_s);
    m_nameField->keepLine();
    m_key->addItem(tr("None"), 0);
    for (int key = 1; key <= domain::SavedSearch::lastKey; ++key)
        if (!takenKeys.contains(key))
            m_key->addItem(keyText(key), key);
    auto *keyField = new FormField(m_key, this);
    keyField->setLabel(tr("&Key"));
    keyField->setName(u"searchKey"_s);
    keyField->setHint(tr("Shows the search from anywhere in the window."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    save->setObjectName(u"searchSave"_s);
    save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_nameField);
    column->addWidget(keyField);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SearchDialog::check);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameField->setProblem({}); });
    connect(m_name, &QLineEdit::textChanged, this, &SearchDialog::followName);
    connect(m_key, &QComboBox::activated, this, [this] { m_isKeyChosen = true; });
}

int SearchDialog::firstFreeKey() const
{
    return m_key->itemData(1).toInt(); // behind "None"
}

//! Searches are often for whom somebody knows by an address, and called after that.
void SearchDialog::setMasking(const store::MaskedMode &masking)
{
    m_masking = &masking;
    maskField(*m_name, masking);
}

void SearchDialog::setChoice(const QString &name, int key)
{
    m_proposedKey = key;
    m_name->setText(name);
    m_name->selectAll();
    m_key->setCurrentIndex(qMax(0, m_key->findData(key)));
    maskAnew(*m_name, m_masking);
}

void SearchDialog::offerReplacing()
{
    m_offersReplacing = true;
    followName();
}

qsizetype SearchDialog::takenAt(const QString &name) const
{
    for (qsizetype at = 0; at < m_takenNames.size(); ++at)
        if (m_takenNames.at(at).compare(name, Qt::CaseInsensitive) == 0)
            return at;
    return -1;
}

//! The key of the one that would be replaced is among the others only as long as it would be.
void SearchDialog::followName()
{
    if (!m_offersReplacing)
        return;
    const qsizetype at = takenAt(m_name->text().simplified());
    const int key = at < 0 ? 0 : m_takenKeys.value(at);
    if (key != m_replacedKey) {
        if (const int before = m_key->findData(m_replacedKey); m_replacedKey > 0 && before >= 0) {
            m_isKeyChosen = m_isKeyChosen && m_key->currentIndex() != before;
            m_key->removeItem(before);
        }
        int place = 1; // behind "None"
        while (place < m_key->count() && m_key->itemData(place).toInt() < key)
            ++place;
        if (key > 0)
            m_key->insertItem(place, keyText(key), key);
        m_replacedKey = key;
    }
    if (!m_isKeyChosen)
        m_key->setCurrentIndex(qMax(0, m_key->findData(at < 0 ? m_proposedKey : key)));
}

void SearchDialog::showProblem(const QString &text)
{
    m_nameField->setProblem(text);
    m_name->setFocus();
    m_name->selectAll();
}

QString SearchDialog::keyText(int key)
{
    return key > 0 ? QKeySequence(u"Alt+%1"_s.arg(key)).toString(QKeySequence::NativeText) : QString();
}

void SearchDialog::check()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return showProblem(tr("Give it a name: the list at the left shows it."));
    const qsizetype taken = takenAt(name);
    if (taken < 0)
        Q_EMIT chosen(name, m_key->currentData().toInt());
    else if (m_offersReplacing)
        askBeforeReplacing(m_takenNames.at(taken), name);
    else
        showProblem(tr("Another search is called that."));
}

void SearchDialog::askBeforeReplacing(const QString &replaced, const QString &name)
{
    const LossQuestion question{.objectName = u"replaceSearchQuestion"_s,
                                .title = windowTitle(),
                                .text = tr("There is a search “%1” already. Replace it by what is shown now?")
                                            .arg(m_masking.shown(replaced)),
                                .lose = tr("&Replace"),
                                .keep = tr("&Keep it")};
    askBeforeLosing(this, question,
                    LossAnswers{.lose =
                                    [this, replaced, name] {
                                        Q_EMIT replacementChosen(replaced, name,
                                                                 m_key->currentData().toInt());
                                    },
                                .keep =
                                    [this] {
                                        m_name->setFocus(); // to be called something else
                                        m_name->selectAll();
                                    }});
}

} // namespace ui
