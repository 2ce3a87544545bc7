#pragma once

#include "pdf/checkmessage.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QSizeF>

class QIODevice;

namespace pdf {

//! The answer of countersign-pdfcheck to PageSizes or PageImage, while it comes in. It is read as if an enemy
//! had written it: what does not fit the request is refused before it takes any memory.
class PageAnswer
{
public:
    enum class State { Incomplete, Complete, Refused };

    explicit PageAnswer(const CheckRequest &asked)
        : m_request(asked)
    {
    }

    [[nodiscard]] const CheckRequest &request() const { return m_request; }
    //! Takes what \a device has. Of no use after it was refused.
    [[nodiscard]] State read(QIODevice &device);
    //! Of a complete one, in points; none when the document cannot be shown.
    [[nodiscard]] const QList<QSizeF> &sizes() const { return m_sizes; }
    //! Of a complete one, as large as was asked; null when the page cannot be shown.
    [[nodiscard]] const QImage &image() const { return m_image; }

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] bool takeSizes();

    CheckRequest m_request;
    QByteArray m_head, m_body;
    QList<QSizeF> m_sizes;
    QImage m_image;
    qint64 m_expected = -1; //!< bytes behind the head; -1: not known yet
    qint64 m_taken = 0;
};

} // namespace pdf
