#pragma once

#include "domain/session.h"
#include "ui/widgets/masking.h"
#include "ui/widgets/secretclipboard.h"

#include <QHash>
#include <QPointer>
#include <QStringList>

#include <functional>

class QWidget;

namespace tasks {
class Account;
}

namespace ui {

class LinkReasonDialog;

struct SigningLink
{
    QString sessionId, signer, title, url; // signer and title: what a person is told that it is of
};

//! The one way in which signing links leave the program: for a reason, which is asked for once for each
//! session, and after that is written down.
class SigningLinks : public QObject
{
    Q_OBJECT

public:
    enum class Use { Copy, Open, Export };
    using Link = SigningLink;

    //! \a account outlives this.
    explicit SigningLinks(tasks::Account &account, QObject *parent = nullptr);

    //! Titles and reasons that were typed are shown as it says. It outlives this.
    void setMasking(const store::MaskedMode &masking) { m_masking = &masking; }
    //! Those of \a sessions that have one.
    [[nodiscard]] static QList<Link> linksOf(const QList<domain::SigningSession> &sessions);
    //! They are copied when the audit log has it: one alone, several in rows that say whose each is. Asks in
    //! a window above \a parent when it has to. \a leftOut: so many more were wanted, whose links are of no
    //! use; it is told.
    void copy(const QList<Link> &links, QWidget *parent, int leftOut = 0);
    //! A web page and nothing else is opened.
    void open(const Link &link, QWidget *parent);
    //! \a go when the audit log has it. \a without: instead, where the person would rather not have them.
    void use(const QList<Link> &links, Use use, QWidget *parent, const std::function<void()> &go,
             const std::function<void()> &without = {});
    [[nodiscard]] static bool isWebPage(const QString &url);
    [[nodiscard]] SecretClipboard &clipboard() { return m_clipboard; }

Q_SIGNALS:
    //! To be told where a person looks: links were copied, are gone from the clipboard, or why not.
    void told(const QString &text);
    void copied(int count);

private:
    [[nodiscard]] QString textOf(const QList<Link> &links) const;
    void ask(const QList<Link> &links, Use use, QWidget *parent, const std::function<void()> &go,
             const std::function<void()> &without);
    void note(const QList<Link> &links, Use use, const std::function<void()> &go);

    tasks::Account &m_account;
    Masking m_masking;
    SecretClipboard m_clipboard;
    QHash<QString, QString> m_reasons; //!< of this run, by session
    QStringList m_typed;               //!< of this run, the newest first
    QPointer<LinkReasonDialog> m_dialog;
};

} // namespace ui
