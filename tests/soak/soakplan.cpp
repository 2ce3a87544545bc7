#include "soak/soakplan.h"

#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace soak {

namespace {

using Kind = Step::Kind;

constexpr std::pair<Kind, int> weights[] = {
    {Kind::Click, 26},  {Kind::Row, 14},  {Kind::Menu, 8},   {Kind::Type, 10},   {Kind::Key, 14},
    {Kind::Escape, 8},  {Kind::Drop, 3},  {Kind::Resize, 2}, {Kind::Account, 1}, {Kind::Setting, 1},
    {Kind::Compose, 2}, {Kind::Fault, 4}, {Kind::Others, 4}, {Kind::Pause, 3}};

} // namespace

Step SoakPlan::next()
{
    const quint32 own[] = {m_seed, quint32(m_number)};
    Step step{.number = m_number++, .dice = QRandomGenerator(own)};
    const int all = std::accumulate(std::begin(weights), std::end(weights), 0,
                                    [](int sum, const auto &weight) { return sum + weight.second; });
    int drawn = step.dice.bounded(all);
    for (const auto &[kind, weight] : weights)
        if ((drawn -= weight) < 0) {
            step.kind = kind;
            break;
        }
    return step;
}

QString anyText(QRandomGenerator &dice)
{
    static const QString texts[] = {u"Kari"_s,
                                    u"Åse Ødegård"_s,
                                    u"jürgen@example.com"_s,
                                    u"+4791234567"_s,
                                    u"2031-02-28 12:00"_s,
                                    u"contract {name} {due}"_s,
                                    u"{unknown} {{"_s,
                                    u"契約 ﷽ 🖋"_s,
                                    u"0"_s,
                                    u"-1"_s,
                                    u"99999999999999999999"_s,
                                    u"https://example.com/?a=b"_s,
                                    u"a@"_s,
                                    u"' OR 1=1 --"_s,
                                    u"\"*NEAR("_s,
                                    u"<b>&amp;</b>"_s,
                                    u" "_s};
    if (dice.bounded(12) == 0)
        return QString(2000, QChar(u'a' + dice.bounded(26))); // longer than any field wants
    return texts[dice.bounded(int(std::size(texts)))];
}

QByteArray anyFault(QRandomGenerator &dice)
{
    static const char *const faults[] = {
        "delay ms=300",
        "delay ms=1500",
        "dropBefore",
        "dropAfter",
        "reset",
        "truncate bytes=40",
        "truncate bytes=900",
        "drip bytes=64 ms=5",
        "answer status=401 body={}",
        "answer status=429 header=Retry-After:1 body={}",
        "answer status=503 body={}",
        "answer status=200 type=text/html body=<html><body>Log in to the network</body></html>"};
    static const char *const targets[] = {".*", "^/sign/signing-sessions", "^/sign/documents", "^/auth/"};
    static const char *const verbs[] = {"*", "*", "GET", "POST", "PATCH", "DELETE"};
    static const char *const which[] = {"1", "1", "1", "2", "1+"};
    const auto draw = [&dice](const auto &of) { return of[dice.bounded(int(std::size(of)))]; };
    QByteArray rule = draw(verbs);
    rule += ' ';
    rule += draw(targets);
    rule += ' ';
    rule += draw(which);
    rule += ' ';
    rule += draw(faults);
    return rule;
}

} // namespace soak
