#pragma once

#include "store/documentrecord.h"
#include "ui/widgets/masking.h"

#include <QStackedWidget>
#include <QTimer>

class QAction;
class QLabel;
class QPlainTextEdit;
class QToolBar;

namespace pdf {
class PageRenderer;
}

namespace ui {

class DocumentFacts;
class PageView;

//! The chosen document: its pages or its text, from the private copy, and what is known of it.
class DocumentPreview : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget *parent = nullptr);

    //! While it hides, what is in the document is not shown: in pages nothing can be masked. It outlives
    //! this.
    void setMasking(const store::MaskedMode &masking);
    void showRecord(const store::DocumentRecord &record);
    //! The same of a copy here that is not (yet) a document of the service; \a status says how it fares.
    void showFile(const store::DocumentRecord &file, const QString &status);
    //! A file that is not on the service (yet): its name and how it fares.
    void showPending(const QString &name, const QString &status);
    void showNothing(const QString &why);
    [[nodiscard]] int pageCount() const; //!< 0: it has none, or is not opened yet
    [[nodiscard]] QString factsText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void take(const store::DocumentRecord &record);
    void showFacts();
    void makeTools();
    void retranslate();
    void load();
    [[nodiscard]] bool hasPages() const;
    [[nodiscard]] bool isConcealed() const;
    void showText();
    void showContent();
    void showWords(const QString &words);
    void showPages();
    void showRefusal();
    void showPage();
    [[nodiscard]] QString refusal() const;

    store::DocumentRecord m_record;
    QString m_fileStatus; //!< not empty: the record is of a file alone
    Masking m_masking;
    DocumentFacts *m_facts;
    QToolBar *m_tools;
    QLabel *m_page, *m_words;
    QStackedWidget *m_stack;
    pdf::PageRenderer *m_renderer;
    PageView *m_pages;
    QPlainTextEdit *m_text;
    QAction *m_zoomIn, *m_zoomOut, *m_fit;
    QTimer m_later; //!< whoever runs through the list with the arrow keys opens only where they stop
    QTimer m_slow;  //!< until it is said that it takes its time
    QString m_shownPath, m_openingPath;
    QString m_refusedPath; //!< it is not opened again and again, as often as something else of it changes
    bool m_isHelperMissing = false;
};

} // namespace ui
