#pragma once

#include "domain/signingorder.h"

#include <QWidget>

namespace store {
class MaskedMode;
}
namespace tasks {
class SessionSearch;
}

namespace ui {

class EidOptions;
class FoldingSection;
class FormField;
class NotificationList;
class OptionsSection;
class OrderOptions;
class TextOptions;
class TimeOptions;

//! How it is signed and how the signers are told: everything of a session but documents and signers. What is
//! seldom needed is folded away.
class SigningOptions : public QWidget
{
    Q_OBJECT

public:
    explicit SigningOptions(QWidget *parent = nullptr);

    //! common, dueRule and makesPackage: as they were read, with what the fields show. Never the deprecated
    //! signatureUrlTtl.
    void writeTo(domain::SessionDraft &draft) const;
    //! Shows what a draft has; edited() is not sent.
    void readFrom(const domain::SessionDraft &draft);
    void setTitle(const QString &title); //!< unless the person typed one
    //! False: the choice of a package belongs to the collection, which is made already.
    void setPackageAllowed(bool allowed);
    [[nodiscard]] bool canPackage() const;
    void choosePackage(bool isChosen = true); //!< as the box for it does
    //! Where sessions to wait for are looked for; outlives this.
    void setSearch(tasks::SessionSearch *search);
    //! Of what the preview of messages and the sessions to wait for show; outlives this.
    void setMasking(const store::MaskedMode &masking);
    //! The whole draft as the form shows it; for previews.
    void showContext(const domain::SessionDraft &draft, const QDateTime &now);
    void clearProblems();
    //! Says it at the field, and unfolds what holds it. False: not of a field here.
    bool showProblem(const domain::Violation &violation, const QString &text);
    //! The same of what stops nothing.
    bool showCaution(const QString &path, const QString &text);
    //! The topmost input with a problem; null when there is none.
    [[nodiscard]] QWidget *firstProblem() const;
    //! Nothing stands in the fields that cannot be sent so. The domain's rules are not asked.
    [[nodiscard]] bool isComplete() const;
    //! What is known of the sessions that these may wait for.
    [[nodiscard]] domain::KnownSessions knownSessions() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showSummaries();
    [[nodiscard]] FormField *fieldOf(const QString &path, QString &text);

    domain::SessionDraft m_read; //!< keeps what has no field here
    TextOptions *m_texts;
    EidOptions *m_eid;
    TimeOptions *m_times;
    NotificationList *m_notifications;
    OrderOptions *m_order;
    QList<OptionsSection *> m_sections;
    QList<std::pair<FoldingSection *, OptionsSection *>> m_folded;
    bool m_isReading = false;
};

} // namespace ui
