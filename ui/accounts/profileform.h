#pragma once

#include "domain/profile.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace ui {

class ProblemLabel;

//! The fields of one account. What is wrong stands below its field while typing.
class ProfileForm : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileForm(QWidget *parent = nullptr);

    void setProfile(const domain::Profile &profile);
    [[nodiscard]] domain::Profile profile() const;
    //! What was typed as the secret; empty: the kept one is to stay.
    [[nodiscard]] QString secret() const;
    //! Something differs from what setProfile() gave.
    [[nodiscard]] bool isChanged() const;
    //! Where the secret is that need not be typed again.
    enum class Secret { None, Asking, Kept, ForThisRun };
    void setSecretState(Secret state);
    //! A test needs no names.
    enum class For { Testing, Saving };
    [[nodiscard]] bool isComplete(For purpose) const;
    //! Shows what is missing, also in the fields that were not touched yet, and goes to the first one.
    void showProblems(For purpose);
    void focusFirst();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *name = nullptr;
        QLineEdit *edit = nullptr;
        ProblemLabel *problem = nullptr;
    };
    Row addRow(const QString &objectName);
    void addPrivacy(QFormLayout *form);
    [[nodiscard]] QString problemOf(const Row &row) const;
    [[nodiscard]] QList<const Row *> rows(For purpose) const;
    void retranslate();
    void showTyped();
    static void show(const Row &row, const QString &problem);

    domain::Profile m_profile, m_begun; //!< as it was given, and as the fields showed it then
    Secret m_secretState = Secret::None;
    QAction *m_reveal = nullptr;
    Row m_name, m_environment, m_apiUrl, m_tokenUrl, m_clientId, m_secret;
    QLabel *m_wipeName;
    QSpinBox *m_wipeAfter;
    QCheckBox *m_hidesPeople;
};

} // namespace ui
