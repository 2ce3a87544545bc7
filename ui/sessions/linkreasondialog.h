#pragma once

#include "ui/widgets/masking.h"

#include <QDialog>

#include <functional>

class QButtonGroup;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace ui {

//! Why a signing link is wanted. What is chosen is kept in the audit log.
class LinkReasonDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a about: the title of the only session; empty when there are \a count of them. \a verb is on the
    //! button. \a typed are reasons that were typed before, the newest first. Titles and reasons are shown as
    //! \a masking says, whose mode outlives this.
    LinkReasonDialog(const QString &about, int count, const QString &verb, const QStringList &typed,
                     const Masking &masking, QWidget *parent);
    //! One more button: to go on without them, for which nobody needs a reason.
    void offerWithout();

Q_SIGNALS:
    void withoutWanted();
    //! As it is kept: the usual ones in English whatever the language of the window. \a isTyped: not one of
    //! those.
    void chosen(const QString &reason, bool isTyped);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRadioButton *addChoice(const QString &text, const QString &kept, bool isTyped);
    void addTyped(const QString &reason);
    //! Now, and when something else may be seen; for as long as \a part is there.
    void keepShown(QWidget &part, const std::function<void()> &showAnew);
    void choose();
    void showWhetherItIsOne();
    void sayWhatIsMissing();

    Masking m_masking;
    QVBoxLayout *m_column;
    QButtonGroup *m_choices;
    QRadioButton *m_other;
    QLineEdit *m_text;
    QLabel *m_missing; //!< what is to be done first
    QDialogButtonBox *m_buttons;
    QPushButton *m_go;
};

} // namespace ui
