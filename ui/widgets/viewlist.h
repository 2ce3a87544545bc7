#pragma once

#include <QListWidget>

namespace ui {

//! The places of the main window; the first ten have Ctrl+1…9 and Ctrl+0.
enum class View {
    AllSessions,
    Ready,
    Blocked,
    Signed,
    Rejected,
    Drafts,
    Templates,
    Batches,
    Documents,
    Collections,
    Activity,
    News,
    DueSoon,
    Overdue,
    LinkExpiring
};

//! The flat list of views at the left, under headings, with counts where they are known.
class ViewList : public QListWidget
{
    Q_OBJECT

public:
    explicit ViewList(QWidget *parent = nullptr);

    void choose(View view);
    [[nodiscard]] View chosen() const;
    //! -1: not known, nothing is shown.
    void setCount(View view, qint64 count);
    [[nodiscard]] static QList<View> views();
    [[nodiscard]] static QString nameOf(View view);
    [[nodiscard]] static QString iconNameOf(View view);

Q_SIGNALS:
    void viewChosen(ui::View view);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHeading();
    void addView(View view);
    void retranslate();
    [[nodiscard]] QListWidgetItem *itemOf(View view) const;
};

} // namespace ui
