#pragma once

#include "ui/widgets/pagestack.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

//! The stacked looks of a pane: loading, empty, ready, failed. One setState() drives it.
class PaneState : public PageStack
{
    Q_OBJECT

public:
    enum class State { Loading, Empty, Ready, Failed };
    Q_ENUM(State)

    //! \a content is shown when the state is Ready. It starts Loading.
    explicit PaneState(QWidget *content, QWidget *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    void setState(State state);
    //! Words of Empty: a heading, what to do now, the text of a button and the name of an icon (none when
    //! empty).
    void setEmpty(const QString &heading, const QString &hint, const QString &button = {},
                  const QString &iconName = {});
    //! Words of Failed, and the name of its icon; its button says Retry, and another one \a button, for what
    //! may help instead (none when empty).
    void setFailed(const QString &heading, const QString &hint,
                   const QString &iconName = QStringLiteral("error"), const QString &button = {});
    void setLoading(const QString &text);

Q_SIGNALS:
    void emptyActionRequested();
    void retryRequested();
    void failedActionRequested(); //!< the other button of Failed

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Page
    {
        QWidget *widget = nullptr;
        QLabel *icon = nullptr, *heading = nullptr, *hint = nullptr;
        QPushButton *button = nullptr;
    };
    Page makePage(const QString &name);
    void showPicture();
    void retranslate();

    State m_state = State::Loading;
    bool m_hasLoadingText = false; //!< of the pane that it belongs to
    QWidget *m_content;
    Page m_loading, m_empty, m_failed;
    QString m_emptyIcon, m_failedIcon; //!< their names
    QProgressBar *m_busy = nullptr;
    QPushButton *m_help; //!< the other button of Failed
};

} // namespace ui
