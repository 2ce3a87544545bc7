#pragma once

#include <QLabel>

namespace ui {

//! What is wrong, below each other, each with the icon of errors, and after it what is only to be looked at
//! again, with that of warnings, both as everywhere else. text() has the sign "⚠" in their place, for screen
//! readers and for copies. Plain text alone, and no sign in it is an icon: persons and the service write what
//! they like.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent = nullptr);

    static constexpr int iconSize = 16; //!< and so high is each at least

    //! \a cautions keep nobody from going on.
    void setProblems(const QStringList &problems, const QStringList &cautions = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QLabel::setText; // one that is said here has an icon
    [[nodiscard]] int down() const;
    [[nodiscard]] int heightOf(const QString &problem, int width) const;

    QStringList m_said;           //!< the problems first
    qsizetype m_cautionsFrom = 0; //!< of m_said
};

} // namespace ui
