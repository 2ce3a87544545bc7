#pragma once

#include "domain/sessionfilter.h"
#include "ui/widgets/masking.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace tasks {
struct SyncStatus;
}

namespace ui {

//! Below the list of sessions: how many they are and how old that is, what was just done, and the order.
class SessionFooter : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFooter(QWidget *parent = nullptr);

    //! \a isWhole: no more of them are being looked for. \a left: so many of them are not of this list any
    //! more, and shown all the same.
    void showCount(qint64 count, bool isWhole, int left);
    //! When the service was last asked for changes, what of it did not succeed, how far a first fill is, and
    //! whether all that goes on by itself.
    void showSync(const tasks::SyncStatus &status);
    void showLoading(bool isLoading);
    //! What was done, or cannot be: goes by itself, and moves nothing.
    void showNotice(const QString &text);
    //! The same, with a button beside it that takes it back.
    void showUndoable(const QString &text);
    //! What somebody saw happen, and can take back by its key: it is cut before how old the list is gives
    //! way.
    void showDone(const QString &text);
    void endNotice(const QString &text); //!< unless another one has come
    void endUndo();                      //!< it is not what would be undone any more
    //! Notices name sessions: they are masked, too. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    void setSort(const domain::SessionOrdering &ordering);
    void setOverdue(bool areOverdue); //!< all that are listed: none of them is due soon

Q_SIGNALS:
    void sortChosen(const domain::SessionOrdering &ordering);
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void nameOrders();
    void showNoticeText();
    void say(const QString &text);
    void fitNotice();
    void endNotice();
    void endNoticeOrWait();

    QLabel *m_count, *m_asOf, *m_loading, *m_notice;
    QToolButton *m_undo, *m_sortButton;
    QList<QAction *> m_sorts;
    QTimer m_noticeEnd;
    QString m_noticeText; //!< as it was given
    Masking m_masking;
    domain::SessionOrdering m_sort;
    bool m_areOverdue = false;
    bool m_isDone = false; //!< what the notice tells: see showDone()
};

} // namespace ui
