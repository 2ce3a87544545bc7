#pragma once

#include <QIODevice>

#include <memory>

namespace api {

//! A request body that can be read once. QNetworkAccessManager quietly sends a request again when the
//! connection closes before the answer, POST included; it has to rewind the body for that, and this one
//! refuses. A contract must not be created twice behind our back.
class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    //! \a source is open for reading and at its start.
    explicit OnceBody(std::unique_ptr<QIODevice> source, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_source->size(); }
    [[nodiscard]] bool atEnd() const override { return m_source->atEnd(); }
    bool reset() override { return pos() == 0; }
    bool seek(qint64 position) override { return position == pos(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override { return m_source->read(data, maxSize); }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_source;
};

} // namespace api
