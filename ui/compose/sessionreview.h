#pragma once

#include "domain/signingorder.h"
#include "ui/widgets/masking.h"

#include <QTextBrowser>

namespace ui {

//! The page of the New session window that says in plain words what is about to happen.
class SessionReview : public QTextBrowser
{
    Q_OBJECT

public:
    explicit SessionReview(QWidget *parent = nullptr);

    //! \a known: of sessions that these wait for.
    void showDraft(const domain::SessionDraft &draft, const QString &environment,
                   const domain::KnownSessions &known = {});
    void setMasking(const store::MaskedMode &masking); //!< outlives this

private:
    void showText();

    QString m_html;
    Masking m_masking;
};

} // namespace ui
