#pragma once

#include <array>
#include <string_view>

//! What ManySessions say. Every text is as it stands in JSON, escapes included.
namespace support::manywords {

//! A name and how it is written in an address.
struct Name
{
    std::string_view text, address;
};

inline constexpr std::array<Name, 40> given{{
    {"Åse", "aase"},        {"Øyvind", "oyvind"},   {"Kari", "kari"},         {"Håkon", "hakon"},
    {"Sølvi", "solvi"},     {"Jörgen", "jorgen"},   {"Åsa", "asa"},           {"Märta", "marta"},
    {"Søren", "soren"},     {"Ægir", "aegir"},      {"Þóra", "thora"},        {"Päivi", "paivi"},
    {"Väinö", "vaino"},     {"Niillas", "niillas"}, {"Máret", "maret"},       {"Zoë", "zoe"},
    {"Łukasz", "lukasz"},   {"Đorđe", "djordje"},   {"Bjørn", "bjorn"},       {"Ingrid", "ingrid"},
    {"Ola", "ola"},         {"Sigríður", "sigga"},  {"Guðmundur", "gudmund"}, {"Mikkel", "mikkel"},
    {"Frøydis", "froydis"}, {"Torbjörn", "torb"},   {"Anne-Grethe", "ag"},    {"Kåre", "kaare"},
    {"Synnøve", "synnove"}, {"Emil", "emil"},       {"Astrid", "astrid"},     {"Pål", "paal"},
    {"Jürgen", "juergen"},  {"Käthe", "kaethe"},    {"Aino", "aino"},         {"Eero", "eero"},
    {"Rúnar", "runar"},     {"Hrafnhildur", "hh"},  {"Signe", "signe"},       {"Þorsteinn", "thorsteinn"},
}};

inline constexpr std::array<Name, 40> family{{
    {"Bjørnstad", "bjornstad"},
    {"Sæther", "saether"},
    {"Nordmann", "nordmann"},
    {"Ødegård", "odegard"},
    {"Ærøy", "aeroy"},
    {"Lindström", "lindstrom"},
    {"Öberg", "oberg"},
    {"Sjöström", "sjostrom"},
    {"Kjær", "kjaer"},
    {"Þórsson", "thorsson"},
    {"Hämäläinen", "hamalainen"},
    {"Yli-Öijä", "yli.oija"},
    {"Čáhppe", "cahppe"},
    {"Šáŋkká", "sankka"},
    {"O’Brien", "obrien"},
    {"Żółć", "zolc"},
    {"Šarić", "saric"},
    {"Strøm", "strom"},
    {"Håkonsen", "hakonsen"},
    {"Ulvestad", "ulvestad"},
    {"Guðmundsdóttir", "gudmundsdottir"},
    {"Ångström", "angstrom"},
    {"Åkesson", "akesson"},
    {"Sørensen", "sorensen"},
    {"Jørgensen", "jorgensen"},
    {"Østergaard", "ostergaard"},
    {"Mäkelä", "makela"},
    {"Väisänen", "vaisanen"},
    {"Grünewald", "gruenewald"},
    {"Weiß", "weiss"},
    {"Rødland", "rodland"},
    {"Skjåk", "skjaak"},
    {"Blåfjell", "blafjell"},
    {"Haugen", "haugen"},
    {"Berg", "berg"},
    {"Lövgren", "lovgren"},
    {"Fjällström", "fjallstrom"},
    {"Jónsdóttir", "jonsdottir"},
    {"Pétursson", "petursson"},
    {"Sámmol", "sammol"},
}};

//! People of elsewhere, whose names are not put together from these.
inline constexpr std::array<Name, 6> elsewhere{{
    {"Nguyễn Thị Hương", "huong.nguyen"},
    {"Мария Соколова", "m.sokolova"},
    {"山田 太郎", "t.yamada"},
    {"ליאת כהן", "liat.cohen"},
    {"Ελένη Παπαδοπούλου", "eleni.p"},
    {"محمد الأمين", "m.alamin"},
}};

inline constexpr std::array<std::string_view, 6> domains{"example.org",    "example.com",   "post.example",
                                                         "blåbær.example", "firma.example", "posti.example"};

inline constexpr std::array<std::string_view, 26> titles{"Leiekontrakt Storgata 14",
                                                         "Arbeidsavtale",
                                                         "Hyresavtal Götgatan 22",
                                                         "Anställningsavtal",
                                                         "Lejekontrakt Nørregade 8",
                                                         "Vuokrasopimus Hämeentie 5",
                                                         "Työsopimus",
                                                         "Ráðningarsamningur",
                                                         "Rammeavtale for vedlikehold",
                                                         "Databehandleravtale",
                                                         "Non-disclosure agreement",
                                                         "Share purchase agreement",
                                                         "Board minutes Q3",
                                                         "Låneavtale 2026",
                                                         "Kjøpekontrakt bil",
                                                         "Fullmakt til bank",
                                                         "Oppsigelse av abonnement",
                                                         "Tilbud på taktekking",
                                                         "Gaveerklæring",
                                                         "Avtale om \\\"Øvre Ås\\\"",
                                                         "Tilvísun C:\\\\skjöl\\tbls. 4",
                                                         "Umowa o pracę",
                                                         "Договор аренды",
                                                         "業務委託契約書",
                                                         "عقد إيجار",
                                                         "Σύμβαση εργασίας"};

inline constexpr std::array<std::string_view, 16> places{
    "Fjellheim", "Båt & Brygge", "Ljusgården",  "Søndergaard", "Järvi",   "Eldfjall",
    "Nordlys",   "Smörgås",      "Østfold",     "Þingvellir",  "Ålesund", "Tromsø",
    "Malmö",     "Ærø",          "Hämeenlinna", "Kárášjohka"};

inline constexpr std::array<std::string_view, 10> firms{" Bygg AS",  " ANS",        " AB",         " A/S",
                                                        " Oy",       " ehf.",       " Eiendom AS", " & Co HB",
                                                        " Regnskap", " <Nordic> AS"};

//! Before and behind the title, by language.
struct Language
{
    std::string_view code, before, behind;
};
inline constexpr std::array<Language, 7> languages{{
    {"nb", "Jeg har lest og godtar innholdet i «", "», og vet at signaturen er bindende."},
    {"nn", "Eg har lese og godtek innhaldet i «", "», og veit at signaturen er bindande."},
    {"sv", "Jag har läst och godkänner innehållet i ”", "” och vet att underskriften är bindande."},
    {"da", "Jeg har læst og godkender indholdet i »", "«, og ved, at underskriften er bindende."},
    {"fi", "Olen lukenut ja hyväksyn asiakirjan ”", "” sisällön. Allekirjoitus on sitova."},
    {"en", "I have read and agree to “", "”, and I know that my signature is binding."},
    {"de", "Ich habe „", "“ gelesen und weiß, dass die Unterschrift verbindlich ist."},
}};

inline constexpr std::array<std::string_view, 6> references{"order-", "SAK-2026/", "ærend-",
                                                            "kunde ", "ÅR/",       "contract:"};

inline constexpr std::array<std::string_view, 12> tags{"hr",       "2026",     "leie",     "lån",
                                                       "kjøp",     "fullmakt", "bil",      "hyresgäst",
                                                       "työsuhde", "ånd",      "samþykkt", "arkiv"};

} // namespace support::manywords
