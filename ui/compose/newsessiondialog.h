#pragma once

#include <QDialog>
#include <QPointer>
#include <QStringList>

class QPushButton;
class QStackedWidget;

namespace tasks {
class Account;
class Activities;
class SendTask;
} // namespace tasks

namespace ui {

class DraftDocuments;
class InlineMessage;
class SendProgressPage;
class SessionForm;
class SessionReview;

//! The New session window, not modal: the form, then a review in plain words, then the sending, which goes on
//! when the window is closed.
class NewSessionDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a account and \a activities must outlive the window.
    NewSessionDialog(tasks::Account &account, tasks::Activities &activities, QWidget *parent = nullptr);
    ~NewSessionDialog() override;

    //! Documents that the service has already.
    void addDocuments(const QStringList &documentIds);
    //! Local files; uploaded when sending.
    void addFiles(const QStringList &paths);
    //! Sessions of this collection, with its documents in its order.
    void setCollection(const QString &collectionId);
    //! Only the sending, for one that was begun before.
    void follow(tasks::SendTask *task);
    [[nodiscard]] tasks::SendTask *task() const; //!< null before sending
    //! The form was sent; while nothing came of it, it can be gone back to.
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] SessionForm *form() const { return m_form; }
    [[nodiscard]] SendProgressPage *progress() const { return m_progress; }

Q_SIGNALS:
    void sessionActivated(const QString &sessionId);

public Q_SLOTS:
    //! Asks once when what was typed would be lost.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Page { Form, Review, Progress };
    void makeLayout();
    void connectDocuments();
    void retranslate();
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    void goForward();
    void send();
    void sendEnded();
    void updateButtons();

    tasks::Account &m_account;
    tasks::Activities &m_activities;
    QPointer<tasks::SendTask> m_task;
    DraftDocuments *m_documents;
    InlineMessage *m_message;
    QStackedWidget *m_pages;
    SessionForm *m_form;
    SessionReview *m_review;
    SendProgressPage *m_progress;
    QPushButton *m_back, *m_forward, *m_close;
    int m_examining = 0;
    bool m_isEdited = false;
    bool m_saysWrong = false; //!< the message is about the form
};

} // namespace ui
