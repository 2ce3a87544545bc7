#pragma once

#include "api/apierror.h"
#include "domain/signingorder.h"
#include "models/signertablemodel.h"
#include "ui/widgets/masking.h"

#include <QScrollArea>

class QLabel;

namespace ui {

class DocumentActions;
class DocumentList;
class FoldingSection;
class OrderGraph;
class SignerList;
class SigningOptions;

//! The page of the New session window that is filled in. The rules are checked while typing; what is only
//! missing is said when the person wants to go on.
class SessionForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit SessionForm(QWidget *parent = nullptr);
    ~SessionForm() override;

    [[nodiscard]] domain::SessionDraft draft() const;
    //! Fills the form in; edited() is not sent.
    void setDraft(const domain::SessionDraft &draft);
    //! Nobody signs a template: it has no signers and no problems.
    void setTemplate(bool isTemplate);
    //! Where what is written here is begun.
    void setOrigin(const QString &profileId, const QString &label);
    void addDocument(const domain::DraftDocument &document) { addDocuments({document}); }
    void addDocuments(const QList<domain::DraftDocument> &documents);
    //! \a makesPackage: it was asked for a package when it was made.
    void setCollection(const QString &id, const QString &name, const QList<domain::DraftDocument> &documents,
                       bool makesPackage);
    [[nodiscard]] bool isComplete() const;
    //! Says everything, also what is missing, and goes to the first problem.
    void showAllProblems();
    void goToFirstProblem();
    //! The service's words about a field (a path of POST /signing-sessions, where [i] is signer i of the
    //! first step), beside what is said already. False: it is of no field here.
    bool showServerProblem(const QString &field, const QString &reason);
    [[nodiscard]] DocumentList *documents() const { return m_documents; }
    [[nodiscard]] SignerList *signers() const { return m_signers; }
    [[nodiscard]] OrderGraph *order() const { return m_order; }
    //! Of what others wrote here, and of what is made of it; outlives this.
    void setMasking(const store::MaskedMode &masking);
    //! What is known of existing sessions; for the rules of the signing order.
    void setKnownSessions(const domain::KnownSessions &known);
    [[nodiscard]] SigningOptions *options() const { return m_options; }
    //! All of a refusal, each at its field until something is edited; gives those that are of none.
    QList<api::InvalidParam> showRefusal(const QList<api::InvalidParam> &params);

Q_SIGNALS:
    void edited();
    void filesGiven(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void keepRoomForOrder();
    void goToSigner(const QString &id);
    void showRefusedAgain(const domain::SessionDraft &draft);
    // sessionformproblems.cpp
    void check();
    [[nodiscard]] static QString problemText(const domain::DraftProblem &problem);
    void showProblem(const domain::DraftProblem &problem, const domain::SessionDraft &draft);
    void showCautions(const domain::SessionDraft &draft, const QDateTime &now);
    enum class Mark { Problem, Caution };
    //! Marks the cell; gives the words with the name.
    QString markSigner(const domain::SessionDraft &draft, int row, models::SignerTableModel::Column column,
                       const QString &text, Mark mark = Mark::Problem);
    void showOrder(const domain::SessionDraft &draft, const QList<domain::DraftProblem> &problems,
                   const QDateTime &now);
    [[nodiscard]] QList<domain::DraftProblem> problemsOf(const domain::SessionDraft &draft,
                                                         const QDateTime &now) const;

    DocumentList *m_documents;
    SignerList *m_signers;
    OrderGraph *m_order;
    DocumentActions *m_actions;
    FoldingSection *m_foldedActions;
    SigningOptions *m_options;
    QList<QLabel *> m_headings;
    domain::SessionDraft m_base; //!< what has no field here: the collection, and where the draft comes from
    domain::KnownSessions m_known;
    QList<api::InvalidParam> m_refused;  //!< of m_refusedDraft
    domain::SessionDraft m_refusedDraft; //!< as the form was when the service's words were told
    Masking m_masking;
    bool m_saysAll = false, m_isFilling = false, m_isTemplate = false;
};

} // namespace ui
