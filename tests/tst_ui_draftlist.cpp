#include "support/composing.h"
#include "support/drawings.h"
#include "support/patience.h"

#include "models/drafttablemodel.h"
#include "tasks/draftjson.h"
#include "ui/compose/draftkeeper.h"
#include "ui/drafts/draftspane.h"

#include <QAction>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace support;
using Kind = store::DraftRecord::Kind;
using Column = models::DraftTableModel::Column;

//! What the list under Drafts says of each draft, and the copy that is made in it.
class TestUiDraftList : public QObject
{
    Q_OBJECT

private:
    UiFixture m_desk;

    QList<store::DraftRecord> kept()
    {
        std::optional<QList<store::DraftRecord>> records;
        m_desk.account->drafts().all(Kind::Draft, this,
                                     [&records](const auto &result) { records = *result; });
        return support::waitFor([&records] { return records.has_value(); }) ? *records
                                                                            : QList<store::DraftRecord>();
    }
    void keep(const store::DraftRecord &record)
    {
        bool isDone = false;
        m_desk.account->drafts().save(record, this,
                                      [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }
    //! Written by hand, and nothing is missing.
    domain::SessionDraft write()
    {
        Composing compose(m_desk);
        compose.add({m_desk.pdf(u"Avtale.pdf"_s)});
        compose.addSigner(u"Kari"_s, u"kari@example.no"_s);
        compose.type("composeReference", u"A-17"_s);
        const domain::SessionDraft written = compose.dialog.form()->draft();
        compose.dialog.keeper()->flush();
        return written;
    }
    static QString state(const ui::DraftsPane &pane, int row)
    {
        return pane.table()->model()->index(row, int(Column::State)).data().toString();
    }
    //! The same with its sign.
    static QImage painted(const ui::DraftsPane &pane, int row)
    {
        const QModelIndex index = pane.table()->model()->index(row, int(Column::State));
        QStyleOptionViewItem option;
        option.state = QStyle::State_Enabled;
        option.rect = QRect(0, 0, 200, 24);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pane.table()->itemDelegateForIndex(index)->paint(&painter, option, index);
        painter.end();
        return image;
    }
    void see(const QString &id, const QString &state)
    {
        store::SessionRow row;
        row.id = id;
        row.state = state;
        row.seenAt = QDateTime::currentDateTimeUtc();
        bool isDone = false;
        m_desk.account->sessionIndex().upsert({row}, this,
                                              [&isDone](const auto &result) { isDone = result.has_value(); });
        QTRY_VERIFY(isDone);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_desk.start(QStringLiteral(PROGRAMS))); }
    void init() { QVERIFY(m_desk.reset()); }

    void readyWhenNothingIsMissing()
    {
        domain::SessionDraft draft = write();
        QTRY_COMPARE(kept().size(), 1);
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QCOMPARE(state(pane, 0), u"Ready"_s);
        QVERIFY(isDrawnIn(painted(pane, 0), u"tick"_s, Qt::white));
        draft.signers.clear();
        keep({.id = kept().first().id,
              .profileId = m_desk.account->profile().id,
              .payload = tasks::toJson(draft)});
        QTRY_VERIFY2(state(pane, 0).startsWith(u"1 problem"_s), qPrintable(state(pane, 0)));
        QVERIFY(isDrawnIn(painted(pane, 0), u"error"_s, Qt::white)); // it cannot be sent
    }

    //! Two of one template: whose they are is seen.
    void ofOneTemplateAreToldApart()
    {
        const QString title = u"Contract for {name}, {Town}"_s;
        domain::SessionDraft draft;
        draft.common.title = title;
        draft.documents = {{.sha256Hex = u"ab12"_s, .title = u"Lease"_s, .mimeType = u"application/pdf"_s}};
        const auto signer = [](const QString &name, const QString &email) {
            return domain::DraftSigner{.name = name, .email = email, .actions = {}, .fields = {}};
        };
        const QString here = m_desk.account->profile().id;
        draft.signers = {signer(u"Kari"_s, u"kari@example.no"_s), signer(u"Ola"_s, u"ola@example.no"_s),
                         signer(u"Per"_s, {})};
        keep({.id = u"three"_s, .profileId = here, .name = title, .payload = tasks::toJson(draft)});
        draft.signers = {signer({}, u"ase@example.no"_s)};
        draft.common.title = u"Contract for {email}"_s;
        keep({.id = u"one"_s, .profileId = here, .name = title, .payload = tasks::toJson(draft)});
        draft.signers.clear();
        keep({.id = u"nobody"_s,
              .profileId = here,
              .name = draft.common.title,
              .payload = tasks::toJson(draft)});

        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        const QAbstractItemModel *model = pane.table()->model();
        QTRY_COMPARE(model->rowCount(), 3);
        const auto cell = [model](const QString &id, Column column, int role = Qt::DisplayRole) {
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->index(row, 0).data(models::DraftTableModel::IdRole).toString() == id)
                    return model->index(row, int(column)).data(role).toString();
            return QString();
        };
        QCOMPARE(cell(u"three"_s, Column::Name), u"Contract for Kari, {Town}"_s); // what nobody knows stays
        QCOMPARE(cell(u"three"_s, Column::Signers), u"Kari +2"_s);
        QVERIFY(cell(u"three"_s, Column::Signers, Qt::AccessibleTextRole).startsWith(u"Kari and 2 other"_s));
        QCOMPARE(cell(u"one"_s, Column::Name), u"Contract for ase@example.no"_s);
        QCOMPARE(cell(u"one"_s, Column::Signers), u"ase@example.no"_s);
        QCOMPARE(cell(u"nobody"_s, Column::Name), u"Contract for {email}"_s);
        QVERIFY(cell(u"nobody"_s, Column::Signers).startsWith(u"0 signer"_s));
        QVERIFY(pane.table()->isColumnHidden(int(Column::Signing)));
    }

    //! Until when and how it is signed, so that two templates can be compared.
    void templatesTellWhatTheyDo()
    {
        domain::SessionDraft pattern;
        pattern.dueRule = domain::DueRule{10, true, domain::HolidayCalendar::Norway};
        pattern.common.signingSetup = {{.signingFlow = domain::SigningFlow::AuthenticationBased}};
        pattern.common.signingSetup.first().identityProviders =
            QList<domain::IdentityProvider>{{u"nbid"_s, {}}, {u"own-eid"_s, {}}};
        keep({.id = u"a"_s, .kind = Kind::Template, .name = u"A"_s, .payload = tasks::toJson(pattern)});
        pattern.dueRule = domain::DueRule{7, false};
        pattern.common.signingSetup = {{.signingFlow = domain::SigningFlow::PkiSigning}};
        pattern.common.signingSetup.first().vendor = domain::SigningVendor::Sbid;
        keep({.id = u"b"_s, .kind = Kind::Template, .name = u"B"_s, .payload = tasks::toJson(pattern)});

        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Template);
        pane.show();
        const QAbstractItemModel *model = pane.table()->model();
        QTRY_COMPARE(model->rowCount(), 2);
        pane.table()->sortByColumn(int(Column::Name), Qt::AscendingOrder);
        const auto cell = [model](int row, Column column) {
            return model->index(row, int(column)).data().toString();
        };
        QVERIFY2(cell(0, Column::Due).startsWith(u"10 business day"_s) &&
                     cell(0, Column::Due).endsWith(u", Norway"_s),
                 qPrintable(cell(0, Column::Due)));
        QCOMPARE(cell(0, Column::Signing), u"Logging in with Norwegian BankID, own-eid"_s);
        QVERIFY2(cell(1, Column::Due).startsWith(u"7 day"_s), qPrintable(cell(1, Column::Due)));
        QCOMPARE(cell(1, Column::Signing), u"Signature of Swedish BankID"_s);
        for (const Column column : {Column::Due, Column::Signing})
            QVERIFY(!pane.table()->isColumnHidden(int(column)));
    }

    //! The copy has all that was written, and what is written in it does not reach the first one.
    void copyIsTheSameAndItsOwn()
    {
        const domain::SessionDraft written = write();
        QTRY_COMPARE(kept().size(), 1);
        const QString first = kept().first().id;
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        pane.table()->selectRow(0);
        auto *duplicate = pane.findChild<QAction *>(u"draftsDuplicate"_s);
        QVERIFY(duplicate->isEnabled());
        duplicate->trigger();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 2);
        for (const int row : {0, 1})
            QCOMPARE(state(pane, row), u"Ready"_s);
        store::DraftRecord copy;
        for (const store::DraftRecord &record : kept()) {
            const auto draft = tasks::draftFromJson(record.payload);
            QVERIFY(draft);
            QCOMPARE(*draft, written);
            if (record.id != first)
                copy = record;
        }
        QVERIFY(!copy.id.isEmpty());
        QCOMPARE(copy.profileId, m_desk.account->profile().id);
        const auto chosen = [&pane] {
            const QModelIndexList rows = pane.table()->selectionModel()->selectedRows();
            return rows.size() == 1 ? rows.first().data(models::DraftTableModel::IdRole).toString()
                                    : QString();
        };
        QTRY_COMPARE(chosen(), copy.id); // what is opened next is not the first one
        {
            Composing compose(m_desk);
            compose.dialog.open(copy);
            compose.type("composeReference", u"b"_s);
            compose.dialog.keeper()->flush();
        }
        const auto reference = [this](bool isCopy, const QString &firstId) {
            for (const store::DraftRecord &record : kept())
                if ((record.id != firstId) == isCopy)
                    return tasks::draftFromJson(record.payload)
                        ->common.externalReference.value.value_or(QString());
            return QString();
        };
        QTRY_COMPARE(reference(true, first), u"A-17b"_s);
        QCOMPARE(reference(false, first), u"A-17"_s);
    }

    //! Sent now it would be refused, as the form says.
    void waitsForOneThatNobodyWillSign()
    {
        const QString earlier = u"00000000-0000-4000-8000-000000000001"_s;
        domain::SessionDraft draft = write();
        QTRY_COMPARE(kept().size(), 1);
        draft.common.subsequentTo = QStringList{earlier};
        keep({.id = kept().first().id,
              .profileId = m_desk.account->profile().id,
              .payload = tasks::toJson(draft)});
        see(earlier, u"READY"_s);
        ui::DraftsPane pane(*m_desk.account, *m_desk.settings, Kind::Draft);
        pane.show();
        QTRY_COMPARE(pane.table()->model()->rowCount(), 1);
        QCOMPARE(state(pane, 0), u"Ready"_s);
        see(earlier, u"REJECTED"_s);
        QTRY_VERIFY2(state(pane, 0).startsWith(u"1 problem"_s), qPrintable(state(pane, 0)));
    }
};

QTEST_MAIN(TestUiDraftList)
#include "tst_ui_draftlist.moc"
