#include "sandbox/seedwords.h"

using namespace Qt::StringLiterals;

namespace sandbox::words {

const QStringList &titles()
{
    static const QStringList list{u"Leiekontrakt Storgata 14"_s,
                                  u"Arbeidsavtale"_s,
                                  u"Hyresavtal Götgatan 22"_s,
                                  u"Anställningsavtal"_s,
                                  u"Lejekontrakt Nørregade 8"_s,
                                  u"Vuokrasopimus Hämeentie 5"_s,
                                  u"Työsopimus"_s,
                                  u"Ráðningarsamningur"_s,
                                  u"Rammeavtale for vedlikehold"_s,
                                  u"Databehandleravtale"_s,
                                  u"Non-disclosure agreement"_s,
                                  u"Share purchase agreement"_s,
                                  u"Board minutes Q3"_s,
                                  u"Låneavtale 2026"_s,
                                  u"Kjøpekontrakt bil"_s,
                                  u"Fullmakt til bank"_s,
                                  u"Oppsigelse av abonnement"_s,
                                  u"Tilbud på taktekking"_s,
                                  u"Gaveerklæring"_s,
                                  u"Umowa o pracę"_s,
                                  u"Договор аренды"_s,
                                  u"業務委託契約書"_s,
                                  u"عقد إيجار"_s,
                                  u"Σύμβαση εργασίας"_s};
    return list;
}

const QStringList &people()
{
    static const QStringList list{
        u"Åse Bjørnstad"_s,    u"Øyvind Sæther"_s,       u"Kari Nordmann"_s,
        u"Håkon Ødegård"_s,    u"Sølvi Ærøy"_s,          u"Jörgen Lindström"_s,
        u"Åsa Öberg"_s,        u"Märta Sjöström"_s,      u"Søren Kjær"_s,
        u"Ægir Þórsson"_s,     u"Þóra Guðmundsdóttir"_s, u"Päivi Hämäläinen"_s,
        u"Väinö Yli-Öijä"_s,   u"Niillas Čáhppe"_s,      u"Máret Šáŋkká"_s,
        u"Zoë O’Brien"_s,      u"Łukasz Żółć"_s,         u"Đorđe Šarić"_s,
        u"Nguyễn Thị Hương"_s, u"Мария Соколова"_s,      u"山田 太郎"_s,
        u"ליאת כהן"_s,         u"Ελένη Παπαδοπούλου"_s,  u"Anne-Grethe Strøm Ulvestad-Håkonsen"_s};
    return list;
}

const QStringList &firms()
{
    static const QStringList list{u"Fjellheim Bygg AS"_s,  u"Båt & Brygge ANS"_s, u"Ljusgården AB"_s,
                                  u"Søndergaard A/S"_s,    u"Järvi Oy"_s,         u"Eldfjall ehf."_s,
                                  u"Nordlys Eiendom AS"_s, u"Smörgås & Co HB"_s,  u"O'Neill <Nordic> AS"_s};
    return list;
}

const QStringList &reasons()
{
    static const QStringList list{u"Feil beløp i punkt 3"_s, u"Jag är inte rätt person"_s,
                                  u"Wrong start date"_s, u"Vil ha med en advokat først 🙂"_s, u""_s};
    return list;
}

} // namespace sandbox::words
