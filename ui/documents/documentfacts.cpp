#include "ui/documents/documentfacts.h"

#include "domain/rules.h"
#include "ui/documents/hashline.h"
#include "ui/statetext.h"
#include "ui/timetext.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum class Comparison { Unknown, Same, Different };

Comparison compared(const store::DocumentRecord &record)
{
    if (record.serverHashBase64.isEmpty() || record.sha256Hex.isEmpty())
        return Comparison::Unknown;
    const QByteArray theirs = QByteArray::fromBase64(record.serverHashBase64.toLatin1());
    return theirs == QByteArray::fromHex(record.sha256Hex.toLatin1()) ? Comparison::Same
                                                                      : Comparison::Different;
}

QString shownHash(const store::DocumentRecord &record)
{
    if (!record.sha256Hex.isEmpty())
        return record.sha256Hex;
    return QString::fromLatin1(QByteArray::fromBase64(record.serverHashBase64.toLatin1()).toHex());
}

bool isInSession(const store::DocumentRecord &record)
{
    return record.sessionCount > 0 || (record.inSession && record.goneSessionCount == 0);
}

QString lifeWords(const store::DocumentRecord &record)
{
    if (record.goneSince.isValid())
        return DocumentFacts::tr("The service has not had it since %1.").arg(absoluteText(record.goneSince));
    if (record.sessionCount > 0)
        return DocumentFacts::tr("In %n session(s): kept until the due date.", nullptr, record.sessionCount);
    if (record.goneSessionCount > 0)
        return DocumentFacts::tr("In %n deleted session(s): the service deletes it with them.", nullptr,
                                 record.goneSessionCount);
    if (record.inSession)
        return DocumentFacts::tr("In a session: kept until its due date.");
    if (record.origin != store::Origin::Discovered && record.uploadedAt.isValid())
        return DocumentFacts::tr("In no session: the service deletes it at %1.")
            .arg(QLocale().toString(
                record.uploadedAt.addSecs(domain::rules::orphanMinutes * 60LL).toLocalTime().time(),
                QLocale::ShortFormat));
    return {};
}

QString kindText(const QString &mimeType)
{
    if (mimeType == "application/pdf"_L1)
        return DocumentFacts::tr("PDF");
    if (mimeType == "text/plain"_L1)
        return DocumentFacts::tr("Text");
    if (mimeType == "text/markdown"_L1)
        return DocumentFacts::tr("Markdown");
    return mimeType == "application/xml"_L1 ? DocumentFacts::tr("XML") : mimeType;
}

void setRow(QLabel *iconLabel, QLabel *text, const QString &iconName, const QString &words)
{
    iconLabel->setPixmap(icon(iconName).pixmap(16, 16));
    text->setText(words);
    iconLabel->setVisible(!words.isEmpty());
    text->setVisible(!words.isEmpty());
}

} // namespace

QString hashWords(const store::DocumentRecord &record)
{
    if (record.serverHashBase64.isEmpty())
        return DocumentFacts::tr("The service has not told its checksum.");
    switch (compared(record)) {
    case Comparison::Same:
        return DocumentFacts::tr(
            "When it was uploaded it was the same on the service as your file (SHA-256).");
    case Comparison::Different:
        return DocumentFacts::tr("Not the same on the service as your file was (SHA-256).");
    case Comparison::Unknown:
        break;
    }
    return DocumentFacts::tr("There is no file here to compare with.");
}

DocumentFacts::DocumentFacts(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_kind(new QLabel(this))
    , m_compared(new QLabel(this))
    , m_note(new QLabel(this))
    , m_life(new QLabel(this))
    , m_comparedIcon(new QLabel(this))
    , m_noteIcon(new QLabel(this))
    , m_lifeIcon(new QLabel(this))
    , m_hashRow(new QWidget(this))
    , m_hashName(new QLabel(m_hashRow))
    , m_hash(new HashLine(m_hashRow))
{
    setObjectName(u"documentFacts"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_kind);
    const std::pair<QLabel *, QLabel *> rows[] = {
        {m_noteIcon, m_note}, {m_lifeIcon, m_life}, {m_comparedIcon, m_compared}};
    for (const auto &[iconLabel, text] : rows) {
        auto *row = new QHBoxLayout;
        row->setSpacing(6);
        row->addWidget(iconLabel, 0, Qt::AlignTop);
        row->addWidget(text, 1);
        column->addLayout(row);
    }
    for (QLabel *label : {m_title, m_kind, m_compared, m_note, m_life}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_hash->setObjectName(u"documentHash"_s);
    m_hashName->setBuddy(m_hash);
    m_copy = m_hash->addAction(icon(u"copy"_s), QLineEdit::TrailingPosition);
    connect(m_copy, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_hash->text()); });
    auto *hash = new QHBoxLayout(m_hashRow);
    hash->setContentsMargins(22, 0, 0, 0);
    hash->setSpacing(6);
    hash->addWidget(m_hashName);
    hash->addWidget(m_hash, 1);
    column->addWidget(m_hashRow);
    retranslate();
    showNothing();
}

void DocumentFacts::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &DocumentFacts::showTitle);
    showTitle();
}

void DocumentFacts::showTitle()
{
    m_title->setText(m_masking.shown(m_name));
}

void DocumentFacts::showRecord(const store::DocumentRecord &record, int pages)
{
    show();
    const QString name = record.title.isEmpty() ? record.filename : record.title;
    m_name = name.isEmpty() ? tr("Document %1").arg(record.documentId) : name;
    showTitle();
    QStringList kind;
    if (!record.mimeType.isEmpty())
        kind << kindText(record.mimeType);
    if (pages > 0)
        kind << tr("%n page(s)", nullptr, pages);
    if (record.bytes >= 0)
        kind << QLocale().formattedDataSize(record.bytes, 1, QLocale::DataSizeTraditionalFormat);
    if (record.uploadedAt.isValid())
        kind << tr("uploaded %1").arg(absoluteText(record.uploadedAt));
    m_kind->setText(kind.join(u", "_s));
    m_kind->setVisible(!kind.isEmpty());
    setRow(m_noteIcon, m_note, u"signature-check"_s,
           record.isAlreadySigned
               ? tr("Has signatures already: only signing with an eID's own signature can add to it.")
               : QString());
    setRow(m_lifeIcon, m_life,
           record.goneSince.isValid()    ? u"struck-calendar"_s
           : isInSession(record)         ? u"session"_s
           : record.goneSessionCount > 0 ? u"delete"_s
                                         : u"hourglass"_s,
           lifeWords(record));
    const Comparison comparison = compared(record);
    setRow(m_comparedIcon, m_compared,
           comparison == Comparison::Same        ? u"tick"_s
           : comparison == Comparison::Different ? u"error"_s
                                                 : u"info"_s,
           record.goneSince.isValid() ? QString() : hashWords(record));
    const QString hash = shownHash(record);
    m_hash->setText(hash);
    m_hash->setToolTip(hash);
    m_hash->setCursorPosition(0);
    m_hashRow->setVisible(!hash.isEmpty());
}

void DocumentFacts::showFile(const QString &name, const QString &status)
{
    show();
    m_name = name;
    showTitle();
    m_kind->hide();
    m_hashRow->hide();
    m_hash->clear();
    setRow(m_noteIcon, m_note, u"upload"_s, status);
    setRow(m_lifeIcon, m_life, {}, {});
    setRow(m_comparedIcon, m_compared, {}, {});
}

void DocumentFacts::showNothing()
{
    m_name.clear();
    for (QLabel *label : {m_title, m_kind, m_compared, m_note, m_life})
        label->clear();
    m_hash->clear();
    hide();
}

QString DocumentFacts::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_title, m_kind, m_note, m_life, m_compared})
        if (!label->text().isEmpty())
            lines << label->text();
    if (!m_hash->text().isEmpty())
        lines << m_hash->text();
    return lines.join(u'\n');
}

void DocumentFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DocumentFacts::retranslate()
{
    setAccessibleName(tr("About the document"));
    m_hashName->setText(tr("SHA-256"));
    m_hash->setAccessibleName(tr("SHA-256 of the document"));
    m_copy->setText(tr("Copy the SHA-256"));
    m_copy->setToolTip(m_copy->text());
}

} // namespace ui
