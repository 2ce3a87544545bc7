#include "domain/merge.h"

using namespace Qt::StringLiterals;

namespace domain::merge {

namespace {

//! Lower case, letters and digits alone: "E-mail address" → "emailaddress".
QString bare(const QString &header)
{
    QString word;
    const QString lower = header.toLower();
    for (const QChar letter : lower)
        if (letter.isLetterOrNumber())
            word += letter;
    return word;
}

const QList<std::pair<Field, QStringList>> &words()
{
    static const QList<std::pair<Field, QStringList>> all{
        {Field::Email,
         {u"email"_s, u"mail"_s, u"epost"_s, u"emailaddress"_s, u"epostadresse"_s, u"epostadress"_s,
          u"mailadresse"_s, u"emailadresse"_s, u"signeremail"_s}},
        {Field::Mobile,
         {u"mobile"_s, u"mobil"_s, u"phone"_s, u"telefon"_s, u"telephone"_s, u"mobiltelefon"_s, u"tlf"_s,
          u"mobilnummer"_s, u"mobilnr"_s, u"telefonnummer"_s, u"mobilephone"_s, u"mobilenumber"_s,
          u"phonenumber"_s, u"cellphone"_s, u"handy"_s, u"mobiltlf"_s}},
        {Field::IdentityNumber,
         {u"nationalid"_s, u"identitynumber"_s, u"nationalidentitynumber"_s,
          u"nationalidentificationnumber"_s, u"personalnumber"_s, u"fødselsnummer"_s, u"fodselsnummer"_s,
          u"fnr"_s, u"fødselsnr"_s, u"personnummer"_s, u"cpr"_s, u"cprnummer"_s, u"cprnr"_s, u"ssn"_s,
          u"hetu"_s, u"personnr"_s}},
        {Field::Reference,
         {u"reference"_s, u"referanse"_s, u"ref"_s, u"externalreference"_s, u"referens"_s, u"referenz"_s,
          u"saksnummer"_s, u"saksnr"_s, u"casenumber"_s, u"caseno"_s, u"contractno"_s, u"contractnumber"_s,
          u"avtalenummer"_s, u"kontraktsnummer"_s, u"ourreference"_s, u"vårreferanse"_s}},
        {Field::DueDate,
         {u"due"_s, u"duedate"_s, u"frist"_s, u"deadline"_s, u"signby"_s, u"signeresinnen"_s, u"forfall"_s,
          u"forfallsdato"_s, u"signeringsfrist"_s, u"fällig"_s, u"förfallodag"_s}},
        {Field::File,
         {u"file"_s, u"fil"_s, u"document"_s, u"dokument"_s, u"filename"_s, u"filnavn"_s, u"pdf"_s, u"path"_s,
          u"sti"_s, u"filepath"_s, u"datei"_s, u"attachment"_s, u"vedlegg"_s, u"filnamn"_s}},
        {Field::Name,
         {u"name"_s, u"navn"_s, u"namn"_s, u"fullname"_s, u"fulltnavn"_s, u"signer"_s, u"signername"_s,
          u"undertegner"_s, u"signatar"_s, u"recipient"_s, u"mottaker"_s, u"customer"_s, u"kunde"_s,
          u"employee"_s, u"ansatt"_s, u"kundenavn"_s}},
    };
    return all;
}

QDateTime endOf(const QDate &day)
{
    return QDateTime(day, QTime(23, 59));
}

DraftProblem problem(const QString &field, Reason reason)
{
    return {{field, reason, 0, 0}, -1, {}};
}

} // namespace

Mapping guessed(const QStringList &headers)
{
    Mapping mapping(headers.size(), Field::TextOnly);
    for (const auto &[field, names] : words())
        for (const QString &name : names) {
            const auto found = std::find_if(headers.begin(), headers.end(),
                                            [&name](const QString &header) { return bare(header) == name; });
            const auto at = found - headers.begin();
            if (found == headers.end() || mapping[at] != Field::TextOnly)
                continue;
            mapping[at] = field;
            break;
        }
    return mapping;
}

QString valueOf(const Mapping &mapping, const QStringList &cells, Field field)
{
    return cells.value(mapping.indexOf(field)).trimmed();
}

bool has(const Mapping &mapping, Field field)
{
    return mapping.contains(field);
}

std::optional<QDateTime> dueDateFrom(const QString &text)
{
    const QString written = text.simplified();
    for (const QString &format : {u"yyyy-MM-dd"_s, u"d.M.yyyy"_s})
        if (const QDate day = QDate::fromString(written, format); day.isValid())
            return endOf(day);
    for (const QString &format : {u"yyyy-MM-dd HH:mm"_s, u"yyyy-MM-dd HH:mm:ss"_s, u"d.M.yyyy HH:mm"_s,
                                  u"d.M.yyyy H:mm"_s, u"d.M.yyyy HH:mm:ss"_s})
        if (const QDateTime moment = QDateTime::fromString(written, format); moment.isValid())
            return moment;
    const QDateTime moment = QDateTime::fromString(written, Qt::ISODate);
    return written.contains(u'T') && moment.isValid() ? std::optional(moment) : std::nullopt;
}

SessionDraft draftOf(const SessionDraft &pattern, const Columns &columns, const QStringList &cells,
                     const std::optional<DraftDocument> &file)
{
    SessionDraft draft = pattern;
    draft.collectionId.clear(); // rows share nothing that deleting one of them would take away
    for (DraftDocument &document : draft.documents)
        document.documentId.clear();
    if (file)
        draft.documents.prepend(*file);
    const auto value = [&](Field field) { return valueOf(columns.mapping, cells, field); };
    DraftSigner signer;
    signer.name = value(Field::Name);
    signer.email = value(Field::Email);
    signer.mobile = value(Field::Mobile);
    signer.nationalIdentificationNumber = value(Field::IdentityNumber);
    for (qsizetype i = 0; i < columns.headers.size(); ++i)
        signer.fields.insert(columns.headers[i].trimmed().toLower(), cells.value(i).trimmed());
    draft.signers = {signer};
    if (const QString reference = value(Field::Reference); !reference.isEmpty())
        draft.common.externalReference = {true, placeholders::escaped(reference)};
    if (const auto due = dueDateFrom(value(Field::DueDate))) {
        draft.dueRule.reset();
        draft.common.dueDate = Timestamp::fromDateTime(*due);
    }
    return draft;
}

QList<DraftProblem> problemsOf(const SessionDraft &pattern, const Columns &columns, const QStringList &cells,
                               const std::optional<DraftDocument> &file, const QDateTime &now)
{
    QList<DraftProblem> problems = domain::problemsOf(draftOf(pattern, columns, cells, file), now);
    const QString due = valueOf(columns.mapping, cells, Field::DueDate);
    if (!due.isEmpty() && !dueDateFrom(due))
        problems.prepend(problem(u"dueDate"_s, Reason::NotADate));
    const bool isNobody = valueOf(columns.mapping, cells, Field::Name).isEmpty() &&
                          valueOf(columns.mapping, cells, Field::Email).isEmpty() &&
                          valueOf(columns.mapping, cells, Field::Mobile).isEmpty() &&
                          valueOf(columns.mapping, cells, Field::IdentityNumber).isEmpty();
    if (isNobody)
        problems.prepend(problem(u"signer"_s, Reason::Required));
    return problems;
}

QList<DraftProblem> problemsOfPattern(const SessionDraft &pattern, const Mapping &mapping)
{
    QList<DraftProblem> problems;
    if (pattern.documents.isEmpty() && !has(mapping, Field::File))
        problems.append(problem(u"documents"_s, Reason::Required));
    for (qsizetype i = 0; i < pattern.documents.size(); ++i)
        if (pattern.documents[i].sha256Hex.isEmpty())
            problems.append(
                {{u"documents[%1]"_s.arg(i), Reason::NoSuchDocument, 0, 0}, -1, pattern.documents[i].title});
    return problems;
}

} // namespace domain::merge
