#pragma once

#include "domain/savepattern.h"
#include "store/savedresults.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace tasks {
class Account;
class RetentionGuard;
class FixityCheck;
} // namespace tasks

namespace ui {

class FormField;

//! Asks by which rule the results of an account are saved, says what it would do now, and what is saved.
class SavingDialog : public QDialog
{
    Q_OBJECT

public:
    //! Both outlive this.
    SavingDialog(tasks::Account &account, tasks::RetentionGuard &guard, QWidget *parent = nullptr);

    [[nodiscard]] domain::SavingRule rule() const;
    void accept() override;

Q_SIGNALS:
    void activityRequested(); //!< something goes on there

private:
    QWidget *makeFolder();
    QWidget *makePattern();
    void makeLayout();
    void fillNames();
    void chooseFolder();
    void showRule(const domain::SavingRule &rule);
    void showExample();
    bool showProblems(); //!< true: there is none
    void showUse();
    void fitLater(); //!< what is said takes more lines than before
    // savingdialognow.cpp: what is saved and what waits for it
    void askForSums();
    void sumCame();
    void showSums();
    void check();
    void watch(tasks::FixityCheck *check);

    tasks::Account &m_account;
    tasks::RetentionGuard &m_guard;
    QCheckBox *m_isOn;
    QLineEdit *m_folder, *m_pattern;
    QToolButton *m_names;
    FormField *m_folderField, *m_patternField;
    QLabel *m_example, *m_waiting, *m_saved, *m_savedIcon, *m_problem;
    QPushButton *m_check, *m_use;
    QTimer m_soon;
    QPointer<tasks::FixityCheck> m_running; //!< of all files
    store::UnsavedSum m_unsavedSum;
    store::SavedSum m_savedSum;
    int m_sumsToCome = 0;
    bool m_areSumsOld = false; //!< those to come may be
};

} // namespace ui
