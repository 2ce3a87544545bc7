#pragma once

#include "domain/sessionquery.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QDateTime;
class QLabel;
class QToolButton;

namespace ui {

//! Below the list of sessions: how much of it is loaded and how old that is, what was just done, and the
//! order, which the service makes.
class SessionFooter : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFooter(QWidget *parent = nullptr);

    void showCount(qint64 loaded, qint64 total, const QDateTime &asOf);
    void showLoading(bool isLoading);
    //! What was done, or cannot be: goes by itself, and moves nothing.
    void showNotice(const QString &text);
    void setSort(domain::SessionSort sort);

Q_SIGNALS:
    void sortChosen(domain::SessionSort sort);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_count, *m_loading, *m_notice;
    QToolButton *m_sortButton;
    QList<QAction *> m_sorts;
    QTimer m_noticeEnd;
    domain::SessionSort m_sort = domain::SessionSort::CreatedNewestFirst;
};

} // namespace ui
