#include "ui/widgets/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

//! Each desktop has a word of its own for it; the others take no notice.
void mark(QMimeData &data)
{
    const QByteArray no(4, '\0'); // a DWORD
    data.setData(u"x-kde-passwordManagerHint"_s, "secret");
    data.setData(u"ExcludeClipboardContentFromMonitorProcessing"_s, "1");
    data.setData(u"CanIncludeInClipboardHistory"_s, no);
    data.setData(u"CanUploadToCloudClipboard"_s, no);
    data.setData(u"org.nspasteboard.ConcealedType"_s, "1");
}

} // namespace

SecretClipboard::SecretClipboard(std::chrono::milliseconds keepTime, QObject *parent)
    : QObject(parent)
{
    m_end.setSingleShot(true);
    m_end.setInterval(keepTime);
    connect(&m_end, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::put(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    mark(*data);
    QGuiApplication::clipboard()->setMimeData(data);
    m_text = text;
    m_data = data;
    m_end.start();
}

bool SecretClipboard::isOurs() const
{
    const QClipboard *clipboard = QGuiApplication::clipboard();
    if (m_text.isEmpty())
        return false;
    // The text of others is not asked for: an owner that hangs would be waited for. Not every platform knows
    // who the owner is; those give back what was put there
    if (!clipboard->ownsClipboard() && (!m_data || clipboard->mimeData() != m_data))
        return false;
    return clipboard->text() == m_text;
}

void SecretClipboard::clear()
{
    const bool hadIt = isOurs();
    m_end.stop();
    m_text.clear();
    if (!hadIt)
        return;
    QGuiApplication::clipboard()->clear();
    Q_EMIT cleared();
}

} // namespace ui
