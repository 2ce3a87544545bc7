#include "sandbox/form.h"

#include <QUrl>

namespace sandbox {

namespace {

QString formValue(QByteArray encoded)
{
    return QUrl::fromPercentEncoding(encoded.replace('+', ' '));
}

} // namespace

QHash<QString, QString> formOf(const QByteArray &body)
{
    QHash<QString, QString> form;
    for (const QByteArray &pair : body.split('&')) {
        const auto equals = pair.indexOf('=');
        if (equals > 0)
            form.insert(formValue(pair.left(equals)), formValue(pair.mid(equals + 1)));
    }
    return form;
}

} // namespace sandbox
