#include "ui/documents/documentpreview.h"

#include "pdf/pagerenderer.h"
#include "ui/documents/documentfacts.h"
#include "ui/documents/pageview.h"
#include "ui/statetext.h"
#include "ui/widgets/pagestack.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr qint64 maxShownText = 256LL * 1024;
constexpr int loadAfterMs = 80, slowAfterMs = 400;
} // namespace

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent)
    , m_facts(new DocumentFacts(this))
    , m_tools(new QToolBar(this))
    , m_page(new QLabel(this))
    , m_words(new QLabel(this))
    , m_stack(new PageStack(this))
    , m_renderer(new pdf::PageRenderer(this))
    , m_pages(new PageView(*m_renderer, this))
    , m_text(new QPlainTextEdit(this))
    , m_zoomIn(new QAction(icon(u"add"_s), {}, this))
    , m_zoomOut(new QAction(icon(u"remove"_s), {}, this))
    , m_fit(new QAction(icon(u"document"_s), {}, this))
{
    setObjectName(u"documentPreview"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(16);
    m_words->setObjectName(u"documentWords"_s);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_pages->setObjectName(u"documentPages"_s);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"documentText"_s);
    for (QWidget *page : std::initializer_list<QWidget *>{m_words, m_pages, m_text})
        m_stack->addWidget(page);
    makeTools();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    column->addWidget(m_facts);
    m_later.setSingleShot(true);
    m_later.setInterval(loadAfterMs);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowAfterMs);
    connect(&m_later, &QTimer::timeout, this, &DocumentPreview::load);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_words->setText(tr("Opening the document…")); });
    connect(m_pages, &PageView::opened, this, &DocumentPreview::showPages);
    connect(m_pages, &PageView::cannotOpen, this, [this](pdf::PageRenderer::Trouble trouble) {
        m_isHelperMissing = trouble == pdf::PageRenderer::Trouble::NotStarted;
        showRefusal();
    });
    connect(m_pages, &PageView::currentPageChanged, this, &DocumentPreview::showPage);
    retranslate();
    showNothing({});
}

void DocumentPreview::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] {
        if (!m_shownPath.isEmpty())
            hasPages() ? showContent() : showText();
    });
    m_facts->setMasking(masking);
}

bool DocumentPreview::isConcealed() const
{
    return m_masking.hides();
}

void DocumentPreview::makeTools()
{
    auto *space = new QWidget(m_tools);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_page->setMargin(4);
    m_page->setObjectName(u"documentPageNumber"_s);
    m_tools->setIconSize({16, 16});
    m_tools->addWidget(m_page);
    m_tools->addWidget(space);
    m_tools->addActions({m_zoomOut, m_zoomIn, m_fit});
    m_zoomIn->setShortcuts({QKeySequence::ZoomIn, QKeySequence(u"Ctrl+="_s)});
    m_zoomOut->setShortcut(QKeySequence::ZoomOut);
    m_fit->setShortcut(QKeySequence(u"Ctrl+Shift+F"_s)); // Ctrl+0 is a view of the window
    addActions({m_zoomOut, m_zoomIn, m_fit});
    connect(m_zoomIn, &QAction::triggered, m_pages, &PageView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, m_pages, &PageView::zoomOut);
    connect(m_fit, &QAction::triggered, m_pages, &PageView::fitWidth);
}

void DocumentPreview::showRecord(const store::DocumentRecord &record)
{
    m_fileStatus.clear();
    take(record);
}

void DocumentPreview::showFile(const store::DocumentRecord &file, const QString &status)
{
    m_fileStatus = status;
    take(file);
}

void DocumentPreview::showFacts()
{
    if (m_fileStatus.isEmpty())
        m_facts->showRecord(m_record, m_shownPath == m_record.privateCopyPath ? pageCount() : 0);
    else
        m_facts->showFile(m_record.title.isEmpty() ? m_record.filename : m_record.title, m_fileStatus);
}

void DocumentPreview::take(const store::DocumentRecord &record)
{
    const bool isAnother = m_record.privateCopyPath != record.privateCopyPath;
    m_record = record;
    showFacts();
    if (isAnother && m_shownPath.isEmpty())
        showWords({}); // what is being opened is wanted no more
    if (record.privateCopyPath.isEmpty()) {
        showWords(tr("There is no copy of this document here. Download it to read it."));
    } else if (m_shownPath == record.privateCopyPath || m_openingPath == record.privateCopyPath ||
               m_refusedPath == record.privateCopyPath) {
        m_later.stop();
    } else if (!m_later.isActive() || isAnother) {
        m_words->clear();
        m_later.start();
    }
}

void DocumentPreview::load()
{
    const QString path = m_record.privateCopyPath;
    if (!QFile::exists(path)) {
        showWords(tr("The copy of this document is not there any more. Download it to read it."));
        return;
    }
    if (!hasPages()) {
        m_pages->closeDocument();
        showText();
        return;
    }
    showWords({});
    m_openingPath = path;
    m_slow.start();
    m_pages->openDocument(path);
}

void DocumentPreview::showPages()
{
    m_slow.stop();
    m_shownPath = std::exchange(m_openingPath, {});
    showContent();
    showFacts();
    showPage();
}

void DocumentPreview::showRefusal()
{
    const QString path = m_openingPath;
    showWords(refusal());
    m_refusedPath = path;
}

QString DocumentPreview::refusal() const
{
    return m_isHelperMissing
               ? tr("The program that shows PDFs does not start: %1. Install Countersign again.")
                     .arg(m_renderer->programPath())
               : tr("This PDF cannot be shown here.");
}

bool DocumentPreview::hasPages() const
{
    return m_record.mimeType == "application/pdf"_L1;
}

void DocumentPreview::showContent()
{
    m_words->setText(isConcealed() ? tr("It is not shown while personal data is masked.") : QString());
    m_tools->setVisible(hasPages() && !isConcealed());
    if (isConcealed())
        m_stack->setCurrentWidget(m_words);
    else
        m_stack->setCurrentWidget(hasPages() ? static_cast<QWidget *>(m_pages) : m_text);
}

void DocumentPreview::showText()
{
    QFile file(m_record.privateCopyPath);
    if (!file.open(QIODevice::ReadOnly)) {
        showWords(tr("The copy cannot be read: %1").arg(file.errorString()));
        return;
    }
    QString text = QString::fromUtf8(file.read(maxShownText));
    if (file.size() > maxShownText)
        text += u"\n\n"_s + tr("(More follows.)");
    m_text->setPlainText(isConcealed() ? QString() : text); // screen readers reach what is not shown, too
    m_shownPath = m_record.privateCopyPath;
    showContent();
}

void DocumentPreview::showPending(const QString &name, const QString &status)
{
    showWords({});
    m_facts->showFile(name, status);
}

void DocumentPreview::showNothing(const QString &why)
{
    m_facts->showNothing();
    showWords(why);
}

void DocumentPreview::showWords(const QString &words)
{
    m_later.stop();
    m_slow.stop();
    for (QString *path : {&m_shownPath, &m_openingPath, &m_refusedPath})
        path->clear();
    m_pages->closeDocument();
    m_tools->hide();
    m_words->setText(words);
    m_stack->setCurrentWidget(m_words);
}

void DocumentPreview::showPage()
{
    m_page->setText(tr("Page %1 of %2").arg(m_pages->currentPage() + 1).arg(pageCount()));
}

int DocumentPreview::pageCount() const
{
    return !m_shownPath.isEmpty() && hasPages() ? m_pages->pageCount() : 0;
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
    m_text->setAccessibleName(tr("Text of the document"));
    m_tools->setAccessibleName(tr("Tools of the preview"));
    m_zoomIn->setText(tr("Zoom &in"));
    m_zoomOut->setText(tr("Zoom &out"));
    m_fit->setText(tr("Fit &width"));
    showPage();
    if (!m_shownPath.isEmpty())
        showContent();
    else if (!m_refusedPath.isEmpty())
        m_words->setText(refusal());
}

} // namespace ui
