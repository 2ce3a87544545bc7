#include "store/saidwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store::saidwords {

QStringList of(const char *context, const char *source, const QString &name)
{
    return {QString::fromUtf8(context), QString::fromUtf8(source), name};
}

QString said(const QStringList &words)
{
    if (words.size() != 3)
        return {};
    const QByteArray context = words.at(0).toUtf8(), source = words.at(1).toUtf8();
    const QString text = QCoreApplication::translate(context.constData(), source.constData());
    return text.contains("%1"_L1) ? text.arg(words.at(2)) : text;
}

} // namespace store::saidwords
