#include "ui/compose/orderpicture.h"

#include "ui/statetext.h"
#include "ui/timetext.h"
#include "ui/violationtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::OrderPicture)
};

QString nameOf(const domain::SessionDraft &draft, int row)
{
    const domain::DraftSigner &signer = draft.signers.at(row);
    for (const QString &text : {signer.name, signer.email, signer.mobile})
        if (!text.isEmpty())
            return text;
    return Words::tr("Signer %1").arg(row + 1);
}

QString nameOf(const domain::KnownSessions &known, const QString &id)
{
    const domain::KnownSession session = known.value(id);
    return !session.signer.isEmpty() ? session.signer : !session.title.isEmpty() ? session.title : id;
}

OrderBox boxOf(const domain::SessionDraft &draft, int row)
{
    const domain::DraftSigner &signer = draft.signers.at(row);
    OrderBox box;
    box.id = QString::number(row);
    box.name = nameOf(draft, row);
    box.detail = !signer.email.isEmpty() && signer.email != box.name ? signer.email
                 : signer.mobile != box.name                         ? signer.mobile
                                                                     : QString();
    box.iconName = u"pen"_s;
    return box;
}

OrderBox boxOf(const domain::KnownSessions &known, const QString &id, const QDateTime &now)
{
    const domain::KnownSession session = known.value(id);
    OrderBox box;
    box.id = id;
    box.name = nameOf(known, id);
    box.iconName = u"session"_s;
    if (session.isGone) {
        box.detail = Words::tr("Gone from the service");
        box.iconName = lookOfGone().iconName; // that of errors is beside it
    } else if (!session.state.text().isEmpty()) {
        const bool isFinal =
            session.state == domain::SessionState::Signed || session.state == domain::SessionState::Rejected;
        const bool isOverdue = !isFinal && session.dueDate && *session.dueDate <= now;
        const StateLook look = lookOf(session.state, isOverdue, false);
        box.detail = look.text;
        box.iconName = look.iconName;
    }
    return box;
}

QString endOf(const domain::SessionDraft &draft, const QDateTime &now)
{
    const QDateTime due = draft.dueRule          ? domain::dueDateOf(*draft.dueRule, now.toLocalTime())
                          : draft.common.dueDate ? draft.common.dueDate->toDateTime().toLocalTime()
                                                 : QDateTime();
    return due.isValid() ? Words::tr("Due %1").arg(dayInDigits(due))
                         : Words::tr("Due in %n day(s)", nullptr, domain::rules::defaultDueDays);
}

QString joined(QStringList names)
{
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    return Words::tr("%1 and %2").arg(names.join(", "_L1), last);
}

void mark(QString &place, const QString &text)
{
    if (place.isEmpty())
        place = text;
}

} // namespace

QString OrderPicture::inWords() const
{
    QStringList sentences;
    for (const OrderColumn &column : columns) {
        QStringList names;
        for (const OrderBox &box : column.boxes)
            names << box.name;
        sentences << Words::tr("%1: %2.").arg(column.title, joined(names));
    }
    if (!end.isEmpty())
        sentences << Words::tr("%1.").arg(end);
    sentences += problems;
    return sentences.join(u' ');
}

QString orderProblemText(const domain::DraftProblem &problem, const domain::SessionDraft &draft,
                         const domain::KnownSessions &known)
{
    using domain::Reason;
    const domain::Violation &violation = problem.violation;
    const bool isOfOrder = violation.field.startsWith("subsequentTo"_L1);
    switch (violation.reason) {
    case Reason::TooMany:
        if (!isOfOrder)
            return {};
        return problem.signerRow < 0
                   ? Words::tr("These wait for more than %n other session(s); the service takes no more.",
                               nullptr, static_cast<int>(violation.limit))
                   : Words::tr("Step %1 waits for %2 signers. The service takes at most %3: divide the step "
                               "before it.")
                         .arg(draft.signers.value(problem.signerRow).step)
                         .arg(violation.actual)
                         .arg(violation.limit);
    case Reason::PredecessorIsDead:
        return Words::tr("The session of %1 will never be signed, so nobody who waits for it can begin.")
            .arg(nameOf(known, problem.word));
    case Reason::OrderIsCyclic:
        return Words::tr(
                   "The session of %1 waits for these signers, who wait for it: nobody could ever begin.")
            .arg(nameOf(known, problem.word));
    case Reason::DueBeforePredecessor:
        return (draft.common.subsequentTo.value_or(QStringList()).contains(problem.word)
                    ? Words::tr("The session of %1 has to be signed first, and is due later than this one: "
                                "choose a later date here.")
                    : Words::tr("The session of %1 waits for this one, and is due earlier: choose an earlier "
                                "date here."))
            .arg(nameOf(known, problem.word));
    default:
        return isOfOrder ? violationText(violation) : QString();
    }
}

QString orderCautionText(domain::OrderCaution caution)
{
    switch (caution) {
    case domain::OrderCaution::BankIdIsNorwegian:
        return Words::tr("Norwegian BankID shows its pages in Norwegian, whatever language is chosen.");
    }
    return {};
}

OrderPicture orderPictureOf(const domain::SessionDraft &draft, const domain::KnownSessions &known,
                            const QList<domain::DraftProblem> &problems, const QDateTime &now)
{
    OrderPicture picture;
    OrderColumn others{Words::tr("Must sign first"), {}, true};
    const QStringList ids = draft.common.subsequentTo.value_or(QStringList());
    for (const QString &id : ids)
        others.boxes << boxOf(known, id, now);
    const QList<int> steps = draft.steps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        OrderColumn column{Words::tr("Step %1").arg(i + 1), {}, false};
        for (int row = 0; row < draft.signers.size(); ++row)
            if (draft.signers[row].step == steps[i])
                column.boxes << boxOf(draft, row);
        picture.columns << column;
    }
    picture.end = endOf(draft, now);
    for (const domain::DraftProblem &problem : problems) {
        const QString text = orderProblemText(problem, draft, known);
        if (!text.isEmpty() && !picture.problems.contains(text))
            picture.problems << text;
        for (OrderBox &box : others.boxes)
            if (box.id == problem.word && !text.isEmpty())
                mark(box.problem, text);
        if (problem.violation.reason == domain::Reason::DueBeforePredecessor)
            mark(picture.endProblem, text);
        for (OrderColumn &column : picture.columns)
            for (OrderBox &box : column.boxes)
                if (problem.signerRow >= 0 && box.id == QString::number(problem.signerRow))
                    mark(box.problem, text.isEmpty() ? violationText(problem.violation) : text);
        // What it waits for is dead further away: the one that is waited for is shown as well
        for (qsizetype i = 0; i < others.boxes.size(); ++i)
            if (problem.violation.field == u"subsequentTo[%1]"_s.arg(i))
                mark(others.boxes[i].problem, text);
    }
    if (!others.boxes.isEmpty())
        picture.columns.prepend(others);
    return picture;
}

} // namespace ui
