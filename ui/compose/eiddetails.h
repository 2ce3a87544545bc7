#pragma once

#include "ui/compose/optionssection.h"

class QPlainTextEdit;

namespace ui {

class ListEdit;
class ParameterTable;
class WordBox;
class WordChecks;

//! What is seldom needed about signing: settings of single eIDs, what is asked of the signer's identity, the
//! text of the eID's own dialog, packages of single sessions.
class EidDetails : public OptionsSection
{
    Q_OBJECT

public:
    explicit EidDetails(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    [[nodiscard]] QString heading() const override;
    [[nodiscard]] QString summary() const override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;

protected:
    void retranslate() override;
    void adapt() override;
    bool sayOwnProblems() override;

private:
    QPlainTextEdit *m_intention;
    WordBox *m_format;
    WordChecks *m_prefill, *m_validations, *m_package;
    ListEdit *m_attributes;
    ParameterTable *m_parameters;
    FormField *m_intentionField, *m_formatField, *m_prefillField, *m_validationsField, *m_packageField,
        *m_attributesField, *m_parametersField;
    bool m_isPki = false, m_canPackage = true;
};

} // namespace ui
