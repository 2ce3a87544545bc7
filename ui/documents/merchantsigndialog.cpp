#include "ui/documents/merchantsigndialog.h"

#include "domain/rules.h"
#include "store/maskedmode.h"
#include "ui/statetext.h"
#include "ui/violationtext.h"
#include "ui/widgets/problemlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

MerchantSignDialog::MerchantSignDialog(const QList<store::DocumentRecord> &records,
                                       const QString &environment, const store::MaskedMode &masking,
                                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"merchantSignDialog"_s);
    setWindowTitle(tr("Seal documents"));
    const int count = static_cast<int>(records.size());
    auto *words = new QLabel(tr("%n document(s) are signed with your organisation's own certificate at "
                                "BankID (NBID) in %1. No person "
                                "signs.",
                                nullptr, count)
                                 .arg(environment),
                             this);
    words->setWordWrap(true);
    auto *table = new QTableWidget(count, 2, this);
    table->setObjectName(u"merchantSignDocuments"_s);
    table->setAccessibleName(tr("Documents to seal"));
    table->setHorizontalHeaderLabels({tr("Document"), tr("Signature format")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 12);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    bool isOfAType = true;
    for (int row = 0; row < count; ++row) {
        const store::DocumentRecord &record = records[row];
        const auto format = domain::rules::merchantFormatOf(record.mimeType);
        isOfAType = isOfAType && format;
        table->setItem(row, 0, new QTableWidgetItem);
        table->setItem(row, 1,
                       new QTableWidgetItem(!format ? tr("⚠ Cannot be sealed")
                                            : format == domain::MerchantSignatureFormat::Pades
                                                ? tr("PAdES, inside the PDF")
                                                : tr("XAdES, an XML file")));
    }
    const auto showTitles = [table, records, &masking] {
        for (int row = 0; row < table->rowCount(); ++row)
            table->item(row, 0)->setText(
                masking.shown(records[row].title.isEmpty() ? records[row].filename : records[row].title));
    };
    connect(&masking, &store::MaskedMode::changed, table, showTitles);
    showTitles();
    const bool areTooMany = count > domain::rules::maxMerchantDocuments;
    auto *problem = new ProblemLabel(this);
    problem->setProblems({areTooMany ? tr("At most %n documents can be sealed at once.", nullptr,
                                          domain::rules::maxMerchantDocuments)
                                     : violationText({{}, domain::Reason::FormatNotForType})});
    problem->setObjectName(u"merchantSignProblem"_s);
    problem->setVisible(areTooMany || !isOfAType);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *seal = buttons->addButton(tr("&Seal"), QDialogButtonBox::AcceptRole);
    seal->setIcon(icon(u"merchant-seal"_s));
    seal->setObjectName(u"merchantSignSeal"_s);
    seal->setEnabled(!areTooMany && isOfAType);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{words, table, problem, buttons})
        column->addWidget(part);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, 320);
}

} // namespace ui
