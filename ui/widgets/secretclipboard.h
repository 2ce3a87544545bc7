#pragma once

#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace ui {

//! The clipboard for what nobody should find there later: marked as a secret for the programs that keep what
//! was copied, and emptied after a while, or at the end, unless something else was copied meanwhile.
class SecretClipboard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualTime = std::chrono::seconds(60);

    explicit SecretClipboard(std::chrono::milliseconds keepTime = usualTime, QObject *parent = nullptr);
    ~SecretClipboard() override;

    void put(const QString &text);
    [[nodiscard]] bool isOurs() const; //!< what is on the clipboard now
    [[nodiscard]] std::chrono::milliseconds keepTime() const { return m_end.intervalAsDuration(); }
    void setKeepTime(std::chrono::milliseconds time) { m_end.setInterval(time); }

Q_SIGNALS:
    void cleared();

private:
    void clear();

    QString m_text;
    QPointer<QMimeData> m_data; //!< the clipboard's, while it has it
    QTimer m_end;
};

} // namespace ui
