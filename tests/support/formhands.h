#pragma once

#include "models/signertablemodel.h"
#include "support/windowpatience.h"
#include "tasks/sendtask.h"
#include "ui/compose/newsessiondialog.h"
#include "ui/compose/sendprogresspage.h"
#include "ui/compose/sessionform.h"
#include "ui/compose/signerlist.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

namespace support {

//! Fills in a New session window, wherever it came from, with the events of a mouse, a keyboard and a drop.
struct FormHands
{
    ui::NewSessionDialog &dialog;

    //! \a form outlives this.
    explicit FormHands(ui::NewSessionDialog &form)
        : dialog(form)
    {
    }

    template <typename T = QWidget>
    [[nodiscard]] T *widget(const char *name)
    {
        return dialog.findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *name)
    {
        auto *button = widget<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, {12, button->height() / 2});
    }
    void type(const char *name, const QString &text)
    {
        auto *input = widget(name);
        QVERIFY2(input && input->isVisible(), name);
        input->setFocus();
        QTest::keyClicks(input, text);
    }
    void choose(const char *name, const QVariant &data)
    {
        auto *box = widget<QComboBox>(name);
        QVERIFY2(box && box->isVisible() && box->isEnabled() && box->findData(data) >= 0, name);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        while (box->currentData() != data && box->currentIndex() < box->count() - 1)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentData(), data);
    }
    void setNumber(const char *name, int number)
    {
        auto *box = widget<QSpinBox>(name);
        QVERIFY2(box && box->isVisible() && box->isEnabled(), name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(number));
        QTest::keyClick(box, Qt::Key_Tab);
    }
    //! Opens a folded section and brings it into sight.
    void unfold(const char *name)
    {
        auto *heading = widget<QAbstractButton>(name);
        QVERIFY2(heading && !heading->isChecked(), name);
        dialog.form()->ensureWidgetVisible(heading);
        click(name);
        QVERIFY2(heading->isChecked(), name);
    }
    void drop(const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        auto *place = widget("composeDocuments");
        QVERIFY(place);
        QWidget *target = place;
        while (target && !target->acceptDrops())
            target = target->parentWidget();
        QVERIFY(target);
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(target, &drop);
    }
    //! Drops them and waits until they are in the list.
    void add(const QStringList &files)
    {
        const auto before = dialog.form()->draft().documents.size();
        drop(files);
        QTRY_COMPARE(dialog.form()->draft().documents.size(), before + files.size());
    }
    void addSigner(const QString &name, const QString &email = {}, const QString &mobile = {})
    {
        using Column = models::SignerTableModel::Column;
        click("composeAddSigner");
        ui::SignerList *list = dialog.form()->signers();
        const int row = list->model()->rowCount() - 1;
        for (const auto &[column, text] : {std::pair(Column::Name, name), std::pair(Column::Email, email),
                                           std::pair(Column::Mobile, mobile)})
            if (!text.isEmpty())
                typeCell(list->model()->index(row, static_cast<int>(column)), text);
    }
    void typeCell(const QModelIndex &cell, const QString &text)
    {
        QTableView *table = dialog.form()->signers()->table();
        table->setCurrentIndex(cell);
        if (!table->isPersistentEditorOpen(
                cell)) // becoming the current one opens it, unless it was that before
            table->edit(cell);
        QLineEdit *editor = nullptr;
        for (auto *candidate : table->viewport()->findChildren<QLineEdit *>())
            if (candidate->isVisible() && table->indexAt(candidate->geometry().center()) == cell)
                editor = candidate;
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!table->viewport()->findChild<QLineEdit *>());
    }
    //! What the form says is wrong.
    [[nodiscard]] QStringList problems() const
    {
        QStringList texts;
        for (const auto *label : dialog.form()->findChildren<QLabel *>())
            if (label->isVisible() && label->objectName().endsWith(QLatin1String("Problem")))
                texts << label->text();
        return texts;
    }
    //! Review and send; leaves the progress page open.
    void send()
    {
        click("composeForward");
        QVERIFY2(widget("composeReview")->isVisible(), qPrintable(problems().join(u' ')));
        click("composeForward");
        QVERIFY(dialog.task());
    }
    void sendToTheEnd()
    {
        send();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.progress()->isFinished(), 30'000);
    }
    [[nodiscard]] QStringList madeIds()
    {
        QStringList ids;
        for (int i = 0; i < dialog.progress()->sessions()->topLevelItemCount(); ++i)
            ids << dialog.progress()->sessions()->topLevelItem(i)->data(0, Qt::UserRole).toString();
        return ids;
    }
};

} // namespace support
