#pragma once

#include "store/documentrecord.h"

#include <QStackedWidget>

class QLabel;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;

namespace ui {

//! The chosen document: its pages or its text, from the private copy, and what is known of it.
class DocumentPreview : public QWidget
{
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget *parent = nullptr);
    ~DocumentPreview() override;

    void showRecord(const store::DocumentRecord &record);
    void showNothing(const QString &why);
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QString factsText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFacts(const store::DocumentRecord &record);
    void showFile(const store::DocumentRecord &record);

    QLabel *m_facts, *m_words;
    QStackedWidget *m_stack;
    QPdfDocument *m_document;
    QPdfView *m_pages;
    QPlainTextEdit *m_text;
    QString m_shownPath;
};

//! "The same as your file", "Not the same as your file", or why it cannot be said.
[[nodiscard]] QString hashWords(const store::DocumentRecord &record);

} // namespace ui
