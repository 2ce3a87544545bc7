#pragma once

#include "ui/compose/optionssection.h"

class QCheckBox;
class QSpinBox;

namespace ui {

class ListEdit;

//! Whether and how long Signicat's archive keeps the results.
class ArchiveOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit ArchiveOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;

protected:
    void retranslate() override;
    void adapt() override;

private:
    QWidget *makePeriod();
    void readPeriod(const domain::Duration &period);
    [[nodiscard]] bool isPeriodAsRead() const;

    QCheckBox *m_archives, *m_signatures, *m_packages;
    QSpinBox *m_years, *m_months, *m_days;
    ListEdit *m_tags;
    FormField *m_archivesField, *m_signaturesField, *m_packagesField, *m_periodField, *m_tagsField;
    domain::Duration m_read; //!< the period, for as long as the boxes show what they made of it
    QList<int> m_shown;
};

} // namespace ui
