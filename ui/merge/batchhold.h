#pragma once

#include "ui/widgets/masking.h"

#include <QDeadlineTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

//! The seconds in which a batch can be taken back, before the first of its rows is sent. It counts on while
//! another batch is looked at, and says which one it is about. Hidden while nothing is held.
class BatchHold : public QFrame
{
    Q_OBJECT

public:
    explicit BatchHold(QWidget *parent = nullptr);

    //! One batch at a time. No time at all: over() at once.
    void hold(const QString &batchId, const QString &name, int rows, int milliseconds);
    [[nodiscard]] bool isHolding() const { return !m_batchId.isEmpty(); }
    [[nodiscard]] QString batchId() const { return m_batchId; } //!< empty when nothing is held
    void undo();
    [[nodiscard]] int left() const; //!< of the time, in milliseconds
    //! The time stands still, while a person is asked whether it is to be sent.
    void setWaits(bool waits);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] int rowCount() const { return m_rows; }
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    //! What has the keys when this goes with them; outlives this.
    void setNext(QWidget &next) { m_next = &next; }

Q_SIGNALS:
    void over(const QString &batchId); //!< it is to be sent now
    void undone(const QString &batchId);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void end();
    void count();
    void retranslate();
    [[nodiscard]] QString endHolding();

    QString m_batchId, m_name;
    Masking m_masking;
    int m_rows = 0;
    QDeadlineTimer m_end;
    qint64 m_left = 0; //!< while it waits
    QTimer m_tick;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_now, *m_undo;
    QWidget *m_next = nullptr;
};

} // namespace ui
