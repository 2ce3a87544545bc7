#pragma once

#include "ui/compose/optionssection.h"

class QCheckBox;
class QLabel;

namespace ui {

class ListEdit;
class WordBox;

//! How it is signed: by logging in or with the eID's own signature, with which eIDs, and what comes of it.
class EidOptions : public OptionsSection
{
    Q_OBJECT

public:
    explicit EidOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const override;
    void readFrom(const domain::SessionDraft &draft) override;
    void showContext(const domain::SessionDraft &draft, const QDateTime &now) override;
    [[nodiscard]] Match match(const QString &path) const override;
    //! False: the choice of a package belongs to the collection, which is made already, and is not to be
    //! seen.
    void setPackageAllowed(bool allowed);
    [[nodiscard]] bool isPki() const;
    //! SMARTID and ESTEID can have no package.
    [[nodiscard]] bool canPackage() const;
    void choosePackage(bool isChosen = true);

protected:
    void retranslate() override;
    void adapt() override;

private:
    WordBox *m_flow; // in the order of their places: Tab goes by it
    ListEdit *m_providers;
    WordBox *m_vendor;
    QCheckBox *m_package;
    QLabel *m_result; //!< which files come of it
    FormField *m_flowField, *m_vendorField, *m_providersField, *m_packageField;
};

//! An eID as people know it, by the word that the API or an account has for it; the word when it is none of
//! the usual ones.
[[nodiscard]] QString eidName(const QString &word);
//! The same with the API's word behind it.
[[nodiscard]] QString vendorName(const QString &word);

} // namespace ui
