#pragma once

#include "domain/signingorder.h"

#include <QStringList>

namespace ui {

//! One who signs, as the signing-order view shows it.
struct OrderBox
{
    QString id; //!< what boxActivated() gives; of a draft's signer the row, of a session its id
    QString name, detail;
    QString iconName;
    QString problem; //!< empty: all is well
    bool operator==(const OrderBox &) const = default;
};

//! Those who may sign at the same time.
struct OrderColumn
{
    QString title;
    QList<OrderBox> boxes;
    bool isOutside = false; //!< not of what is being written: sessions that exist already
    bool operator==(const OrderColumn &) const = default;
};

//! A signing order from left to right, and the same in words.
struct OrderPicture
{
    QList<OrderColumn> columns;
    QString end, endProblem; //!< what stands at the right: when the documents are due
    QStringList problems;    //!< in words, with names
    bool operator==(const OrderPicture &) const = default;

    [[nodiscard]] QString inWords() const;
};

//! \a problems: those of the draft that are to be shown; others than of signers and of the order are passed
//! over.
[[nodiscard]] OrderPicture orderPictureOf(const domain::SessionDraft &draft,
                                          const domain::KnownSessions &known,
                                          const QList<domain::DraftProblem> &problems, const QDateTime &now);
//! One sentence about a problem of the order, with the names that it is about; empty when it is none.
[[nodiscard]] QString orderProblemText(const domain::DraftProblem &problem, const domain::SessionDraft &draft,
                                       const domain::KnownSessions &known);
[[nodiscard]] QString orderCautionText(domain::OrderCaution caution);

} // namespace ui
