#pragma once

#include "domain/merge.h"
#include "tasks/tablefile.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QTableWidget;

namespace tasks {
class Account;
}

namespace store {
class MaskedMode;
class Settings;
} // namespace store

namespace ui {

class InlineMessage;
class TemplateChange;

//! Makes a batch: a spreadsheet, how it is read (seen at once), and what each column is. Nothing is sent.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a pattern: what each row is sent as. \a account and \a masking outlive the dialog.
    MergeDialog(tasks::Account &account, const domain::SessionDraft &pattern,
                const store::MaskedMode &masking, QWidget *parent = nullptr);

    //! Which remember where files were last taken from and put; they outlive this.
    void setFolders(store::Settings &folders) { m_folders = &folders; }
    //! Of the template that the pattern is; it is in the title.
    void setTemplateName(const QString &name);
    //! Shows it, and asks for the spreadsheet at once when there is none yet: without it nothing can be done.
    void begin();
    //! As if a person had chosen it.
    void openFile(const QString &path);
    [[nodiscard]] domain::merge::Mapping mapping() const;
    [[nodiscard]] const tasks::TableFile &file() const { return m_file; }

Q_SIGNALS:
    //! It is on the disk; the rows are not checked yet.
    void batchCreated(const QString &batchId);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static constexpr int rowsShown = 50; //!< of the spreadsheet

    void makeLayout();
    [[nodiscard]] QLayout *makeFileForm();
    void fillSplit();
    void retranslate();
    void fillChoices();
    // mergedialogtemplate.cpp: of which template it is
    void followTemplate();
    void usePattern(const domain::SessionDraft &pattern);
    void showTitle();
    // mergedialogfile.cpp: from where the rows come, and how they are read
    void chooseFile();
    void chooseFolder();
    void saveStarter();
    void readAgain();
    void showFile(const tasks::TableFile &file);
    // mergedialogcolumns.cpp: what each column is, and the batch
    [[nodiscard]] QStringList shownHeaders() const;
    void showPreview();
    void showColumns(const domain::merge::Mapping &mapping);
    void sayColumns();
    [[nodiscard]] QString exampleColumn() const;
    void shareRoom();
    void useMapping(const QList<int> &remembered);
    void fieldChosen(int column);
    void judge();
    void sayNotes(const QString &notes);
    [[nodiscard]] QString whyNoRowIsReady(const domain::merge::Mapping &chosen) const;
    void create();

    tasks::Account &m_account;
    const store::MaskedMode &m_masking;
    store::Settings *m_folders = nullptr;
    domain::SessionDraft m_pattern;
    QString m_templateName;
    QString m_path;
    QString m_said; //!< below the columns, as it is
    tasks::TableFile m_file;
    QStringList m_readHeaders; //!< those whose mapping is shown
    int m_reading = 0;
    InlineMessage *m_message;
    TemplateChange *m_template;
    QLabel *m_fileLabel, *m_encodingLabel, *m_delimiterLabel, *m_folderLabel, *m_columnsLabel,
        *m_previewLabel, *m_notes;
    QLineEdit *m_fileName, *m_folder;
    QPushButton *m_choose, *m_starter, *m_chooseFolder, *m_create, *m_cancel;
    QComboBox *m_encoding, *m_delimiter;
    QTableWidget *m_columns, *m_preview;
    QSplitter *m_split;
};

} // namespace ui
