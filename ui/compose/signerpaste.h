#pragma once

#include "domain/draft.h"

namespace ui {

//! What a person copied in a spreadsheet or an e-mail program, read as signers.
struct PastedSigners
{
    static constexpr int most = 500; //!< for more of them there are batches

    QList<domain::DraftSigner> signers; //!< step 0: the text says none
    int skipped = 0;                    //!< rows with no name, e-mail or mobile
    int tooMany = 0;                    //!< rows after the first 500
    bool hasSteps = false;
    //! Not a list, just some text for one cell.
    QString single;
};

//! Rows with tabs, as spreadsheets put them on the clipboard; else with semicolons or commas; else one
//! signer a line. Columns are known by a header in English or Norwegian, else each cell by what it looks
//! like. Columns of other names become DraftSigner::fields.
[[nodiscard]] PastedSigners signersFromText(const QString &text);
//! Their rows with tabs between name, e-mail, mobile, identity number and, when they differ, the step.
[[nodiscard]] QString textFromSigners(const QList<domain::DraftSigner> &signers);

} // namespace ui
