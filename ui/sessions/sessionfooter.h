#pragma once

#include "domain/sessionfilter.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QDateTime;
class QLabel;
class QToolButton;

namespace store {
class MaskedMode;
}

namespace ui {

//! Below the list of sessions: how many they are and how old that is, what was just done, and the order.
class SessionFooter : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFooter(QWidget *parent = nullptr);

    //! \a isWhole: no more of them are being looked for.
    void showCount(qint64 count, bool isWhole);
    //! When the service was last asked for changes (null: never), whether the last try failed, and how far a
    //! first fill is; \a fetched is -1 when there is none, \a total when it is not known.
    void showSync(const QDateTime &asOf, bool isStale, qint64 fetched, qint64 total);
    void showLoading(bool isLoading);
    //! What was done, or cannot be: goes by itself, and moves nothing.
    void showNotice(const QString &text);
    //! Notices name sessions: they are masked, too. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    void setSort(const domain::SessionOrdering &ordering);

Q_SIGNALS:
    void sortChosen(const domain::SessionOrdering &ordering);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_count, *m_asOf, *m_loading, *m_notice;
    QToolButton *m_sortButton;
    QList<QAction *> m_sorts;
    QTimer m_noticeEnd;
    QString m_noticeText; //!< as it was given
    const store::MaskedMode *m_masking = nullptr;
    void showNoticeText();
    domain::SessionOrdering m_sort;
};

} // namespace ui
