#pragma once

#include "domain/sessioncolumn.h"
#include "ui/widgets/columnfit.h"

#include <QHash>
#include <QTimer>

class QMenu;
class QTableView;

namespace store {
class Settings;
}

namespace ui {

//! Which columns the list of sessions shows, in which order and how wide: kept for each view by its name.
class SessionColumns : public ColumnFit
{
    Q_OBJECT

public:
    //! \a table has its model.
    SessionColumns(QTableView &table, store::Settings &settings, QObject *parent);

    //! Those of another view, as they were left there; else \a otherwise, else those of a new list.
    void show(const QString &view, const QList<domain::SessionColumn> &otherwise = {});
    [[nodiscard]] const QString &view() const { return m_view; }
    [[nodiscard]] QList<domain::SessionColumn> shown() const;
    [[nodiscard]] static QList<domain::SessionColumn> standard();
    //! A list without these says too little.
    [[nodiscard]] static bool isNeeded(domain::SessionKey key);
    void keep(); //!< what waits to be kept
    void forget(const QString &view);
    void retranslate(); //!< the words for the states are wider or narrower now
    // sessioncolumnsmenu.cpp: what a person does with them
    void setShown(domain::SessionKey key, bool isShown);
    //! One place to the left (-1) or to the right (1).
    void move(int column, int by);
    void useStandard();
    //! Replaces what is in \a menu; what it moves is \a column, or that of the current cell.
    void fill(QMenu &menu, int column = -1);

protected:
    // sessioncolumnsroom.cpp
    [[nodiscard]] ColumnRoom roomOf(int column) const override;
    void refit() override { retranslate(); } // so are they in another font

private:
    //! Those that there are, in the order of a new list.
    [[nodiscard]] static QList<domain::SessionColumn> all();
    [[nodiscard]] static int usualWidthOf(domain::SessionKey key); //!< that of a new list
    [[nodiscard]] static int columnOf(domain::SessionKey key);
    [[nodiscard]] static QString settingOf(const QString &view); //!< where they are kept
    void apply(const QList<domain::SessionColumn> &columns);
    void noteWidth(int column, int width);
    void note();
    void tellAge();

    QTableView &m_table;
    store::Settings &m_settings;
    QString m_view;
    QList<domain::SessionColumn> m_otherwise;
    QHash<int, int> m_widths; //!< by column; the title may be wider than it is meant to be
    bool m_isApplying = false, m_isChanged = false;
    QTimer m_soon; //!< one writing for a whole drag
};

} // namespace ui
