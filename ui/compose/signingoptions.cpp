#include "ui/compose/signingoptions.h"

#include "ui/compose/archiveoptions.h"
#include "ui/compose/eiddetails.h"
#include "ui/compose/eidoptions.h"
#include "ui/compose/formfield.h"
#include "ui/compose/listedit.h"
#include "ui/compose/notificationlist.h"
#include "ui/compose/orderoptions.h"
#include "ui/compose/pagesoptions.h"
#include "ui/compose/redirectoptions.h"
#include "ui/compose/tagoptions.h"
#include "ui/compose/textoptions.h"
#include "ui/compose/timeoptions.h"
#include "ui/widgets/foldingsection.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Of a list, which of its elements is meant.
QString elementText(const FormField *field, const QString &rest)
{
    const auto *list = qobject_cast<const ListEdit *>(field->input());
    if (!list || !rest.startsWith(u'['))
        return {};
    const QString element = list->list().value(rest.mid(1, rest.indexOf(u']') - 1).toInt());
    return element.size() > 24 ? element.left(24) + u'…' : element;
}

} // namespace

SigningOptions::SigningOptions(QWidget *parent)
    : QWidget(parent)
    , m_texts(new TextOptions(this))
    , m_eid(new EidOptions(this))
    , m_times(new TimeOptions(this))
    , m_notifications(new NotificationList(this))
    , m_order(new OrderOptions(this))
{
    // The language of the pages comes first: messages may follow it.
    m_sections = {m_texts, m_eid, m_times, m_notifications};
    const std::pair<OptionsSection *, QString> folded[] = {
        {new EidDetails(this), u"composeMoreSignature"_s},
        {new PagesOptions(this), u"composeMorePages"_s},
        {m_order, u"composeMoreOrder"_s},
        {new RedirectOptions(this), u"composeMoreRedirect"_s},
        {new ArchiveOptions(this), u"composeMoreArchive"_s},
        {new TagOptions(this), u"composeMoreTags"_s}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    for (OptionsSection *section : std::as_const(m_sections))
        column->addWidget(section);
    auto *more = new QVBoxLayout;
    more->setSpacing(2);
    column->addLayout(more);
    for (const auto &[section, name] : folded) {
        m_sections << section;
        m_folded.append({new FoldingSection(section, name, this), section});
        more->addWidget(m_folded.last().first);
    }
    for (OptionsSection *section : std::as_const(m_sections))
        connect(section, &OptionsSection::edited, this, [this] {
            if (m_isReading)
                return;
            showSummaries();
            Q_EMIT edited();
        });
    retranslate();
}

void SigningOptions::writeTo(domain::SessionDraft &draft) const
{
    draft.common = m_read.common;
    draft.dueRule = m_read.dueRule;
    draft.makesPackage = m_read.makesPackage;
    for (const OptionsSection *section : m_sections)
        section->writeTo(draft);
}

void SigningOptions::readFrom(const domain::SessionDraft &draft)
{
    m_isReading = true;
    m_read = draft;
    for (OptionsSection *section : std::as_const(m_sections))
        section->readFrom(draft);
    m_isReading = false;
    showSummaries();
}

void SigningOptions::setTitle(const QString &title)
{
    m_texts->setTitle(title);
}

void SigningOptions::setPackageAllowed(bool allowed)
{
    m_eid->setPackageAllowed(allowed);
}

bool SigningOptions::canPackage() const
{
    return m_eid->canPackage();
}

void SigningOptions::choosePackage(bool isChosen)
{
    m_eid->choosePackage(isChosen);
}

void SigningOptions::setSearch(tasks::SessionSearch *search)
{
    m_order->setSearch(search);
}

void SigningOptions::setMasking(const store::MaskedMode &masking)
{
    m_texts->setMasking(masking);
    m_notifications->setMasking(masking);
    m_order->setMasking(masking);
}

void SigningOptions::showContext(const domain::SessionDraft &draft, const QDateTime &now)
{
    for (OptionsSection *section : std::as_const(m_sections))
        section->showContext(draft, now);
}

void SigningOptions::clearProblems()
{
    for (OptionsSection *section : std::as_const(m_sections))
        section->clearProblems();
    m_notifications->clearMessageProblems();
}

//! Where something is said of it, which is unfolded; null: nowhere here. \a text names the element of a list.
FormField *SigningOptions::fieldOf(const QString &path, QString &text)
{
    OptionsSection::Match best;
    for (const OptionsSection *section : std::as_const(m_sections))
        if (const OptionsSection::Match match = section->match(path); match.length > best.length)
            best = match;
    if (!best.field)
        return nullptr;
    if (const QString element = elementText(best.field, path.mid(best.length)); !element.isEmpty())
        text = tr("“%1”: %2").arg(element, text);
    for (const auto &[folding, section] : std::as_const(m_folded))
        if (section->isAncestorOf(best.field))
            folding->setUnfolded(true);
    m_notifications->unfold(best.field);
    return best.field;
}

bool SigningOptions::showProblem(const domain::Violation &violation, const QString &text)
{
    QString told = text;
    FormField *field = fieldOf(violation.field, told);
    if (field)
        field->addProblem(told);
    return field != nullptr;
}

bool SigningOptions::showCaution(const QString &path, const QString &text)
{
    QString told = text;
    FormField *field = fieldOf(path, told);
    if (field)
        field->addCaution(told);
    return field != nullptr;
}

QWidget *SigningOptions::firstProblem() const
{
    QWidget *first = nullptr;
    int top = 0;
    for (const FormField *field : findChildren<FormField *>()) {
        const int at = field->mapTo(this, QPoint()).y();
        if (!field->problem().isEmpty() && field->isVisibleTo(this) && (!first || at < top)) {
            first = field->input();
            top = at;
        }
    }
    return first;
}

bool SigningOptions::isComplete() const
{
    return std::all_of(m_sections.begin(), m_sections.end(),
                       [](const OptionsSection *section) { return section->isComplete(); });
}

domain::KnownSessions SigningOptions::knownSessions() const
{
    return m_order->known();
}

void SigningOptions::showSummaries()
{
    for (const auto &[folding, section] : std::as_const(m_folded))
        folding->setSummary(section->summary());
}

void SigningOptions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SigningOptions::retranslate()
{
    for (const auto &[folding, section] : std::as_const(m_folded))
        folding->setHeading(section->heading());
    showSummaries();
}

} // namespace ui
