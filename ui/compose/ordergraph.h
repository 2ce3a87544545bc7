#pragma once

#include "ui/compose/orderpicture.h"
#include "ui/widgets/masking.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;

namespace ui {

class OrderCanvas;
class ProblemLabel;

//! The signing order as a drawing, with its problems in words below. Folded away while there is only one
//! step, unless a person opens it.
class OrderGraph : public QWidget
{
    Q_OBJECT

public:
    explicit OrderGraph(QWidget *parent = nullptr);

    //! An empty picture hides it.
    void setPicture(const OrderPicture &picture);
    //! Sentences that are worth reading and forbid nothing.
    void setCautions(const QStringList &cautions);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    [[nodiscard]] bool isOpen() const { return m_isUnfolded; }
    [[nodiscard]] OrderCanvas *canvas() const { return m_canvas; }

Q_SIGNALS:
    //! OrderBox::id; Enter, or a click.
    void boxActivated(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void showPicture();
    void showParts();
    void fitHeight();

    OrderPicture m_picture;
    Masking m_masking;
    QToolButton *m_heading;
    QScrollArea *m_scroll;
    OrderCanvas *m_canvas;
    ProblemLabel *m_problems;
    QLabel *m_cautions;
    bool m_isUnfolded = false;
    bool m_isChosen = false; //!< a person opened or closed it
};

} // namespace ui
