#pragma once

#include "domain/signingorder.h"
#include "ui/compose/optionssection.h"
#include "ui/widgets/masking.h"

#include <QHash>

class QPushButton;
class QTreeWidget;

namespace tasks {
class SessionSearch;
}

namespace ui {

class OrderSearch;

//! Sessions that exist already and must be signed before these can be.
class OrderOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit OrderOptions(QWidget *parent = nullptr);

    //! Where sessions are looked for; outlives this.
    void setSearch(tasks::SessionSearch *search);
    void setMasking(const store::MaskedMode &masking); //!< outlives this
    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;
    //! Of the sessions that were looked at here.
    [[nodiscard]] domain::KnownSessions known() const;

protected:
    void retranslate() override;

private:
    void add(const domain::SigningSession &session);
    void removeCurrent();
    void showChosen();

    Masking m_masking;
    QStringList m_ids;
    QHash<QString, domain::SigningSession> m_known;
    QStringList m_missing;
    tasks::SessionSearch *m_sessions = nullptr;
    QTreeWidget *m_chosen;
    QPushButton *m_remove;
    OrderSearch *m_search;
    FormField *m_field;
};

} // namespace ui
