#include "ui/compose/sessionreview.h"

#include "ui/compose/reviewtext.h"

using namespace Qt::StringLiterals;

namespace ui {

SessionReview::SessionReview(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"composeReview"_s);
    setAccessibleName(tr("What is about to be sent"));
    setOpenLinks(false);
    document()->setDocumentMargin(16);
}

void SessionReview::showDraft(const domain::SessionDraft &draft, const QString &environment,
                              const domain::KnownSessions &known)
{
    setAccessibleName(tr("What is about to be sent"));
    m_html = ReviewText(draft, environment, known, QDateTime::currentDateTimeUtc()).html();
    showText();
}

void SessionReview::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &SessionReview::showText);
}

void SessionReview::showText()
{
    setHtml(m_masking.shown(m_html));
}

} // namespace ui
