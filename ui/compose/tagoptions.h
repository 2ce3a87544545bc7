#pragma once

#include "ui/compose/optionssection.h"

namespace ui {

class ListEdit;

//! Words that events about the sessions carry.
class TagOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit TagOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;

protected:
    void retranslate() override;

private:
    ListEdit *m_tags;
    FormField *m_tagsField;
};

} // namespace ui
