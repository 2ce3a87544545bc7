#include "ui/documents/documentpreview.h"

#include "ui/timetext.h"

#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QLocale>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 maxShownText = 256 * 1024;
}

QString hashWords(const store::DocumentRecord &record)
{
    if (record.serverHashBase64.isEmpty())
        return DocumentPreview::tr("The service has not told its checksum.");
    if (record.sha256Hex.isEmpty())
        return DocumentPreview::tr("There is no file here to compare with.");
    const QByteArray theirs = QByteArray::fromBase64(record.serverHashBase64.toLatin1());
    return theirs == QByteArray::fromHex(record.sha256Hex.toLatin1())
               ? DocumentPreview::tr("The same on the service as your file (SHA-256).")
               : DocumentPreview::tr("Not the same on the service as your file (SHA-256).");
}

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent)
    , m_facts(new QLabel(this))
    , m_words(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_document(new QPdfDocument(this))
    , m_pages(new QPdfView(this))
    , m_text(new QPlainTextEdit(this))
{
    m_facts->setObjectName(u"documentFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setMargin(6);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_pages->setDocument(m_document);
    m_pages->setPageMode(QPdfView::PageMode::MultiPage);
    m_pages->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_pages->setObjectName(u"documentPages"_s);
    m_text->setReadOnly(true);
    m_text->setObjectName(u"documentText"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_words, m_pages, m_text})
        m_stack->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_facts);
    retranslate();
    showNothing(tr("Choose a document to see it."));
}

DocumentPreview::~DocumentPreview()
{
    m_pages->setDocument(nullptr); // the view looks at it while it dies
}

void DocumentPreview::showRecord(const store::DocumentRecord &record)
{
    showFacts(record);
    if (record.privateCopyPath.isEmpty() || !QFile::exists(record.privateCopyPath)) {
        m_shownPath.clear();
        m_words->setText(tr("There is no copy of this document here. Download it to read it."));
        m_stack->setCurrentWidget(m_words);
        return;
    }
    if (m_shownPath == record.privateCopyPath)
        return;
    m_shownPath = record.privateCopyPath;
    showFile(record);
}

void DocumentPreview::showFile(const store::DocumentRecord &record)
{
    if (record.mimeType == "application/pdf"_L1) {
        m_document->load(record.privateCopyPath);
        const bool isRead = m_document->status() == QPdfDocument::Status::Ready;
        m_words->setText(tr("This PDF cannot be shown here."));
        m_stack->setCurrentWidget(isRead ? static_cast<QWidget *>(m_pages) : m_words);
        return;
    }
    QFile file(record.privateCopyPath);
    if (!file.open(QIODevice::ReadOnly)) {
        m_words->setText(tr("The copy cannot be read: %1").arg(file.errorString()));
        m_stack->setCurrentWidget(m_words);
        return;
    }
    QString text = QString::fromUtf8(file.read(maxShownText));
    if (file.size() > maxShownText)
        text += u"\n\n"_s + tr("(More follows.)");
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void DocumentPreview::showFacts(const store::DocumentRecord &record)
{
    QStringList lines;
    lines << (record.title.isEmpty() ? record.filename : record.title);
    if (record.bytes >= 0)
        lines << tr("%1, %2").arg(record.mimeType, QLocale().formattedDataSize(record.bytes));
    if (record.uploadedAt.isValid())
        lines << tr("Uploaded %1").arg(absoluteText(record.uploadedAt));
    lines << hashWords(record);
    if (record.isAlreadySigned)
        lines << tr("Has signatures already: only signing with an eID's own signature can add to it.");
    if (record.sessionCount > 0)
        lines << tr("In %n session(s).", nullptr, record.sessionCount);
    m_facts->setText(lines.join(u'\n'));
}

void DocumentPreview::showNothing(const QString &why)
{
    m_shownPath.clear();
    m_facts->clear();
    m_words->setText(why);
    m_stack->setCurrentWidget(m_words);
}

int DocumentPreview::pageCount() const
{
    return m_stack->currentWidget() == m_pages ? m_document->pageCount() : 0;
}

QString DocumentPreview::factsText() const
{
    return m_facts->text();
}

void DocumentPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DocumentPreview::retranslate()
{
    m_pages->setAccessibleName(tr("Pages of the document"));
    m_text->setAccessibleName(tr("Text of the document"));
    m_facts->setAccessibleName(tr("About the document"));
}

} // namespace ui
