#pragma once

#include "domain/session.h"
#include "ui/sessions/standstill.h"

#include <QSet>
#include <QTreeWidget>

namespace ui {

//! The Signing order tab: where it is stuck and why, who must sign before this one, this one, who can sign at
//! the same time, and who waits for it, as far as known here.
class SessionOrder : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SessionOrder(QWidget *parent = nullptr);

    //! One session of the order; state unset: not loaded, only the id is known.
    struct Entry
    {
        QString id, title, signer;
        domain::OpenEnum<domain::SessionState> state;
        bool isOverdue = false, isGone = false;
        bool operator==(const Entry &) const = default;
    };
    void showOrder(const QList<Entry> &before, const Entry &self, const QList<Entry> &beside,
                   const QList<Entry> &after);
    //! Above all of them, until it is shown without words; \a at: the sessions in which the causes lie, which
    //! may be none of the others.
    void showStuck(const QList<Entry> &at, const Standstill &standstill);
    //! Ids of those of the others that the view Stuck has.
    void showStuckOthers(const QSet<QString> &ids);
    [[nodiscard]] static Entry entryOf(const domain::SigningSession &session, const QDateTime &now);
    //! As it is seen, from the top: a heading alone, then signer and state of each. Why it is stuck is there
    //! in one piece.
    [[nodiscard]] QList<QStringList> lines() const;

Q_SIGNALS:
    void sessionActivated(const QString &sessionId);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void lay();
    void layStuck();
    void drawSigns();
    void breakReasons();
    QTreeWidgetItem *addEntries(int place, const QString &heading, const QList<Entry> &entries,
                                const QString &none);

    QList<Entry> m_before, m_beside, m_after, m_stuckAt;
    Entry m_self;
    Standstill m_standstill;
    QSet<QString> m_stuckOthers;
    QTreeWidgetItem *m_stuck = nullptr; //!< the heading above these; null: it is not
};

} // namespace ui
