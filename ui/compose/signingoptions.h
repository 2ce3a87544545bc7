#pragma once

#include "domain/draftrules.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class DateTimeField;
class FormField;

//! How it is signed and how the signers are told: everything of a session but documents and signers.
class SigningOptions : public QWidget
{
    Q_OBJECT

public:
    explicit SigningOptions(QWidget *parent = nullptr);

    void writeTo(domain::SessionDraft &draft) const;
    //! Shows what a draft has; edited() is not sent.
    void readFrom(const domain::SessionDraft &draft);
    void setTitle(const QString &title); //!< unless the person typed one
    //! False: the choice of a package belongs to the collection, which is made already.
    void setPackageAllowed(bool allowed);
    void clearProblems();
    //! False: not of a field here.
    bool showProblem(const domain::Violation &violation, const QString &text);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeWhat();
    QWidget *makeHow();
    QWidget *makeWhen();
    QWidget *makeNotification();
    FormField *addField(QWidget *parent, QWidget *input, const QString &objectName);
    void retranslate();
    void adapt();
    void changed();

    QList<FormField *> m_fields;
    QLineEdit *m_title, *m_reference, *m_identityProviders, *m_header;
    QPlainTextEdit *m_signText, *m_text;
    QComboBox *m_flow, *m_vendor, *m_language, *m_notify;
    DateTimeField *m_due;
    QSpinBox *m_days, *m_hours;
    QCheckBox *m_package, *m_limitsLink;
    QLabel *m_signTextCount;
    FormField *m_titleField, *m_signTextField, *m_referenceField, *m_flowField, *m_vendorField,
        *m_providersField, *m_languageField, *m_dueField, *m_lifetimeField, *m_notifyField, *m_headerField,
        *m_textField, *m_packageField;
    domain::SessionDraft m_read; //!< keeps what has no field here
    bool m_titleIsTyped = false;
};

} // namespace ui
