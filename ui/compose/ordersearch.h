#pragma once

#include "api/apierror.h"
#include "domain/session.h"
#include "ui/widgets/masking.h"

#include <QTimer>
#include <QTreeWidget>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tasks {
class SessionSearch;
}

namespace ui {

//! Looks for sessions by title, reference or ID, to choose one of them.
class OrderSearch : public QWidget
{
    Q_OBJECT

public:
    explicit OrderSearch(QWidget *parent = nullptr);

    void setSearch(tasks::SessionSearch *search);
    void setMasking(const store::MaskedMode &masking); //!< outlives this

Q_SIGNALS:
    void chosen(const domain::SigningSession &session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFound(const QString &text, const QList<domain::SigningSession> &sessions);
    void showAgain();
    void nameMessage();
    void chooseCurrent();

    tasks::SessionSearch *m_search = nullptr;
    Masking m_masking;
    QTimer m_pause; //!< typing goes on: the service is not asked for each letter
    QLabel *m_label, *m_message;
    QLineEdit *m_text;
    QTreeWidget *m_found;
    QPushButton *m_choose;
    QList<domain::SigningSession> m_sessions;
    std::optional<api::ApiError> m_error; //!< of the last search, when it failed
};

//! The columns of a session in lists of the form: title, signer, state, due date. \a masking: of what may be
//! seen now.
[[nodiscard]] QTreeWidgetItem *
orderItem(const QString &id, const std::optional<domain::SigningSession> &session, const Masking &masking);
[[nodiscard]] QTreeWidget *makeOrderTree(const QString &objectName, QWidget *parent);
void nameOrderColumns(QTreeWidget *tree);

} // namespace ui
