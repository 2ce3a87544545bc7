#pragma once

#include "domain/draft.h"
#include "store/draftstore.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace tasks {
class Account;
}

namespace ui {

//! Keeps what is being written on the disk, a moment after each change.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(tasks::Account &account, store::DraftRecord::Kind kind, QObject *parent = nullptr);
    //! Writes what is not yet written of a draft.
    ~DraftKeeper() override;

    [[nodiscard]] QString id() const { return m_id; }
    //! It was kept before, under this id.
    void adopt(const QString &id);
    [[nodiscard]] bool isKept() const { return m_isKept; } //!< something of it is on the disk
    //! Somebody deleted the draft elsewhere: nothing is written until saveAnew().
    [[nodiscard]] bool isRemoved() const { return m_isRemoved; }
    [[nodiscard]] bool hasUnsaved() const { return m_isDirty; }
    void setName(const QString &name) { m_name = name; } //!< of a template; a draft has its title
    //! To be written soon.
    void keep(const domain::SessionDraft &draft);
    //! At once; \a done when nothing is left to be written, with the error if there was one.
    void flush(std::function<void(store::StoreResult<void>)> done = {});
    //! At once, though it was deleted; it is a draft as before.
    void saveAnew(const domain::SessionDraft &draft);
    //! Takes it from the disk and writes nothing more.
    void discard();
    //! From now on the send speaks for it; \a done when that is on the disk, also when this is gone by then.
    void bindToSend(const QString &sendId, QObject *context,
                    std::function<void(store::StoreResult<void>)> done);

Q_SIGNALS:
    void saved();
    void failed(const QString &why);
    void removed(); //!< see isRemoved()

private:
    void write();
    void followRemoval(const QString &id);

    tasks::Account &m_account;
    store::DraftRecord::Kind m_kind;
    QString m_id, m_name;
    domain::SessionDraft m_draft;
    bool m_isKept = false, m_isDirty = false, m_isWriting = false, m_isDiscarded = false;
    bool m_isSent = false; //!< since it was last typed in
    bool m_isRemoved = false;
    QTimer m_soon;
    QList<std::function<void(store::StoreResult<void>)>> m_waiting;
};

} // namespace ui
