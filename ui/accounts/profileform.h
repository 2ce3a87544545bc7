#pragma once

#include "domain/profile.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

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
    void setSecretIsKept(bool isKept);
    [[nodiscard]] bool isComplete() const;
    //! Shows what is missing, also in the fields that were not touched yet.
    void showProblems();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *name = nullptr;
        QLineEdit *edit = nullptr;
        QLabel *problem = nullptr;
    };
    Row addRow(const QString &objectName);
    [[nodiscard]] QString problemOf(const Row &row) const;
    void retranslate();
    void check(bool showsAll);

    domain::Profile m_profile;
    bool m_secretIsKept = false;
    Row m_name, m_environment, m_apiUrl, m_tokenUrl, m_clientId, m_secret;
};

} // namespace ui
