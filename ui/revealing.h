#pragma once

#include <QObject>
#include <QSet>

class QAbstractButton;

namespace store {
class MaskedMode;
}

namespace tasks {
class Account;
}

namespace ui {

class SessionDetails;

//! Masked mode as a person works it: Alt+Shift+R, or the button of the details, shows what is hidden for as
//! long as it is held down. Turning it on or off and, once for each session, revealing is written down.
class Revealing : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    Revealing(store::MaskedMode &masking, tasks::Account &account, SessionDetails &details,
              QObject *parent = nullptr);
    ~Revealing() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reveal();
    void hide();
    void note();

    store::MaskedMode &m_masking;
    tasks::Account &m_account;
    SessionDetails &m_details;
    QSet<QString> m_noted; //!< sessions of this run; "" stands for a list without a chosen one
};

} // namespace ui
