#pragma once

#include "pdf/pageanswer.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QObject>
#include <QSize>
#include <QSizeF>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QProcess;

namespace pdf {

//! Has the pages of one document drawn by another program, countersign-pdfcheck: a document may end that one,
//! never this one. The other is started when something is asked of it and ended when nothing was for a while;
//! when it ends, hangs or gives no answer, a new one is asked once more. Nothing here waits: signals tell.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds perRequest{
            15'000};                            //!< by the clock on the wall; the other limits itself, too
        std::chrono::milliseconds idle{30'000}; //!< then the process ends
        int attempts = 2;                       //!< of a page that ends it, and of opening
    };
    enum class Trouble {
        Unreadable, //!< no document that can be shown, or one that ends who opens it
        NotStarted, //!< the program that draws does not start
    };
    struct Wanted
    {
        int page = 0; //!< from 0
        QSize pixels; //!< as bounded() gives it
        bool operator==(const Wanted &) const = default;
    };

    explicit PageRenderer(QObject *parent = nullptr);
    PageRenderer(const QString &program, const Limits &limits, QObject *parent = nullptr);
    ~PageRenderer() override;

    //! Ends with opened() or cannotOpen(), unless another is opened before.
    void open(const QString &path);
    //! Nothing is told of what was asked before.
    void close();
    //! Of the open document, in this order. What was wanted before and is not among them is not drawn any
    //! more.
    void want(const QList<Wanted> &images);

    //! The largest image of about this shape that can be wanted.
    [[nodiscard]] static QSize bounded(const QSize &pixels);
    [[nodiscard]] const QString &programPath() const { return m_program; }

Q_SIGNALS:
    //! In points; at least one page.
    void opened(const QList<QSizeF> &sizes);
    void cannotOpen(pdf::PageRenderer::Trouble trouble);
    void rendered(int page, const QImage &image);
    //! Once for a page: what is wanted of it afterwards is not asked for.
    void cannotRender(int page);

private:
    void next();
    void ask(CheckRequest request);
    void startProcess();
    void endProcess();
    void read();
    void fail(bool hasStarted);
    void takeSizes(const QList<QSizeF> &sizes);
    void takeImage(int page, const QImage &image);
    void refuse(int page, Trouble trouble);

    QString m_program;
    Limits m_limits;
    QString m_path;
    int m_pages = 0; //!< 0: not opened yet
    QList<Wanted> m_wanted;
    QHash<int, int> m_failures; //!< by page
    QProcess *m_process = nullptr;
    std::optional<PageAnswer> m_answer; //!< to what is asked now
    quint32 m_number = 0;
    QTimer m_soon; //!< who asks is answered after that, not meanwhile
    QTimer m_deadline, m_idle;
};

} // namespace pdf
