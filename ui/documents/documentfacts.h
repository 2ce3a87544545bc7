#pragma once

#include "store/documentrecord.h"
#include "ui/widgets/masking.h"

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;

namespace ui {

//! What is known of a document, below its pages: what it is, whether the service has the same bytes, how long
//! it stays.
class DocumentFacts : public QFrame
{
    Q_OBJECT

public:
    explicit DocumentFacts(QWidget *parent = nullptr);

    //! Titles and names of files are masked, too. It outlives this.
    void setMasking(const store::MaskedMode &masking);

    //! \a pages: 0 when not known.
    void showRecord(const store::DocumentRecord &record, int pages);
    //! Of a file that is not on the service.
    void showFile(const QString &name, const QString &status);
    void showNothing();
    //! All that is shown, a fact a line.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTitle();
    void retranslate();

    Masking m_masking;
    QString m_name; //!< as it is
    QLabel *m_title, *m_kind, *m_compared, *m_note, *m_life;
    QLabel *m_comparedIcon, *m_noteIcon, *m_lifeIcon;
    QWidget *m_hashRow;
    QLabel *m_hashName;
    QLineEdit *m_hash;
    QAction *m_copy = nullptr;
};

//! "It was the same as your file", "Not the same as your file was", or why it cannot be said. Neither is
//! looked at again after the upload, and the file need not be here any more.
[[nodiscard]] QString hashWords(const store::DocumentRecord &record);

} // namespace ui
