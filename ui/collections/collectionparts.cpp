#include "ui/collections/collectionparts.h"

#include "domain/enums.h"
#include "domain/openenum.h"
#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/widgets/writtentips.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(const QString &documentId, const QList<store::DocumentRecord> &known)
{
    const auto found = std::find_if(known.begin(), known.end(), [&documentId](const auto &record) {
        return record.documentId == documentId;
    });
    if (found != known.end() && !(found->title.isEmpty() && found->filename.isEmpty()))
        return found->title.isEmpty() ? found->filename : found->title;
    return CollectionParts::tr("Document %1").arg(documentId.left(8));
}

} // namespace

CollectionParts::CollectionParts(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_documents(makePart(u"collectionDocumentList"_s, &CollectionParts::documentActivated))
    , m_sessions(makePart(u"collectionSessionList"_s, &CollectionParts::sessionActivated))
    , m_packages(makePart(u"collectionPackageList"_s, &CollectionParts::packageActivated))
    , m_nothing(new QLabel)
{
    setObjectName(u"collectionParts"_s);
    setChildrenCollapsible(false);
    m_nothing->setObjectName(u"collectionNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(24);
    addWidget(m_nothing);
    setSizes({300, 400, 300, 1000});
    retranslate();
    showNothing();
}

CollectionParts::Part CollectionParts::makePart(const QString &name,
                                                void (CollectionParts::*activated)(const QString &))
{
    auto *widget = new QWidget;
    const Part part{new QListWidget(widget), new QLabel(widget), new QLabel(widget)};
    part.list->setObjectName(name);
    writeTipsAsWritten(*part.list);
    part.list->setFrameShape(QFrame::NoFrame);
    part.list->setWordWrap(true);
    part.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    part.list->setIconSize({16, 16});
    QFont bold = part.label->font();
    bold.setBold(true);
    part.label->setFont(bold);
    part.label->setBuddy(part.list);
    part.empty->setObjectName(name + u"Empty"_s);
    part.empty->setWordWrap(true);
    part.empty->setAutoFillBackground(true); // as the list that it stands for
    part.empty->setBackgroundRole(QPalette::Base);
    part.empty->setMargin(6);
    part.empty->setForegroundRole(QPalette::PlaceholderText);
    part.empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(part.label);
    column->addWidget(part.list, 1);
    column->addWidget(part.empty, 1);
    addWidget(widget);
    connect(part.list, &QListWidget::itemActivated, this, [this, activated](const QListWidgetItem *item) {
        Q_EMIT(this->*activated)(item->data(Qt::UserRole).toString());
    });
    return part;
}

void CollectionParts::showNothing()
{
    for (Part *part : {&m_documents, &m_sessions, &m_packages}) {
        fill(*part, {});
        part->empty->hide();
    }
    showParts(false);
}

//! Without one their headings would be of nothing.
void CollectionParts::showParts(bool areShown)
{
    m_nothing->setVisible(!areShown);
    for (const Part *part : {&m_documents, &m_sessions, &m_packages})
        part->label->parentWidget()->setVisible(areShown);
}

void CollectionParts::showRecord(const store::CollectionRecord &record,
                                 const QList<store::DocumentRecord> &documents)
{
    QList<Line> lines;
    int number = 0;
    for (const QString &id : record.documentIds)
        lines << Line{id, u"document"_s, tr("%1. %2").arg(++number).arg(nameOf(id, documents)), id};
    fill(m_documents, lines);
    lines.clear();
    for (const QString &id : record.packages)
        lines << Line{id, u"package"_s, tr("Signed PDF of all documents"), id};
    fill(m_packages, lines);
    m_packages.empty->setText(record.packageTo.isEmpty()
                                  ? tr("None is asked for: each document is signed by itself.")
                                  : tr("Made when everyone has signed; that takes a moment."));
    showParts(true);
}

void CollectionParts::showSessions(const QList<store::SessionRow> &sessions, const QDateTime &now)
{
    QList<Line> lines;
    for (const store::SessionRow &session : sessions) {
        const domain::OpenEnum<domain::SessionState> state(session.state);
        const bool isFinal = state == domain::SessionState::Signed || state == domain::SessionState::Rejected;
        const bool isOverdue = !isFinal && session.dueDate.isValid() && session.dueDate < now;
        const bool isGone = session.goneSince.isValid();
        const StateLook look = isGone ? lookOfGone() : lookOf(state, isOverdue, session.isStuck());
        // the title is the same for all of them more often than not
        const QString &name = session.signer.isEmpty() ? session.title : session.signer;
        QStringList tip{session.title};
        if (!isFinal && !isGone)
            tip << tr("Due %1").arg(absoluteText(session.dueDate));
        lines << Line{session.id, look.iconName, tr("%1 – %2").arg(name, look.text), tip.join(u'\n')};
    }
    fill(m_sessions, lines);
}

void CollectionParts::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, [this] {
        for (const Part *part : {&m_documents, &m_sessions, &m_packages})
            showLines(*part);
    });
}

void CollectionParts::fill(Part &part, const QList<Line> &lines)
{
    part.lines = lines;
    showLines(part);
    part.list->setVisible(!lines.isEmpty());
    part.empty->setVisible(lines.isEmpty());
}

void CollectionParts::showLines(const Part &part)
{
    const QList<Line> &lines = part.lines;
    // Line by line, so that what is chosen and how far it was scrolled stay as they are.
    QListWidget *list = part.list;
    while (list->count() > lines.size())
        delete list->takeItem(list->count() - 1);
    for (int row = 0; row < lines.size(); ++row) {
        const Line &line = lines.at(row);
        if (row >= list->count())
            list->addItem(new QListWidgetItem);
        QListWidgetItem *item = list->item(row);
        const QString text = m_masking.shown(line.text), tip = m_masking.shown(line.tip);
        const QIcon sign = icon(line.iconName);
        if (item->data(Qt::UserRole) == line.id && item->text() == text && item->toolTip() == tip &&
            item->icon().cacheKey() == sign.cacheKey())
            continue;
        item->setData(Qt::UserRole, line.id);
        item->setText(text);
        item->setIcon(sign);
        item->setToolTip(tip);
    }
}

void CollectionParts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QSplitter::changeEvent(event);
}

void CollectionParts::retranslate()
{
    m_documents.label->setText(tr("Doc&uments in order"));
    m_documents.list->setAccessibleName(tr("Documents of the collection in order"));
    m_sessions.label->setText(tr("Sess&ions"));
    m_sessions.list->setAccessibleName(tr("Sessions of the collection"));
    m_sessions.empty->setText(tr("None yet. “New session” makes one."));
    m_packages.label->setText(tr("&Packages"));
    m_packages.list->setAccessibleName(tr("Packages of the collection"));
    m_documents.empty->setText(tr("Not told by the service."));
    m_nothing->setText(tr("Choose a collection to see its documents, sessions and packages."));
}

} // namespace ui
