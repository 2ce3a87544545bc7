#include "ui/startup/damagetext.h"

#include "store/setaside.h"
#include "ui/timetext.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui::damagetext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DamageText)
};

using store::Damage;

struct Kind
{
    const char *table;
    const char *counted;
    const char *named;
};

// What a person knows of, in the order in which it is missed; the other tables follow from these.
constexpr std::array kinds{
    Kind{"draft", QT_TRANSLATE_N_NOOP("ui::DamageText", "%n draft(s) and template(s)"),
         QT_TRANSLATE_NOOP("ui::DamageText", "drafts and templates")},
    Kind{"send", QT_TRANSLATE_N_NOOP("ui::DamageText", "%n record(s) of sends"),
         QT_TRANSLATE_NOOP("ui::DamageText", "records of sends")},
    Kind{"send_step", nullptr, QT_TRANSLATE_NOOP("ui::DamageText", "what was noted about sends")},
    Kind{"batch", QT_TRANSLATE_N_NOOP("ui::DamageText", "%n batch(es)"),
         QT_TRANSLATE_NOOP("ui::DamageText", "batches")},
    Kind{"batch_row", nullptr, QT_TRANSLATE_NOOP("ui::DamageText", "rows of batches")},
    Kind{"triage", QT_TRANSLATE_N_NOOP("ui::DamageText", "note(s) and label(s) of %n session(s)"),
         QT_TRANSLATE_NOOP("ui::DamageText", "notes and labels")},
    Kind{"saved_search", QT_TRANSLATE_N_NOOP("ui::DamageText", "%n saved search(es)"),
         QT_TRANSLATE_NOOP("ui::DamageText", "saved searches")},
    Kind{"saved_result", QT_TRANSLATE_N_NOOP("ui::DamageText", "where %n result(s) were saved"),
         QT_TRANSLATE_NOOP("ui::DamageText", "where results were saved")},
    Kind{"document", QT_TRANSLATE_N_NOOP("ui::DamageText", "%n document(s)"),
         QT_TRANSLATE_NOOP("ui::DamageText", "documents")},
    Kind{"audit", nullptr, QT_TRANSLATE_NOOP("ui::DamageText", "entries of the audit log")},
    Kind{"activity", nullptr, QT_TRANSLATE_NOOP("ui::DamageText", "activities")},
};

QString listOf(const QStringList &words)
{
    return words.join(Words::tr(", ", "between parts of a list"));
}

QString counted(const Kind &kind, qint64 count)
{
    return Words::tr(kind.counted, nullptr, int(count));
}

//! In words, of each kind.
struct Fates
{
    QStringList saved, lost, unknown;
};

Fates fatesOf(const Damage &damage)
{
    QStringList saved, lost, unknown;
    for (const Kind &kind : kinds) {
        const auto table =
            std::find_if(damage.tables.cbegin(), damage.tables.cend(),
                         [&kind](const auto &each) { return each.name == QLatin1String(kind.table); });
        if (table == damage.tables.cend())
            continue;
        if (kind.counted && table->saved > 0)
            saved << counted(kind, table->saved);
        if (table->isWhole)
            continue;
        if (kind.counted && table->lost > 0)
            lost << counted(kind, table->lost);
        else if (table->lost != 0)
            unknown << Words::tr(kind.named);
    }
    return {saved, lost, unknown};
}

QString rescuedHeadline()
{
    return Words::tr("The database was damaged. What could be read was kept.");
}

QString rescuedText(const Damage &damage)
{
    const auto [saved, lost, unknown] = fatesOf(damage);
    QStringList sentences{rescuedHeadline()};
    if (!saved.isEmpty())
        sentences << Words::tr("Saved: %1.").arg(listOf(saved));
    if (!lost.isEmpty())
        sentences << Words::tr("Lost: %1.").arg(listOf(lost));
    if (!unknown.isEmpty())
        sentences << Words::tr("Perhaps incomplete: %1.").arg(listOf(unknown));
    if (lost.isEmpty() && unknown.isEmpty())
        sentences << Words::tr("Nothing is missing.");
    return sentences.join(u' ');
}

QString remedyText(const Damage &damage)
{
    switch (damage.remedy) {
    case Damage::Remedy::Rescued:
        return rescuedText(damage);
    case Damage::Remedy::Backup:
        return Words::tr(
                   "The database was damaged and nothing could be read of it. The backup of %1 is used "
                   "instead: drafts, templates, notes and saved searches that were written since then are "
                   "lost here.")
            .arg(absoluteText(damage.backupAt));
    case Damage::Remedy::BegunAnew:
        return Words::tr(
            "The database was damaged, nothing could be read of it, and there is no backup. Drafts, "
            "templates, notes and saved searches are lost here. What is on the service is not "
            "touched.");
    }
    return {};
}

//! Of none nothing is said.
QStringList stoppedText(const Damage &damage)
{
    if (damage.stoppedSends == 0)
        return {};
    return {Words::tr("%n send(s) that were under way are stopped. Look whether their sessions exist before "
                      "you send their drafts again.",
                      nullptr, damage.stoppedSends)};
}

} // namespace

QString leadOf(const Damage &damage)
{
    if (damage.remedy != Damage::Remedy::Rescued)
        return (QStringList{remedyText(damage)} + stoppedText(damage)).join(u' ');
    QStringList sentences{rescuedHeadline()};
    const auto [saved, lost, unknown] = fatesOf(damage);
    if (!lost.isEmpty())
        sentences << Words::tr("Lost: %1.").arg(listOf(lost));
    if (!unknown.isEmpty())
        sentences << Words::tr("Perhaps incomplete: %1.").arg(listOf(unknown));
    return (sentences + stoppedText(damage)).join(u' ');
}

QString of(const Damage &damage)
{
    QStringList sentences{remedyText(damage)};
    sentences << stoppedText(damage);
    sentences << Words::tr("The damaged file, with personal data, is kept for %1 days: %2")
                     .arg(QString::number(store::setaside::daysKept),
                          QDir::toNativeSeparators(damage.oldFile));
    return sentences.join(u' ');
}

QString readOnly(const QString &folder)
{
    return Words::tr(
               "The folder %1 cannot be written. You can look at everything, but nothing that you change "
               "is kept and nothing can be sent. Give yourself the right to write there, and start the "
               "program again.")
        .arg(QDir::toNativeSeparators(folder));
}

QString notOpened(const QString &folder, const store::StoreError &error)
{
    using Kind = store::StoreError::Kind;
    const QString where = QDir::toNativeSeparators(folder);
    switch (error.kind) {
    case Kind::Busy:
        return Words::tr(
                   "Another program holds the database in the folder %1. Until it lets go, drafts are not "
                   "kept and nothing can be sent.")
            .arg(where);
    case Kind::Full:
        return Words::tr("There is no room on the disk to open the database in the folder %1. Nothing was "
                         "changed. Make room, and start the program again: till then drafts are not kept and "
                         "nothing can be sent.")
            .arg(where);
    case Kind::CannotOpen:
        return Words::tr(
                   "The database in the folder %1 cannot be opened: drafts are not kept and nothing can be "
                   "sent. See to it that you may read and write the folder, and start the program again. "
                   "%2")
            .arg(where, error.detail);
    default:
        return Words::tr(
                   "The database in the folder %1 cannot be used: drafts are not kept and nothing can be "
                   "sent. %2")
            .arg(where, error.detail);
    }
}

} // namespace ui::damagetext
