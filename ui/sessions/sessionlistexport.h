#pragma once

#include "domain/sessionfilter.h"
#include "store/sessionlists.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace store {
class Settings;
}
namespace tasks {
class Account;
class Activities;
class SessionExport;
} // namespace tasks

namespace ui {

class InlineMessage;

//! Saves a list of sessions as a spreadsheet, where a person wants it, and tells how that went: what was
//! saved by its signal, what was not by the message.
class SessionListExport : public QObject
{
    Q_OBJECT

public:
    //! \a message is within \a pane; \a settings remember where lists were last put.
    SessionListExport(tasks::Account &account, tasks::Activities &activities, store::Settings &settings,
                      InlineMessage &message, QWidget &pane);

    //! What is listed when a person began to ask.
    struct Wish
    {
        QString name; //!< as a person calls the list
        domain::SessionFilter filter;
        domain::SessionOrdering ordering;
        QList<domain::SessionKey> columns;
        bool isMasked = false;        //!< personal data leaves only when a person chooses that
        store::SessionNumbers only{}; //!< in this order; empty: all that is listed
    };
    void ask(const Wish &wish);

Q_SIGNALS:
    void saved(const QString &text, const QString &folder); //!< \a text says how many, and where

private:
    void begin(const Wish &wish, const QString &path);
    void tell(const tasks::SessionExport &task);

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    store::Settings &m_settings;
    InlineMessage &m_message;
    QWidget &m_pane;
};

} // namespace ui
