#pragma once

#include <QWidget>

namespace ui {

//! Laid over a pane while files are dragged above it: says that they may fall here, and what happens then.
class DropFrame : public QWidget
{
    Q_OBJECT

public:
    //! Hidden; covers \a pane when shown.
    explicit DropFrame(QWidget *pane);

    void invite(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
};

} // namespace ui
