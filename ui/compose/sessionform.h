#pragma once

#include "ui/compose/sessiondraft.h"

#include <QScrollArea>

class QLabel;

namespace ui {

class DocumentList;
class SignerList;
class SigningOptions;

//! The page of the New session window that is filled in. The rules are checked while typing; what is only
//! missing is said when the person wants to go on.
class SessionForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit SessionForm(QWidget *parent = nullptr);

    [[nodiscard]] SessionDraft draft() const;
    void addDocument(const DraftDocument &document);
    void setCollection(const QString &id, const QString &name, const QList<DraftDocument> &documents);
    [[nodiscard]] bool isComplete() const;
    //! Says everything, also what is missing, and goes to the first problem.
    void showAllProblems();
    //! The service's words about fields (paths of POST /signing-sessions); false when none is of a field
    //! here.
    bool showServerProblem(const QString &field, const QString &reason);
    [[nodiscard]] DocumentList *documents() const { return m_documents; }
    [[nodiscard]] SignerList *signers() const { return m_signers; }
    [[nodiscard]] SigningOptions *options() const { return m_options; }

Q_SIGNALS:
    void edited();
    void filesGiven(const QStringList &paths);
    void documentsGiven(const QStringList &documentIds);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void check();
    void showProblem(const DraftProblem &problem);

    DocumentList *m_documents;
    SignerList *m_signers;
    SigningOptions *m_options;
    QList<QLabel *> m_headings;
    QString m_collectionId, m_collectionName;
    bool m_saysAll = false;
};

} // namespace ui
