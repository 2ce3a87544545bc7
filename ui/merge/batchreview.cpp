#include "ui/merge/batchreview.h"

#include "domain/placeholders.h"
#include "tasks/draftplan.h"
#include "ui/compose/resultfilestext.h"
#include "ui/compose/toldtext.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/breakable.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using domain::merge::Field;
using State = store::BatchRow::State;

namespace {

QString documentsOf(const domain::SessionDraft &draft)
{
    QStringList names;
    for (const domain::DraftDocument &document : draft.documents)
        names.append(document.title.isEmpty() ? document.filename : document.title);
    return names.join(u", "_s);
}

QString dueText(const domain::SessionDraft &draft)
{
    const QDateTime now = QDateTime::currentDateTime();
    if (draft.dueRule)
        return absoluteText(domain::dueDateOf(*draft.dueRule, now));
    if (draft.common.dueDate)
        return absoluteText(draft.common.dueDate);
    return BatchReview::tr("Not set: the service gives %n day(s)", nullptr, domain::rules::defaultDueDays);
}

bool hasOwnReferences(const tasks::MergePattern &pattern)
{
    const QString ofAll = pattern.draft.common.externalReference.value.value_or(QString());
    return domain::merge::has(pattern.columns.mapping, Field::Reference) ||
           !domain::placeholders::namesIn(ofAll).isEmpty();
}

//! Of those that are ready, one that is sent whatever is said of the duplicates, if there is one.
store::BatchRow exampleOf(const QList<store::BatchRow> &ready)
{
    const auto single = std::find_if_not(ready.begin(), ready.end(), tasks::isPossibleDuplicate);
    return single != ready.end() ? *single : ready.value(0);
}

QString signerText(const domain::DraftSigner &signer)
{
    QStringList words{signer.name, signer.email, signer.mobile};
    words.removeAll(QString());
    return words.join(u", "_s);
}

} // namespace

BatchReview::BatchReview(const tasks::MergePattern &pattern, const store::BatchRecord &record,
                         const QList<store::BatchRow> &rows, const QString &environment,
                         const Masking &masking, QWidget *parent)
    : QDialog(parent)
    , m_masking(masking)
    , m_batchId(record.id)
    , m_facts(new QGridLayout)
    , m_buttons(new QDialogButtonBox(this))
{
    setObjectName(u"batchReview"_s);
    setWindowTitle(tr("Send “%1”").arg(m_masking.shown(record.name)));
    for (const store::BatchRow &row : rows) {
        if (row.state == State::Pending)
            m_ready.append(row);
        else if (row.state == State::Problem)
            ++m_wrong;
        else if (row.state == State::Excluded)
            ++m_leftOut;
        if (tasks::isPossibleDuplicate(row))
            m_doubles.append(row);
    }
    makeLayout(tr("Send %Ln session(s)?", nullptr, int(m_ready.size())));
    tellWhat(pattern, environment);
    tellWhetherPdf(pattern);
    tellCautions();
    makeButtons();
}

void BatchReview::makeLayout(const QString &heading)
{
    auto *title = new QLabel(heading);
    title->setObjectName(u"batchReviewHeading"_s);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    title->setFont(large);
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(8);
    m_facts->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addWidget(title);
    column->addLayout(m_facts);
    column->addStretch(1);
    column->addWidget(m_buttons);
    setMinimumWidth(560);
}

void BatchReview::addFact(const QString &objectName, const QString &name, const QString &value)
{
    addMasked(objectName, name, [value] { return value; });
}

void BatchReview::addMasked(const QString &objectName, const QString &name,
                            const std::function<QString()> &value)
{
    const int row = m_facts->rowCount();
    auto *label = new QLabel(name);
    auto *text = new QLabel;
    text->setObjectName(objectName);
    text->setTextFormat(Qt::PlainText); // it comes from a spreadsheet
    text->setWordWrap(true);
    const auto showAnew = [text, name, value] {
        const QString now = value();
        text->setText(breakable(now)); // a file may be called anything
        text->setAccessibleName(name + u' ' + now);
    };
    showAnew();
    if (const store::MaskedMode *mode = m_masking.mode())
        connect(mode, &store::MaskedMode::changed, text, showAnew);
    m_facts->addWidget(label, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
}

void BatchReview::tellWhat(const tasks::MergePattern &pattern, const QString &environment)
{
    const store::BatchRow example = exampleOf(m_ready);
    const domain::SessionDraft draft = pattern.draftOf(example);
    const domain::DraftSigner signer = draft.signers.value(0);
    const domain::CreateSigningSession first = draft.sessionFor(signer, QDateTime::currentDateTimeUtc());
    const bool hasFiles = domain::merge::has(pattern.columns.mapping, Field::File);
    const bool hasDueDates = domain::merge::has(pattern.columns.mapping, Field::DueDate);
    const auto ofRow = [number = QLocale().toString(example.number)](const QString &text) {
        return tr("%1 (row %2; each row has its own)").arg(text, number);
    };
    QStringList sessions{m_wrong + m_leftOut > 0
                             ? tr("%L1, one for each row that is ready").arg(m_ready.size())
                             : tr("%L1, one for each row").arg(m_ready.size())};
    if (m_wrong > 0)
        sessions << tr("%Ln row(s) have problems and are not sent", nullptr, m_wrong);
    if (m_leftOut > 0)
        sessions << tr("%Ln row(s) are left out", nullptr, m_leftOut);
    addFact(u"batchReviewAccount"_s, tr("Account"), environment);
    addFact(u"batchReviewSessions"_s, tr("Sessions"), sessions.join(u"; "_s));
    const QString told = tr("“%1” to %2").arg(first.title, signerText(signer));
    addMasked(u"batchReviewFirst"_s, tr("Row %1").arg(example.number),
              [this, told] { return m_masking.shown(told); });
    addMasked(u"batchReviewDocuments"_s, tr("Documents"),
              [this, hasFiles, ofRow, documents = documentsOf(draft)] {
                  return hasFiles ? ofRow(m_masking.shown(documents)) : m_masking.shown(documents);
              });
    if (const QString reference = first.externalReference.value.value_or(QString()); !reference.isEmpty())
        addMasked(u"batchReviewReference"_s, tr("Your reference"),
                  [this, ofRow, reference, isOfRow = hasOwnReferences(pattern)] {
                      const QString shown = m_masking.shown(reference);
                      return isOfRow ? ofRow(shown) : tr("%1 (the same for each row)").arg(shown);
                  });
    addFact(u"batchReviewDue"_s, tr("Sign by"), hasDueDates ? ofRow(dueText(draft)) : dueText(draft));
    addMasked(u"batchReviewTold"_s, tr("Messages"),
              [this, messages = toldText(first)] { return m_masking.shown(messages); });
}

//! As for a single session: many find that out when it is too late.
void BatchReview::tellWhetherPdf(const tasks::MergePattern &pattern)
{
    if (!makesNoSignedPdf(pattern.draftOf(exampleOf(m_ready))))
        return;
    addCaution(u"batchReviewNoPdf"_s,
               pattern.draft.templateId.isEmpty()
                   ? tr("No signed PDF will be made: what is signed comes as XML files.")
                   : tr("No signed PDF will be made: what is signed comes as XML files. To get one too, "
                        "change the template."),
               u"info"_s);
}

void BatchReview::makeButtons()
{
    const auto add = [this](const QString &objectName, const QString &iconName, const QString &text,
                            QDialogButtonBox::ButtonRole role) {
        auto *button = new QPushButton(iconName.isEmpty() ? QIcon() : icon(iconName), text);
        button->setObjectName(objectName);
        button->setAutoDefault(false);
        m_buttons->addButton(button, role);
        return button;
    };
    QPushButton *expected = nullptr;
    if (m_doubles.isEmpty()) {
        expected = add(u"batchReviewSend"_s, u"send"_s, tr("&Send"), QDialogButtonBox::AcceptRole);
        connect(expected, &QPushButton::clicked, this, [this] { confirm({}); });
    } else {
        const auto left = int(m_ready.size() - m_doubles.size());
        expected = add(u"batchReviewLeaveOut"_s, left > 0 ? u"send"_s : u"leave-out"_s,
                       left > 0 ? tr("Send %Ln session(s) &without the duplicates", nullptr, left)
                                : tr("&Leave duplicates out, send nothing"),
                       QDialogButtonBox::AcceptRole);
        connect(expected, &QPushButton::clicked, this, [this] { confirm(m_doubles); });
        QPushButton *all = add(u"batchReviewSend"_s, u"send"_s,
                               tr("&Send duplicates too: %Ln session(s)", nullptr, int(m_ready.size())),
                               QDialogButtonBox::ActionRole);
        connect(all, &QPushButton::clicked, this, [this] { confirm({}); });
    }
    QPushButton *cancel = add(u"batchReviewCancel"_s, {}, tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    expected->setDefault(true);
    expected->setFocus();
}

void BatchReview::confirm(const QList<store::BatchRow> &leftOut)
{
    accept();
    Q_EMIT confirmed(m_batchId, leftOut);
}

} // namespace ui
