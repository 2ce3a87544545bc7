#include "store/letterorder.h"

#include "domain/plainletters.h"
#include "store/sqliteconnection.h"

#include <sqlite3.h>

#include <array>
#include <cstddef>
#include <utility>

using namespace Qt::StringLiterals;

namespace store::sql {
namespace {

constexpr char name[] = "LETTERS";
constexpr std::size_t latinSize = 0x250; //!< what is beyond has its place by its code point
constexpr quint32 spread = 4;            //!< between two letters there is room for those that come last

using Places = std::array<quint32, latinSize>;

Places makePlaces()
{
    Places places{};
    for (std::size_t code = 0; code < latinSize; ++code) {
        const QChar letter(static_cast<char16_t>(code));
        const QString plain = domain::plainLetters(QString(letter.toLower()));
        places.at(code) = quint32{plain.front().unicode()} * spread;
    }
    constexpr quint32 y = quint32{u'y'} * spread, z = quint32{u'z'} * spread;
    const std::pair<QStringView, quint32> others[] = {
        {u"üÜ", y}, {u"æÆäÄ", z + 1}, {u"øØöÖ", z + 2}, {u"åÅ", z + 3}};
    for (const auto &[letters, place] : others)
        for (const QChar letter : letters)
            places.at(letter.unicode()) = place;
    return places;
}

//! Takes a letter of UTF-8; of what is none, the byte that it is.
char32_t next(const uchar *&at, const uchar *end)
{
    const char32_t first = *at++;
    const int more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    if (more == 0 || end - at < more)
        return first;
    char32_t letter = first & (0x3fU >> more);
    for (int i = 0; i < more; ++i)
        letter = letter << 6 | (*at++ & 0x3fU);
    return letter;
}

//! A list of a million is put in order by some twenty millions of these.
int compare(void *, int oneSize, const void *one, int otherSize, const void *other)
{
    static const Places places = makePlaces();
    const auto placeOf = [](char32_t letter) {
        return letter < latinSize ? places[letter] : quint32{letter} * spread;
    };
    const auto *left = static_cast<const uchar *>(one), *leftEnd = left + oneSize;
    const auto *right = static_cast<const uchar *>(other), *rightEnd = right + otherSize;
    while (left != leftEnd && right != rightEnd) {
        const quint32 leftPlace = placeOf(next(left, leftEnd)), rightPlace = placeOf(next(right, rightEnd));
        if (leftPlace != rightPlace)
            return leftPlace < rightPlace ? -1 : 1;
    }
    return left != leftEnd ? 1 : right != rightEnd ? -1 : 0;
}

} // namespace

void addLetterOrder(const QSqlDatabase &database)
{
    if (sqlite3 *connection = connectionOf(database))
        sqlite3_create_collation_v2(connection, name, SQLITE_UTF8, nullptr, compare, nullptr);
}

QString letterOrder(const QSqlDatabase &database)
{
    return u" COLLATE "_s + (connectionOf(database) ? QLatin1String(name) : "NOCASE"_L1);
}

} // namespace store::sql
