#pragma once

#include "domain/draftrules.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class FormField;
class PlaceholderButton;

//! One part of SigningOptions: the fields of some members of a session. Members that it has no field for stay
//! as they were read.
class OptionsSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! \a draft has what was read; changes the members that have fields here to what the fields show.
    virtual void writeTo(domain::SessionDraft &draft) const = 0;
    //! edited() may be sent.
    virtual void readFrom(const domain::SessionDraft &draft) = 0;
    [[nodiscard]] virtual QString heading() const { return {}; }
    //! What is set here, in a few words; empty when nothing is.
    [[nodiscard]] virtual QString summary() const { return {}; }
    //! The whole draft as the form shows it: for previews, and for what depends on other sections.
    virtual void showContext(const domain::SessionDraft &draft, const QDateTime &now);

    //! The field of a path such as archive.retentionPeriod, and how much of the path is its own.
    struct Match
    {
        FormField *field = nullptr;
        qsizetype length = 0;
    };
    [[nodiscard]] virtual Match match(const QString &path) const;
    //! And cautions. Then says what only the fields know, for example a name that is there twice.
    void clearProblems();
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

Q_SIGNALS:
    void edited();

protected:
    //! \a paths: of the members that it is for, without what is below them.
    FormField *addField(QWidget *input, const QString &objectName, const QStringList &paths = {});
    void addPlaceholders(FormField *field, const QStringList &without = {});
    //! Every change of it is an edit.
    void listen(QWidget *input);
    void changed();
    [[nodiscard]] QGridLayout *makeGrid();
    //! Tab goes through \a fields as they are seen, whatever was made first.
    static void tabAsSeen(const QList<FormField *> &fields);
    virtual void retranslate() = 0;
    virtual void adapt() {} //!< shows what the fields mean for each other
    //! True: what stands in the fields cannot be sent so.
    virtual bool sayOwnProblems() { return false; }
    void changeEvent(QEvent *event) override;

private:
    QList<std::pair<QString, FormField *>> m_paths;
    QList<FormField *> m_fields;
    QList<PlaceholderButton *> m_placeholders;
    bool m_isComplete = true;
};

//! The member itself or one below it.
[[nodiscard]] bool beginsPath(const QString &beginning, const QString &path);

} // namespace ui
