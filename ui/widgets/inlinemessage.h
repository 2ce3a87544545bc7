#pragma once

#include "api/apierror.h"
#include "ui/widgets/masking.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QList>
#include <QPointer>
#include <QTimer>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

//! A message inside the layout, above what it is about: never a window of its own. Hidden until it has
//! something to say, and as long as somebody is at the mouse: what lies below it goes down when it comes.
//! Shape (icon) and words carry the meaning, colour only helps. Where there is little room its buttons stand
//! below the words, and below each other: all of it is in sight.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Info, Warning, Error };
    Q_ENUM(Tone)

    explicit InlineMessage(QWidget *parent = nullptr);

    //! When the language changes, what only tells what was done goes; what went wrong, or has a button of its
    //! own, stays as it was said.
    void showMessage(Tone tone, const QString &text);
    //! What is still to be acted on: it is said again in the other language. \a words are asked for both.
    void showWords(Tone tone, std::function<QString()> words);
    //! Those words as they are by now, without a call: they tell how long something lasts, for example.
    void sayAgain();
    //! That something was done. It goes by itself after a while, unless it is given an action or somebody is
    //! at it: nobody has to close it.
    void showBriefly(const QString &text);
    void setBriefTime(int milliseconds) { m_goes.setInterval(milliseconds); }
    //! The words of ui/errortext below \a heading, its trace ID to copy, and Retry when trying again can help
    //! and \a offersRetry.
    void showError(const api::ApiError &error, bool offersRetry = true, const QString &heading = {});
    //! One more button beside Retry, for example "Keep for this run only"; an empty text takes it away, and
    //! so does the next message.
    void setAction(const QString &text);
    //! The same for a second one, where there are two ways to go on.
    void setOtherAction(const QString &text);
    //! Of a long message this is seen, with a button in the place of the other action that shows all of it.
    //! The next message ends it.
    void setLead(const QString &lead);
    void setRetryVisible(bool visible);
    //! Whether a person may put it away: not where its buttons are the only way on. The next message may be.
    void setClosable(bool closable);
    //! Where the person is now. What went wrong belongs to the place in which it was said: elsewhere it is
    //! not seen, and whoever comes back sees it again. What was done may be what led elsewhere, and stays.
    void setPlace(const QString &place);
    //! What it says now is about no place: it stays wherever the person goes.
    void keepEverywhere() { m_isEverywhere = true; }
    void dismiss();
    void setVisible(bool visible) override;

    //! It is seen, or will be as soon as the mouse is at rest.
    [[nodiscard]] bool isSaid() const { return !isHidden() || m_comes.isActive(); }
    //! As it was given, also when less of it is shown.
    [[nodiscard]] QString text() const { return m_plain; }
    //! What it tells is masked, too. It outlives this.
    void setMasking(const store::MaskedMode &masking);
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void retryRequested();
    void actionRequested();
    void otherActionRequested();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QList<QPushButton *> buttons() const; //!< as they stand, seen or not
    void hideButtons();
    void arrange();
    void comeOrWait();
    void goOrStay();
    void giveFocusBack();
    void applyTone();
    void showText();
    void followOther();
    void followLanguage();
    void retranslate();

    Tone m_tone = Tone::Info;
    QString m_traceId, m_plain, m_place, m_saidAt;
    QString m_lead;   //!< seen instead of all; empty: all is
    QString m_saidIn; //!< the language, as the name of its locale
    std::function<QString()> m_saying;
    bool m_isEverywhere = false;
    Masking m_masking;
    QTimer m_goes, m_comes;
    QElapsedTimer m_waits; //!< valid while it does
    QLabel *m_icon, *m_text;
    QPushButton *m_retry, *m_action, *m_other, *m_copyTrace;
    QToolButton *m_close;
    QPointer<QWidget> m_focusBefore; //!< who had the keys before a button of this
    QBoxLayout *m_body, *m_buttons;  //!< the words and these; these
};

} // namespace ui
