#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

//! A part of a form below a heading that folds it away. Folded, the heading says in a few words what is set
//! in it.
class FoldingSection : public QWidget
{
    Q_OBJECT

public:
    //! Folded at first. \a content becomes its child.
    FoldingSection(QWidget *content, const QString &objectName, QWidget *parent = nullptr);

    void setHeading(const QString &text); //!< may have an access key
    void setSummary(const QString &text); //!< empty: nothing is set
    [[nodiscard]] QString summary() const;
    void setUnfolded(bool unfolded);
    [[nodiscard]] bool isUnfolded() const;

private:
    void showSummary();

    QWidget *m_content;
    QToolButton *m_heading;
    QLabel *m_shown;
    QString m_summary;
};

} // namespace ui
