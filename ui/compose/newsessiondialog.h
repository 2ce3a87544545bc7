#pragma once

#include <QDialog>
#include <QStringList>

#include <memory>

class QPushButton;
class QStackedWidget;

namespace tasks {
class Account;
}

namespace ui {

class SendProgressPage;
class SessionForm;
class SessionReview;

//! The New session window, not modal: the form, then a review in plain words, then the sending.
class NewSessionDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a account must outlive the window.
    explicit NewSessionDialog(tasks::Account &account, QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    //! Documents that the service has already.
    void addDocuments(const QStringList &documentIds);
    //! Local files; uploaded when sending.
    void addFiles(const QStringList &paths);
    //! Sessions of this collection, with its documents in its order.
    void setCollection(const QString &collectionId);
    [[nodiscard]] SessionForm *form() const { return m_form; }

Q_SIGNALS:
    //! The sessions exist; the window stays open with their links.
    void sent(const QStringList &sessionIds);
    void sessionActivated(const QString &sessionId);

public Q_SLOTS:
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void goForward();
    void goBack();
    void send();
    void updateButtons();

    tasks::Account &m_account;
    QStackedWidget *m_pages;
    SessionForm *m_form;
    SessionReview *m_review;
    SendProgressPage *m_progress;
    QPushButton *m_back, *m_forward, *m_close;
};

} // namespace ui
