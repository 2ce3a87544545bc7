#pragma once

#include "domain/draftsummary.h"
#include "ui/widgets/masking.h"

#include <QDialog>
#include <QList>

class QLabel;
class QListWidget;
class QPushButton;

namespace tasks {
class Account;
class DraftListing;
} // namespace tasks

namespace ui {

class InlineMessage;

//! Asks of which template a batch is made. Where there is none yet it says so, and one can be made from here.
class TemplateChoice : public QDialog
{
    Q_OBJECT

public:
    //! Both outlive the dialog.
    TemplateChoice(tasks::Account &account, const store::MaskedMode &masking, QWidget *parent = nullptr);

    //! The one that the batch is of, when it is known before: it is not asked for afterwards.
    void setSpreadsheet(const QString &path);
    [[nodiscard]] QString spreadsheet() const { return m_spreadsheet; }

Q_SIGNALS:
    void chosen(const QString &templateId);
    //! What is made then is chosen here as soon as it is kept.
    void newTemplateRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void take(const QList<domain::DraftSummary> &templates);
    void fill(const QString &wantedId);
    void showWords();
    void updateButtons();
    void choose();
    [[nodiscard]] QString chosenId() const;
    [[nodiscard]] QString newOneAmong(const QList<domain::DraftSummary> &templates) const;

    Masking m_masking;
    tasks::DraftListing *m_listing;
    InlineMessage *m_message;
    QLabel *m_words;
    QListWidget *m_list;
    QPushButton *m_new, *m_use = nullptr;
    QList<domain::DraftSummary> m_templates;
    QString m_spreadsheet;
    bool m_isListed = false;
};

} // namespace ui
