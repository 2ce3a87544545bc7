#include "ui/compose/redirectoptions.h"

#include "ui/compose/asread.h"
#include "ui/compose/formfield.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

RedirectOptions::RedirectOptions(QWidget *parent)
    : OptionsSection(parent)
    , m_success(new QLineEdit(this))
    , m_cancel(new QLineEdit(this))
    , m_error(new QLineEdit(this))
    , m_reject(new QLineEdit(this))
{
    m_successField = addField(m_success, u"composeRedirectSuccess"_s,
                              {u"redirectSettings"_s, u"redirectSettings.success"_s});
    m_cancelField = addField(m_cancel, u"composeRedirectCancel"_s, {u"redirectSettings.cancel"_s});
    m_errorField = addField(m_error, u"composeRedirectError"_s, {u"redirectSettings.error"_s});
    m_rejectField = addField(m_reject, u"composeRedirectReject"_s, {u"redirectSettings.reject"_s});
    for (QLineEdit *edit : {m_success, m_cancel, m_error, m_reject})
        edit->setPlaceholderText(u"https://"_s);
    QGridLayout *grid = makeGrid();
    grid->addWidget(m_successField, 0, 0, Qt::AlignTop);
    grid->addWidget(m_cancelField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_errorField, 1, 0, Qt::AlignTop);
    grid->addWidget(m_rejectField, 1, 1, Qt::AlignTop);
    retranslate();
}

void RedirectOptions::writeTo(domain::SessionDraft &draft) const
{
    auto &settings = draft.common.redirectSettings;
    const domain::RedirectSettings read = settings.value_or(domain::RedirectSettings());
    domain::RedirectSettings shown = read;
    shown.success = asread::textOf(m_success->text(), read.success);
    shown.cancel = asread::textOf(m_cancel->text(), read.cancel);
    shown.error = asread::textOf(m_error->text(), read.error);
    shown.reject = asread::textOf(m_reject->text(), read.reject);
    if (shown == read)
        return;
    settings = shown;
    if (shown == domain::RedirectSettings())
        settings.reset();
}

void RedirectOptions::readFrom(const domain::SessionDraft &draft)
{
    const auto settings = draft.common.redirectSettings.value_or(domain::RedirectSettings());
    m_success->setText(settings.success);
    m_cancel->setText(settings.cancel);
    m_error->setText(settings.error);
    m_reject->setText(settings.reject.value_or(QString()));
}

QString RedirectOptions::heading() const
{
    return tr("Where the signer goes afterwards");
}

QString RedirectOptions::summary() const
{
    for (const QLineEdit *edit : {m_success, m_cancel, m_error, m_reject})
        if (const QString text = edit->text().trimmed(); !text.isEmpty())
            return QUrl(text).host().isEmpty() ? text : QUrl(text).host();
    return {};
}

void RedirectOptions::retranslate()
{
    m_successField->setLabel(tr("After signing"));
    m_successField->setHint(tr("Leave empty for a page of Signicat. Once there is one address, the first "
                               "three are needed. Your reference is added to each."));
    m_cancelField->setLabel(tr("After cancelling"));
    m_cancelField->setHint(tr("The signer can come back later."));
    m_errorField->setLabel(tr("After an error"));
    m_errorField->setHint(tr("When something goes wrong while signing."));
    m_rejectField->setLabel(tr("After rejecting"));
    m_rejectField->setHint(tr("Optional. Leave empty for a page of Signicat."));
}

} // namespace ui
