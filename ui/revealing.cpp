#include "ui/revealing.h"

#include "store/auditlog.h"
#include "store/maskedmode.h"
#include "tasks/account.h"
#include "ui/sessions/sessiondetails.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace ui {

Revealing::Revealing(store::MaskedMode &masking, tasks::Account &account, SessionDetails &details,
                     QObject *parent)
    : QObject(parent)
    , m_masking(masking)
    , m_account(account)
    , m_details(details)
{
    connect(&masking, &store::MaskedMode::toggled, this, [this](bool on) {
        m_account.audit().add(m_account.profile().id,
                              on ? store::AuditEvent::DataMasked : store::AuditEvent::DataUnmasked, {});
    });
    connect(&details, &SessionDetails::sessionChanged, this, [this] {
        if (m_masking.isOn() && !m_masking.hides()) // held down, and the list goes on
            note();
    });
    details.setMasking(masking);
    connect(details.revealButton(), &QAbstractButton::pressed, this, &Revealing::reveal);
    connect(details.revealButton(), &QAbstractButton::released, this, &Revealing::hide);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, &Revealing::hide);
    // keys go to whatever has the focus, in any window
    qApp->installEventFilter(this);
}

Revealing::~Revealing()
{
    m_masking.setRevealed(false);
}

bool Revealing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!m_masking.isOn() || key->key() != Qt::Key_R ||
            key->modifiers() != (Qt::AltModifier | Qt::ShiftModifier))
            break;
        event->accept(); // no menu opens by it
        if (event->type() == QEvent::KeyPress)
            reveal();
        return true;
    }
    case QEvent::KeyRelease: {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!key->isAutoRepeat() && !m_masking.hides() &&
            (key->key() == Qt::Key_R || key->key() == Qt::Key_Alt || key->key() == Qt::Key_Shift))
            hide();
        break;
    }
    case QEvent::WindowDeactivate: // the release goes elsewhere
        hide();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Revealing::reveal()
{
    if (!m_masking.hides())
        return;
    note();
    m_masking.setRevealed(true);
}

void Revealing::hide()
{
    m_masking.setRevealed(false);
}

void Revealing::note()
{
    const QString id = m_details.sessionId();
    if (m_noted.contains(id))
        return;
    m_noted.insert(id);
    m_account.audit().add(m_account.profile().id, store::AuditEvent::DataRevealed,
                          id.isEmpty() ? QStringList() : QStringList{id});
}

} // namespace ui
