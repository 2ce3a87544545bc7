#include "support/faultrule.h"

#include <QHash>

namespace support {

namespace {

using Fault = FaultRule::Fault;

Fault faultOf(const QString &word)
{
    static const QHash<QString, Fault> words{{QStringLiteral("delay"), Fault::Delay},
                                             {QStringLiteral("dropBefore"), Fault::DropBefore},
                                             {QStringLiteral("dropAfter"), Fault::DropAfter},
                                             {QStringLiteral("reset"), Fault::Reset},
                                             {QStringLiteral("sip"), Fault::Sip},
                                             {QStringLiteral("drip"), Fault::Drip},
                                             {QStringLiteral("truncate"), Fault::Truncate},
                                             {QStringLiteral("answer"), Fault::Answer}};
    return words.value(word, Fault::None);
}

bool takeWhich(const QString &word, FaultRule &rule)
{
    if (word == QLatin1String("*")) {
        rule.which = 1;
        rule.andLater = true;
        return true;
    }
    rule.andLater = word.endsWith(u'+');
    bool ok = false;
    rule.which = word.left(word.size() - (rule.andLater ? 1 : 0)).toInt(&ok);
    return ok && rule.which > 0;
}

bool takeOption(const QString &word, FaultRule &rule)
{
    const QString key = word.section(u'=', 0, 0), value = word.section(u'=', 1);
    bool ok = true;
    if (key == QLatin1String("ms"))
        rule.milliseconds = value.toInt(&ok);
    else if (key == QLatin1String("bytes"))
        rule.bytes = value.toLongLong(&ok);
    else if (key == QLatin1String("status"))
        rule.status = value.toInt(&ok);
    else if (key == QLatin1String("type"))
        rule.contentType = value.toUtf8();
    else if (key == QLatin1String("header") && value.contains(u':'))
        rule.headers.append({value.section(u':', 0, 0).toUtf8(), value.section(u':', 1).trimmed().toUtf8()});
    else
        return false;
    return ok && rule.milliseconds >= 0 && rule.bytes >= 0 && rule.status >= 100 && rule.status <= 999;
}

} // namespace

std::optional<FaultRule> FaultRule::parse(const QString &text, QString *why)
{
    const auto wrong = [why](const QString &sentence) {
        if (why)
            *why = sentence;
        return std::nullopt;
    };
    FaultRule rule;
    QString options = text.simplified();
    // body= takes the rest of the line as it is, blanks included
    if (const auto at = text.indexOf(QLatin1String(" body=")); at >= 0) {
        rule.body = text.mid(at + 6).toUtf8();
        options = text.left(at).simplified();
    }
    const auto words = options.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 4)
        return wrong(QStringLiteral("a rule is METHOD REGEX WHICH FAULT [key=value …]"));
    rule.method = words[0].toUpper().toLatin1();
    rule.target = QRegularExpression(words[1]);
    if (!rule.target.isValid())
        return wrong(QStringLiteral("%1: %2").arg(words[1], rule.target.errorString()));
    if (!takeWhich(words[2], rule))
        return wrong(QStringLiteral("%1 is neither a number from 1, nor N+, nor *").arg(words[2]));
    rule.fault = faultOf(words[3]);
    if (rule.fault == Fault::None)
        return wrong(QStringLiteral("%1 is no fault").arg(words[3]));
    for (const auto &word : words.mid(4))
        if (!takeOption(word, rule))
            return wrong(QStringLiteral("%1 is no option, or its value is wrong").arg(word));
    return rule;
}

bool FaultRule::isFor(const QByteArray &requestMethod, const QByteArray &requestTarget)
{
    if (method != "*" && method != requestMethod)
        return false;
    if (!target.match(QString::fromUtf8(requestTarget)).hasMatch())
        return false;
    ++matched;
    return matched == which || (andLater && matched > which);
}

QByteArray FaultRule::answerBytes() const
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) +
                      " Fault\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!body.isEmpty())
        text += "Content-Type: " + contentType + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + body;
}

} // namespace support
