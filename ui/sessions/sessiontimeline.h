#pragma once

#include "domain/session.h"

#include <QTreeWidget>

namespace ui {

//! The Timeline tab: what is known to have happened and what will, in the order of time.
class SessionTimeline : public QTreeWidget
{
    Q_OBJECT

public:
    explicit SessionTimeline(QWidget *parent = nullptr);
    void showSession(const domain::SigningSession &session, const QDateTime &now);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace ui
