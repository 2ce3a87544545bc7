#pragma once

#include "domain/draftrules.h"
#include "ui/compose/saidproblems.h"
#include "ui/widgets/masking.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace store {
class Settings;
}

namespace ui {

class ProblemLabel;

//! The documents of a session that is being written, each to sign or only to read. What is dropped is
//! taken by the window, see FormDrops.
class DocumentList : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentList(QWidget *parent = nullptr);

    //! Each replaces one of the same id or path, or is added.
    void addDocuments(const QList<domain::DraftDocument> &documents);
    void setDocuments(const QList<domain::DraftDocument> &documents);
    [[nodiscard]] QList<domain::DraftDocument> documents() const { return m_documents; }
    //! Of a collection: what is in it is given, only the actions can be chosen.
    void setFixed(bool fixed);
    [[nodiscard]] bool isFixed() const { return m_isFixed; }
    //! In the row that is chosen; nothing: there is none.
    [[nodiscard]] std::optional<domain::DraftDocument> chosen() const;
    void clearProblems();
    //! row: the document that it is about, which is marked and named; -1: none or all of them.
    void addProblem(const QString &text, int row = -1);
    [[nodiscard]] bool hasProblem() const { return !m_problems.isEmpty(); }
    //! Which remember where files were last taken from; they outlive this.
    void setFolders(store::Settings &folders) { m_folders = &folders; }
    void setMasking(const store::MaskedMode &masking); //!< outlives this

Q_SIGNALS:
    void edited();
    void filesChosen(const QStringList &paths);
    void chosenChanged(); //!< or what is known of it
    void lookRequested(); //!< at the chosen one

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void take(const domain::DraftDocument &document);
    void show(int selected = -1);
    QComboBox *actionBox(int row);
    void chooseFiles();
    void updateButtons();
    void showProblems();
    void mark(int row, const QString &problem);
    void showTexts(int row);
    void removeCurrent();
    void moveCurrent(int by);

    QList<domain::DraftDocument> m_documents;
    store::Settings *m_folders = nullptr;
    Masking m_masking;
    bool m_isFixed = false;
    QTableWidget *m_table;
    ProblemLabel *m_problem;
    QLabel *m_hint;
    SaidProblems m_problems{6};
    QPushButton *m_add, *m_remove, *m_look;
    QToolButton *m_up, *m_down;
};

} // namespace ui
