#include "store/saidwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store::saidwords {

namespace {
constexpr QChar beforeSentence(u'\x1e'), betweenParts(u'\x1f'); // which nobody writes
} // namespace

QStringList of(const char *context, const char *source, const QString &name)
{
    return {QString::fromUtf8(context), QString::fromUtf8(source), name};
}

QStringList counted(const char *context, const char *source, int count, const QString &name)
{
    return {QString::fromUtf8(context), QString::fromUtf8(source), name, QString::number(count)};
}

QString said(const QStringList &words)
{
    if (words.size() != 3 && words.size() != 4)
        return {};
    const int count = words.size() == 4 ? words.at(3).toInt() : -1;
    const QByteArray context = words.at(0).toUtf8(), source = words.at(1).toUtf8();
    const QString text = QCoreApplication::translate(context.constData(), source.constData(), nullptr, count);
    return text.contains("%1"_L1) ? text.arg(words.at(2)) : text;
}

QString kept(const QList<QStringList> &sentences)
{
    QString text;
    for (const QStringList &words : sentences)
        text += beforeSentence + words.join(betweenParts);
    return text;
}

QString saidOf(const QString &text)
{
    if (!text.startsWith(beforeSentence))
        return text;
    QStringList sentences;
    const QStringList parts = text.mid(1).split(beforeSentence);
    for (const QString &words : parts)
        sentences.append(said(words.split(betweenParts)));
    return sentences.join(u' ');
}

} // namespace store::saidwords
