#pragma once

#include "domain/draftsummary.h"
#include "store/draftstore.h"

#include <QWidget>

#include <memory>

class QAction;
class QCheckBox;
class QSortFilterProxyModel;
class QTableView;

namespace models {
class DraftTableModel;
}
namespace store {
class Settings;
}
namespace tasks {
class Account;
class DraftListing;
struct ReadTemplate;
} // namespace tasks

namespace ui {

class InlineMessage;
class PaneState;

//! The Drafts view, or the Templates view: what is being prepared, and what it is prepared from.
class DraftsPane : public QWidget
{
    Q_OBJECT

public:
    using Kind = store::DraftRecord::Kind;
    //! Both must outlive the pane.
    DraftsPane(tasks::Account &account, store::Settings &settings, Kind kind, QWidget *parent = nullptr);

    void refresh();
    void choose(const QString &id); //!< once it is in the list
    void saveState();
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] int count() const; //!< of this account
    [[nodiscard]] QStringList selectedIds() const;

Q_SIGNALS:
    void countChanged(int count);
    //! To be written on; a template: itself is to be changed.
    void openRequested(const QString &id);
    //! A new session, or from the template of this id.
    void newSessionRequested(const QString &templateId);
    void mergeRequested(const QString &templateId);
    void newTemplateRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    void makeActions();
    void makeLayout();
    void retranslate();
    [[nodiscard]] QString newOneAmong(const QList<domain::DraftSummary> &summaries) const;
    void take(const QList<domain::DraftSummary> &summaries);
    void showListed();
    void chooseWanted();
    void updateActions();
    void openCurrent();
    // draftspaneactions.cpp
    void duplicate();
    void removeSelected();

    // draftspanefiles.cpp
    struct Import;
    void chooseExport();
    void exportTo(const QString &path, const QString &id);
    void chooseImport();
    void importFrom(const QStringList &paths);
    void keepImported(const tasks::ReadTemplate &file, const std::shared_ptr<Import> &import);
    void showImported(const Import &import);

    [[nodiscard]] domain::DraftSummary current() const;
    [[nodiscard]] bool isTemplates() const { return m_kind == Kind::Template; }

    tasks::Account &m_account;
    store::Settings &m_settings;
    Kind m_kind;
    tasks::DraftListing *m_listing;
    models::DraftTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    PaneState *m_state;
    InlineMessage *m_message;
    QWidget *m_othersLine;
    QCheckBox *m_others;
    QAction *m_new, *m_use, *m_open, *m_merge, *m_duplicate, *m_import, *m_export, *m_remove;
    QList<domain::DraftSummary> m_all;
    QString m_wanted; //!< to be chosen
    bool m_isListed = false;
};

} // namespace ui
