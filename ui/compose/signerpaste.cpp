#include "ui/compose/signerpaste.h"

#include "ui/compose/pastedcells.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum class Kind { Empty, Name, FirstName, LastName, Email, Mobile, IdentityNumber, Step, Other };

QString letters(const QString &text)
{
    QString only;
    const QString lower = text.toLower();
    for (const QChar c : lower)
        if (c.isLetter())
            only += c;
    return only;
}

//! What a column is by its heading; Other when the heading is none that is known.
Kind kindOfHeading(const QString &heading)
{
    static const QHash<QString, Kind> kinds = [] {
        QHash<QString, Kind> all;
        const auto add = [&all](Kind kind, const char *words) {
            for (const QString &word : QString::fromUtf8(words).split(u' '))
                all.insert(word, kind);
        };
        add(Kind::Name,
            "name fullname signer signername signatory navn fulltnavn namn underskriver signatar");
        add(Kind::FirstName, "firstname givenname fornavn förnamn");
        add(Kind::LastName, "lastname surname familyname etternavn efternamn efternavn");
        add(Kind::Email, "email mail emailaddress epost epostadresse epostadress mailadresse");
        add(Kind::Mobile, "mobile mobilephone mobilenumber cellphone phone phonenumber telephone mobil "
                          "mobilnummer mobilnr mobiltelefon telefon telefonnummer telefonnr tlf tlfnr");
        add(Kind::IdentityNumber, "identitynumber nationalidentitynumber nationalidentificationnumber nin "
                                  "ssn fødselsnummer fødselsnr fodselsnummer fnr personnummer personnr cpr");
        add(Kind::Step, "step order signingstep steg trinn rekkefølge");
        return all;
    }();
    return kinds.value(letters(heading), Kind::Other);
}

//! What a cell is by what stands in it.
Kind kindOfCell(const QString &cell)
{
    static const QRegularExpression email(u"^(.*<)?[^\\s@<>]+@[^\\s@<>]+>?$"_s);
    static const QRegularExpression number(
        u"^(\\d{11}|\\d{6} \\d{5}|(19|20)\\d{10}|(\\d{2})?\\d{6}[-+A]\\d{3}[0-9A-Z])$"_s);
    static const QRegularExpression phone(u"^\\+?[\\d ()./-]{5,24}$"_s);
    static const QRegularExpression step(u"^\\d{1,3}\\.?$"_s);
    if (cell.isEmpty())
        return Kind::Empty;
    if (email.match(cell).hasMatch())
        return Kind::Email;
    if (number.match(cell).hasMatch())
        return Kind::IdentityNumber;
    if (step.match(cell).hasMatch())
        return Kind::Step;
    const auto digits = std::count_if(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    if (digits >= 5 && phone.match(cell).hasMatch())
        return Kind::Mobile;
    return Kind::Name;
}

int stepIn(const QString &cell)
{
    const int step = QString(cell).remove(u'.').toInt();
    return step >= 1 && step <= 1000 ? step : 0;
}

//! "Kari Nordmann <kari@example.com>", as e-mail programs write it, is two.
void setEmail(domain::DraftSigner &signer, const QString &cell)
{
    const qsizetype open = cell.indexOf(u'<');
    signer.email = QString(cell.mid(open + 1)).remove(u'>').trimmed();
    const QString name = cell.left(qMax<qsizetype>(open, 0)).remove(u'"').trimmed();
    if (signer.name.isEmpty())
        signer.name = name;
}

bool isSomebody(const domain::DraftSigner &signer)
{
    return !signer.name.isEmpty() || !signer.email.isEmpty() || !signer.mobile.isEmpty();
}

domain::DraftSigner signerByHeader(const QStringList &cells, const QStringList &headings)
{
    domain::DraftSigner signer;
    signer.step = 0;
    QString first, last;
    for (qsizetype i = 0; i < cells.size() && i < headings.size(); ++i) {
        const QString &cell = cells[i];
        switch (cell.isEmpty() ? Kind::Empty : kindOfHeading(headings[i])) {
        case Kind::Name:
            signer.name = cell;
            break;
        case Kind::FirstName:
            first = cell;
            break;
        case Kind::LastName:
            last = cell;
            break;
        case Kind::Email:
            setEmail(signer, cell);
            break;
        case Kind::Mobile:
            signer.mobile = cell;
            break;
        case Kind::IdentityNumber:
            signer.nationalIdentificationNumber = cell;
            break;
        case Kind::Step:
            signer.step = stepIn(cell);
            break;
        case Kind::Other:
            if (!headings[i].isEmpty())
                signer.fields.insert(headings[i].toLower(), cell);
            break;
        case Kind::Empty:
            break;
        }
    }
    if (signer.name.isEmpty())
        signer.name = (first + u' ' + last).trimmed();
    return signer;
}

domain::DraftSigner signerByContent(const QStringList &cells)
{
    domain::DraftSigner signer;
    signer.step = 0;
    QStringList names;
    for (const QString &cell : cells) {
        const Kind kind = kindOfCell(cell);
        if (kind == Kind::Name)
            names << cell;
        else if (kind == Kind::Email && signer.email.isEmpty())
            setEmail(signer, cell);
        else if (kind == Kind::Mobile && signer.mobile.isEmpty())
            signer.mobile = cell;
        else if (kind == Kind::IdentityNumber && signer.nationalIdentificationNumber.isEmpty())
            signer.nationalIdentificationNumber = cell;
        else if (kind == Kind::Step && signer.step == 0)
            signer.step = stepIn(cell);
    }
    // First and last name in columns of their own; what follows a whole name is a firm or a title
    if (!names.isEmpty() && !names.first().contains(u' ') && names.size() > 1)
        signer.name = names[0] + u' ' + names[1];
    else if (!names.isEmpty())
        signer.name = names.first();
    return signer;
}

//! Cells that are one signer each: several addresses, or nothing but several whole names.
bool isListOfPeople(const QStringList &cells)
{
    int emails = 0, wholeNames = 0, filled = 0;
    for (const QString &cell : cells) {
        const Kind kind = kindOfCell(cell);
        filled += kind == Kind::Empty ? 0 : 1;
        emails += kind == Kind::Email ? 1 : 0;
        wholeNames += kind == Kind::Name && cell.contains(u' ') ? 1 : 0;
    }
    return emails > 1 || (filled > 1 && wholeNames == filled);
}

bool isHeader(const QStringList &cells)
{
    bool isKnown = false;
    for (const QString &cell : cells) {
        const Kind content = kindOfCell(cell);
        if (content != Kind::Name && content != Kind::Empty)
            return false;
        isKnown = isKnown || kindOfHeading(cell) != Kind::Other;
    }
    return isKnown;
}

} // namespace

PastedSigners signersFromText(const QString &text)
{
    PastedSigners pasted;
    QList<QStringList> rows = pastedCells(text);
    if (rows.size() == 1 && rows.first().size() == 1 && !rows.first().first().contains(u'<'))
        pasted.single = rows.first().first();
    const QStringList headings = !rows.isEmpty() && isHeader(rows.first()) ? rows.takeFirst() : QStringList();
    QList<domain::DraftSigner> found;
    for (const QStringList &cells : rows)
        if (!headings.isEmpty())
            found << signerByHeader(cells, headings);
        else if (!text.contains(u'\t') && isListOfPeople(cells))
            for (const QString &cell : cells)
                found << signerByContent({cell});
        else
            found << signerByContent(cells);
    for (const domain::DraftSigner &signer : found)
        if (!isSomebody(signer))
            ++pasted.skipped;
        else if (pasted.signers.size() >= PastedSigners::most)
            ++pasted.tooMany;
        else
            pasted.signers << signer;
    pasted.hasSteps = std::any_of(pasted.signers.begin(), pasted.signers.end(),
                                  [](const auto &signer) { return signer.step > 0; });
    return pasted;
}

QString textFromSigners(const QList<domain::DraftSigner> &signers)
{
    const bool hasSteps = std::any_of(signers.begin(), signers.end(), [&](const auto &signer) {
        return signer.step != signers.first().step;
    });
    const auto cell = [](const QString &text) {
        return text.contains(u'"') || text.contains(u'\t')
                   ? u'"' + QString(text).replace("\""_L1, "\"\""_L1) + u'"'
                   : text;
    };
    QString text;
    for (const domain::DraftSigner &signer : signers) {
        QStringList cells{cell(signer.name), cell(signer.email), cell(signer.mobile),
                          cell(signer.nationalIdentificationNumber)};
        if (hasSteps)
            cells << QString::number(signer.step);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace ui
