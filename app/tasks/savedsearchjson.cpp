#include "tasks/savedsearchjson.h"

#include "api/codec/qtjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace tasks {

namespace {

using domain::SessionFilter;

constexpr std::pair<const char *, bool SessionFilter::*> flags[]{
    {"isOpen", &SessionFilter::isOpen},       {"isOverdue", &SessionFilter::isOverdue},
    {"isUnread", &SessionFilter::isUnread},   {"isStuck", &SessionFilter::isStuck},
    {"isUnsaved", &SessionFilter::isUnsaved}, {"hidesSettled", &SessionFilter::hidesSettled},
    {"isHandled", &SessionFilter::isHandled}, {"isSnoozed", &SessionFilter::isSnoozed},
    {"isGone", &SessionFilter::isGone}};
constexpr std::pair<const char *, std::optional<int> SessionFilter::*> hours[]{
    {"dueWithinHours", &SessionFilter::dueWithinHours}, {"linkWithinHours", &SessionFilter::linkWithinHours}};
constexpr std::pair<const char *, std::optional<int> SessionFilter::*> dayCounts[]{
    {"createdWithinDays", &SessionFilter::createdWithinDays},
    {"dueWithinDays", &SessionFilter::dueWithinDays}};
constexpr int mostDayCount = 3'660; //!< a number beyond is none that this program wrote
constexpr std::pair<const char *, std::optional<QDateTime> SessionFilter::*> moments[]{
    {"createdFrom", &SessionFilter::createdFrom},
    {"createdTo", &SessionFilter::createdTo},
    {"dueFrom", &SessionFilter::dueFrom},
    {"dueTo", &SessionFilter::dueTo}};

void write(QJsonObject &object, const domain::UnknownMembers &unknown)
{
    for (auto member = unknown.cbegin(); member != unknown.cend(); ++member)
        object.insert(member.key(),
                      api::documentFrom('[' + member.value() + ']').array().first()); // any value
}

domain::UnknownMembers unknownIn(const QJsonObject &rest)
{
    domain::UnknownMembers unknown;
    for (auto member = rest.constBegin(); member != rest.constEnd(); ++member) {
        const QByteArray text = QJsonDocument(QJsonArray{member.value()}).toJson(QJsonDocument::Compact);
        unknown.insert(member.key(), text.mid(1, text.size() - 2));
    }
    return unknown;
}

QJsonObject toObject(const SessionFilter &filter)
{
    QJsonObject object;
    QJsonArray states;
    for (const domain::SessionState state : filter.states)
        states.append(domain::OpenEnum(state).text());
    if (!states.isEmpty())
        object.insert(u"states"_s, states);
    if (!filter.text.isEmpty())
        object.insert(u"text"_s, filter.text);
    if (!filter.label.isEmpty())
        object.insert(u"label"_s, filter.label);
    for (const auto &[name, flag] : flags)
        if (filter.*flag)
            object.insert(QLatin1StringView(name), true);
    for (const auto &[name, number] : hours)
        if (filter.*number)
            object.insert(QLatin1StringView(name), *(filter.*number));
    for (const auto &[name, number] : dayCounts)
        if (filter.*number)
            object.insert(QLatin1StringView(name), *(filter.*number));
    for (const auto &[name, moment] : moments)
        if (filter.*moment)
            object.insert(QLatin1StringView(name), (filter.*moment)->toUTC().toString(Qt::ISODateWithMs));
    return object;
}

//! What is understood is taken out of \a rest.
SessionFilter filterFrom(QJsonObject &rest)
{
    SessionFilter filter;
    bool areStatesKnown = rest.value(u"states"_s).isArray();
    const QJsonArray states = rest.value(u"states"_s).toArray();
    for (const auto &word : states) {
        const domain::OpenEnum<domain::SessionState> state(word.toString());
        areStatesKnown &= state.isKnown();
        if (state.isKnown())
            filter.states.append(state.value());
    }
    if (areStatesKnown)
        rest.remove(u"states"_s);
    if (rest.value(u"text"_s).isString())
        filter.text = rest.take(u"text"_s).toString();
    if (rest.value(u"label"_s).isString())
        filter.label = rest.take(u"label"_s).toString();
    for (const auto &[name, flag] : flags)
        if (rest.value(QLatin1StringView(name)).isBool())
            filter.*flag = rest.take(QLatin1StringView(name)).toBool();
    for (const auto &[name, number] : hours)
        if (const int value = rest.value(QLatin1StringView(name)).toInt(-1); value >= 0) {
            filter.*number = value;
            rest.remove(QLatin1StringView(name));
        }
    for (const auto &[name, number] : dayCounts)
        if (const int value = rest.value(QLatin1StringView(name)).toInt();
            value != 0 && value >= -mostDayCount && value <= mostDayCount) {
            filter.*number = value;
            rest.remove(QLatin1StringView(name));
        }
    for (const auto &[name, moment] : moments) {
        const auto read =
            QDateTime::fromString(rest.value(QLatin1StringView(name)).toString(), Qt::ISODateWithMs).toUTC();
        if (read.isValid()) {
            filter.*moment = read;
            rest.remove(QLatin1StringView(name));
        }
    }
    return filter;
}

} // namespace

QByteArray toJson(const domain::SavedSearch &search)
{
    QJsonObject object;
    write(object, search.unknown);
    QJsonObject filter = toObject(search.filter);
    write(filter, search.unknownInFilter);
    object.insert(u"filter"_s, filter);
    object.insert(u"orderBy"_s, domain::nameOf(search.ordering.key));
    object.insert(u"isDescending"_s, search.ordering.isDescending);
    object.insert(u"columns"_s, domain::textOf(search.columns));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<domain::SavedSearch> searchFrom(const QByteArray &json)
{
    const QJsonDocument document = api::documentFrom(json);
    if (!document.isObject())
        return {};
    QJsonObject rest = document.object();
    domain::SavedSearch search;
    if (rest.value(u"filter"_s).isObject()) {
        QJsonObject filter = rest.take(u"filter"_s).toObject();
        search.filter = filterFrom(filter);
        search.unknownInFilter = unknownIn(filter);
    }
    if (const auto key = domain::sessionKeyOf(rest.value(u"orderBy"_s).toString())) {
        search.ordering = {*key, rest.value(u"isDescending"_s).toBool(true)};
        rest.remove(u"isDescending"_s);
    }
    rest.remove(u"orderBy"_s);
    if (rest.value(u"columns"_s).isString())
        search.columns = domain::columnsOf(rest.take(u"columns"_s).toString());
    for (const QString &own : {u"filter"_s, u"columns"_s, u"isDescending"_s})
        rest.remove(own); // of a type that is not ours: written anew
    search.unknown = unknownIn(rest);
    return search;
}

} // namespace tasks
