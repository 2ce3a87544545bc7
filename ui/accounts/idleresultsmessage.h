#pragma once

#include "domain/profile.h"
#include "tasks/idleresults.h"
#include "ui/widgets/inlinemessage.h"

#include <QHash>
#include <QList>

namespace ui {

//! Above everything: that results of an account which is not open are not saved and soon removed, with a
//! button that opens it. Of several accounts the one whose results go first; the others are named. One that
//! was put away stays silent until there are more sessions of it, or one that goes earlier. No personal data:
//! numbers, moments and names of accounts.
class IdleResultsMessage : public InlineMessage
{
    Q_OBJECT

public:
    //! Both outlive this.
    IdleResultsMessage(tasks::IdleResults &results, const store::ProfileStore &profiles,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(const domain::Profile &profile);
    //! More of it than was known before, or earlier.
    void becameNews(const QString &accountName);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Known
    {
        tasks::ResultsAtRisk atRisk;
        bool isSilent = false;
    };
    void note(const tasks::ResultsAtRisk &atRisk);
    void forget(const QString &profileId);
    void keepSilent();
    void open();
    void tell();
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString nameOf(const QString &profileId) const;

    const store::ProfileStore &m_profiles;
    QHash<QString, Known> m_known;      //!< by the account's id
    QList<tasks::ResultsAtRisk> m_told; //!< as it is said now, that first which goes first
};

} // namespace ui
