#pragma once

#include "domain/samecontact.h"
#include "domain/signingorder.h"

namespace ui {

//! What is about to be sent, in plain words as HTML. What is as the service does by itself is not mentioned,
//! except for the due date and the files that come of it.
class ReviewText
{
public:
    ReviewText(const domain::SessionDraft &draft, const QString &environment,
               const domain::KnownSessions &known, const QDateTime &now);

    [[nodiscard]] QString html() const;

private:
    [[nodiscard]] QString summary() const;
    //! Whose texts are shown, when they are not everybody's.
    [[nodiscard]] QString ofFirst(const QString &name, const QStringList &texts) const;
    [[nodiscard]] QString documents() const;
    [[nodiscard]] QString signers() const;
    [[nodiscard]] QString signer(int row, const QList<domain::SameContact> &same) const;
    [[nodiscard]] QString order() const;

    // reviewtextdetails.cpp
    [[nodiscard]] QStringList how() const;
    [[nodiscard]] QStringList times() const;
    [[nodiscard]] QStringList pages() const;
    [[nodiscard]] QStringList results() const;
    [[nodiscard]] QString messages() const;

    const domain::SessionDraft &m_draft;
    const domain::CreateSigningSession &m_session;
    const domain::KnownSessions &m_known;
    QString m_environment;
    QDateTime m_now;
    domain::CreateSigningSession m_first; //!< of the first signer, with the texts filled in
};

} // namespace ui
