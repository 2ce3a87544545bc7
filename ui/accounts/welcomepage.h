#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

//! What is shown before there is an account: two ways to begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void sandboxRequested();
    void connectRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_heading, *m_intro, *m_sandboxText, *m_connectText;
    QPushButton *m_sandbox, *m_connect;
};

} // namespace ui
