#pragma once

#include "ui/tour/tourrunner.h"

#include <QDateTime>
#include <QObject>

#include <functional>

namespace ui {

class MainWindow;

//! The main job, done by driving the real widgets: a PDF is dropped, made a collection, sent to two signers
//! in order, signed by both, downloaded, its signature read, a due date edited. Then the looks of the rest.
class Tour : public QObject
{
    Q_OBJECT

public:
    //! Stands in for the signer's browser; must not wait for long.
    using SignSession = std::function<void(const QString &sessionId)>;

    //! Pictures, tour.json and the files go to \a folder.
    Tour(MainWindow &window, const QString &folder, SignSession sign, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    //! After tour.json was written; \a problem is empty when every step showed what it should.
    void finished(const QString &problem);

private:
    void addPreparing();  // tourpreparing.cpp: from the file to the sessions
    void addCollecting(); // tourcollecting.cpp: from the due date to the signed file
    void addLooks();      // tourlooks.cpp: dialogs, dark, Norwegian
    void end(bool everythingShown);
    [[nodiscard]] QString collectFiles();
    void chooseSession(int index);
    [[nodiscard]] QString stateOf(int index) const;
    [[nodiscard]] bool hasPackage() const;

    MainWindow &m_window;
    QString m_folder, m_file;
    SignSession m_sign;
    TourRunner *m_runner;
    store::TourReport m_report;
    QDateTime m_due;
};

} // namespace ui
