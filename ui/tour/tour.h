#pragma once

#include "ui/tour/tourhelp.h"
#include "ui/tour/tourrunner.h"

#include <QDateTime>
#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace ui {

class MainWindow;
class NewSessionDialog;
enum class View;

//! The main job, done by driving the real widgets: a PDF is dropped, made a collection, sent to two signers
//! in order, signed by both, downloaded, its signature read, a due date edited. Between that the preparing of
//! the next ones: a draft with every field, a template, a batch. Then the looks of the rest.
class Tour : public QObject
{
    Q_OBJECT

public:
    //! Pictures, tour.json and the files go to \a folder.
    Tour(MainWindow &window, const QString &folder, TourHelp help, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! After tour.json was written; \a problem is empty when every step showed what it should.
    void finished(const QString &problem);

private:
    void addPreparing(); // tourpreparing.cpp: from the file to the sessions
    void addReplacing(); // tourreplacing.cpp: a wrong address is corrected
    void addDrafting();  // tourdrafting.cpp: a draft with a problem, kept and found again
    void addComposing(); // tourcomposing.cpp: every field, the order and what it refuses, the review
    void addTemplates(); // tourtemplates.cpp: a template is made of the draft and used
    void addMerging();   // tourmerging.cpp: a spreadsheet is sent
    void addLookOfMerging(const QString &prefix); // tourmerging.cpp: as far as the review
    void addCollecting();                         // tourcollecting.cpp: from the due date to the signed file
    void addResults();                            // tourcollecting.cpp: the last part of that
    void addFollowing(const QString &prefix);     // tourfollowing.cpp: for those who follow sessions
    void addSearches(const QString &prefix);      // tourfollowing.cpp: one is saved, changed and removed
    void addDetails(const QString &prefix);       // tourdetails.cpp: every tab
    void addSeveral(const QString &prefix);       // tourdetails.cpp: due dates of two, and of one in its row
    void addLostResults(const QString &prefix);   // tourvanishing.cpp: a file is away, and is back
    void addVanishing(const QString &prefix);     // tourvanishing.cpp: sessions that the service has no more
    //! tourvanishing.cpp: what is told of the second of them, once they are known and that one is gone
    void addGone(const QString &prefix, const std::shared_ptr<QStringList> &sessionIds);
    void addTrust(const QString &prefix);     // tourtrust.cpp: what is hidden, asked for and written down
    void addQuestions(const QString &prefix); // tourquestions.cpp: what is asked before it is done
    void addLosing(const QString &prefix);    // tourlosing.cpp: what is asked before it is lost
    void addLosingAccounts(const QString &prefix); // tourlosing.cpp
    void addTakingBack(const QString &prefix);     // tourlosing.cpp
    void addBanners(const QString &prefix);        // tourbanners.cpp: what is said above everything
    void addSharing(const QString &prefix);        // tourbanners.cpp
    void addElsewhere(const QString &prefix);      // tourelsewhere.cpp: of an account that is not open
    void addMishaps(const QString &prefix);        // tourmishaps.cpp: what went wrong, and is said
    void addLostKey(const QString &prefix);        // tourmishaps.cpp
    void addStates();                              // tourstates.cpp: why there are no sessions, in each look
    void addLooks();                               // tourlooks.cpp: dialogs, dark, Norwegian, both
    void addLooksOfPreparing(const QString &prefix); // tourlooks.cpp
    void addLookOfOwnSignature(const QString &name); // tourlooks.cpp: of the form that is open
    //! The window called \a window that \a act opens: looked at once it \a isRight, and left by Esc.
    void addGlance(const QString &name, const QString &window, std::function<void()> act,
                   const std::function<bool(const QWidget &)> &isRight = {});
    void end(bool everythingShown);
    [[nodiscard]] QString collectFiles();
    void chooseSession(int index);
    //! The first ones in the list whose due date can be changed, so many if there are. They are the answer.
    QStringList chooseToChange(qsizetype count);
    void listFiltered(View view, const QString &text);
    [[nodiscard]] bool isListedFiltered(const QString &text) const;
    [[nodiscard]] QString stateOf(int index) const;
    [[nodiscard]] bool hasPackage() const;
    [[nodiscard]] NewSessionDialog *composer() const; //!< the one that is on the screen; else null

    MainWindow &m_window;
    QString m_folder, m_file, m_damagedFile;
    QTemporaryDir m_passing; //!< for files that nobody looks for afterwards
    TourHelp m_help;
    TourRunner *m_runner;
    store::TourReport m_report;
    QDateTime m_due;
};

} // namespace ui
