#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace ui {

//! The context menu of the list of sessions: what the Session menu of the window has, and copying. The keys
//! are the window's; here they are only shown, but for those of copying, which count in the list alone.
class SessionMenu : public QObject
{
    Q_OBJECT

public:
    enum class Action {
        DueDate,
        Replace,
        CopyLink,
        OpenLink,
        CopyId,
        CopyFacts,
        Download,
        Json,
        Delete,
        DueDates,
        Evidence,
        Handled,
        PutOff,
        Note,
        Label,
        Seen,
        Anew,
        LikeThis,
        AsTemplate
    };
    Q_ENUM(Action)

    //! Puts itself on \a list.
    explicit SessionMenu(QWidget *list);
    void setEnabled(Action action, bool enabled);
    //! Empty: it can be done; else it cannot, and this is said of it.
    void setHindrance(Action action, const QString &why);
    [[nodiscard]] QAction *action(Action action) const;

Q_SIGNALS:
    void triggered(ui::SessionMenu::Action action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTriage(QWidget *list);
    void makeAnew(QWidget *list, Action what, const QString &iconName);
    void retranslate();
    QList<QAction *> m_actions;
    QMenu *m_triage = nullptr;
};

} // namespace ui
