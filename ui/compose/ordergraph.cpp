#include "ui/compose/ordergraph.h"

#include "ui/compose/ordercanvas.h"
#include "ui/widgets/problemlabel.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

OrderGraph::OrderGraph(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_canvas(new OrderCanvas)
    , m_problems(new ProblemLabel(this))
    , m_cautions(new QLabel(this))
{
    setObjectName(u"orderGraph"_s);
    m_heading->setObjectName(u"orderGraphHeading"_s);
    m_heading->setAutoRaise(true);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_scroll->setWidget(m_canvas);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->horizontalScrollBar()->installEventFilter(this);
    m_canvas->installEventFilter(this);
    QFont bold = m_problems->font();
    bold.setBold(true);
    m_problems->setFont(bold);
    m_heading->setFont(bold); // as every heading that folds
    m_problems->setObjectName(u"orderGraphProblems"_s);
    m_cautions->setObjectName(u"orderGraphCautions"_s);
    for (QLabel *label : std::initializer_list<QLabel *>{m_problems, m_cautions}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->hide();
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_scroll, m_problems, m_cautions})
        column->addWidget(part);
    connect(m_heading, &QToolButton::clicked, this, [this] {
        m_isChosen = true;
        m_isUnfolded = !m_isUnfolded;
        showParts();
    });
    connect(m_canvas, &OrderCanvas::boxActivated, this, &OrderGraph::boxActivated);
    connect(m_canvas, &OrderCanvas::heightChanged, this, &OrderGraph::fitHeight);
    connect(m_canvas, &OrderCanvas::currentMoved, this, [this](const QRect &rect) {
        m_scroll->ensureVisible(rect.center().x(), rect.center().y(), rect.width() / 2 + 8, 0);
    });
    retranslate();
    setPicture({});
}

void OrderGraph::setPicture(const OrderPicture &picture)
{
    m_picture = picture;
    showPicture();
    if (!m_isChosen)
        m_isUnfolded = picture.columns.size() > 1;
    setVisible(!picture.columns.isEmpty());
    showParts();
}

void OrderGraph::setMasking(const store::MaskedMode &masking)
{
    m_masking.follow(masking, this, &OrderGraph::showPicture);
    showPicture();
}

void OrderGraph::showPicture()
{
    OrderPicture picture = m_picture;
    const auto hide = [this](QString &text) { text = m_masking.shown(text); };
    for (OrderColumn &column : picture.columns)
        for (OrderBox &box : column.boxes)
            for (QString *text : {&box.name, &box.detail, &box.problem})
                hide(*text);
    std::for_each(picture.problems.begin(), picture.problems.end(), hide);
    m_canvas->setPicture(picture);
    m_problems->setProblems(picture.problems);
    m_problems->setVisible(!picture.problems.isEmpty());
    fitHeight(); // what is hidden takes other lines
}

void OrderGraph::setCautions(const QStringList &cautions)
{
    m_cautions->setText(cautions.join(u'\n'));
    m_cautions->setVisible(!cautions.isEmpty());
}

void OrderGraph::showParts()
{
    m_heading->setAccessibleDescription(isOpen() ? tr("Unfolded") : tr("Folded"));
    m_heading->setArrowType(isOpen() ? Qt::DownArrow : Qt::RightArrow);
    m_scroll->setVisible(isOpen());
    fitHeight();
}

void OrderGraph::fitHeight()
{
    const QScrollBar *bar = m_scroll->horizontalScrollBar();
    const bool isBarShown = m_canvas->minimumSizeHint().width() > m_scroll->viewport()->width();
    m_scroll->setFixedHeight(m_canvas->minimumSizeHint().height() +
                             (isBarShown ? bar->sizeHint().height() : 0));
}

bool OrderGraph::eventFilter(QObject *watched, QEvent *event)
{
    const bool hasSizeChanged = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
                                event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (hasSizeChanged)
        fitHeight();
    return QWidget::eventFilter(watched, event);
}

void OrderGraph::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrderGraph::retranslate()
{
    m_heading->setText(tr("Signing order"));
    m_heading->setToolTip(tr("Show or hide who signs after whom"));
    m_heading->setAccessibleName(m_heading->text());
}

} // namespace ui
