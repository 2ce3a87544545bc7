#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

class QTableView;
class QWidget;

namespace models {
class TableReading;
} // namespace models
namespace store {
class MaskedMode;
class Settings;
} // namespace store
namespace tasks {
class Account;
}

namespace ui {

class InlineMessage;

//! Lists of other things than sessions, as a spreadsheet or on paper: what their tables show, as it is
//! filtered and sorted. In masked mode without personal data. The window goes on while they are made.
class ListPapers : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostOnPaper = 2'000; //!< of more nobody reads a print

    //! \a message tells how it went, \a window is below the dialogs. All outlive this.
    ListPapers(tasks::Account &account, store::Settings &settings, InlineMessage &message, QWidget &window);

    struct List
    {
        QTableView *table;
        QString name;      //!< as a person calls it
        QString word;      //!< for the audit log
        QList<int> also{}; //!< columns that a spreadsheet gets though they are not seen
    };
    void save(const List &list);
    void print(const List &list);

private:
    [[nodiscard]] models::TableReading *read(QTableView &table, const QList<int> &columns, int mostRows);
    struct Measured;
    void show(const List &list, const Measured &table, int all, bool isMasked);

    tasks::Account &m_account;
    store::Settings &m_settings;
    const store::MaskedMode &m_masking;
    InlineMessage &m_message;
    QWidget &m_window;
    QPointer<models::TableReading> m_printed; //!< what is read for paper
};

} // namespace ui
