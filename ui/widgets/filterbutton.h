#pragma once

#include <QToolButton>

namespace ui {

//! A button of a row of filters, which may have less room than its words want: they go without the icon then,
//! and end in "…" where that is not enough; where too little of them would be left, the icon stands alone.
//! Who sets the text says all of it in the tool tip and in the accessible name.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    //! What it says while nothing is chosen; empty: it always says the same.
    void setRestingText(const QString &text) { m_restingText = text; }
    //! What is enough of it where all filters have no room for all of their words; empty: nothing less is.
    void setBriefText(const QString &text);
    void setBrief(bool isBrief);
    [[nodiscard]] int wholeWidth() const; //!< that all of its words want
    //! That it wants then, whatever is chosen now.
    [[nodiscard]] int restingWidth() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override; //!< of the icon alone

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;

private:
    [[nodiscard]] int widthOf(const QString &words) const;
    [[nodiscard]] QString words() const;
    QString m_restingText, m_briefText;
    bool m_isBrief = false;
    mutable bool m_isMeasured = false; //!< then all of the words count
};

} // namespace ui
