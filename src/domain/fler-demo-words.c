/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-words.c - the names and phrases of the demonstration, as tables
 *
 * Family names are put together of words that say they are invented; nobody is called so.
 */

#include "fler-demo-words.h"

static const char *const given_names[] = {
  "Abdi", "Agnes", "Ahmed", "Alexander", "Ali", "Alice", "Amina", "Anders", "Anita", "Anna", "Arvid",
  "Astrid", "Axel", "Barbro", "Bengt", "Birgitta", "Björn", "Bo", "Camilla", "Carina", "Cecilia",
  "Christer", "Dagny", "Daniel", "David", "Ebba", "Elias", "Elin", "Elsa", "Emil", "Erik", "Ester",
  "Eva", "Fatima", "Filip", "Fredrik", "Gabriella", "Gunnar", "Göran", "Gösta", "Hanna", "Hassan",
  "Helena", "Henrik", "Hugo", "Håkan", "Ida", "Ingemar", "Ingrid", "Ivana", "Jasmin", "Jenny", "Johan",
  "Jonas", "Jörgen", "Karin", "Karl", "Katarina", "Kerstin", "Khadija", "Klara", "Lars", "Leila",
  "Lena", "Linnéa", "Lovisa", "Magnus", "Malin", "Maria", "Martin", "Mats", "Mikael", "Mohamed",
  "Monika", "Märta", "Nadia", "Nils", "Olof", "Omar", "Per", "Pernilla", "Peter", "Pär", "Rebecka",
  "Robert", "Rolf", "Ronja", "Rut", "Samuel", "Sara", "Sofia", "Stefan", "Sven", "Sören", "Tomas",
  "Tove", "Ulla", "Ulrika", "Viktor", "Yasmin", "Yngve", "Zahra", "Åke", "Åsa", "Örjan", "Östen",
};

static const char *const family_beginnings[] = {
  "Exempel", "Prov", "Test", "Påhitts", "Mall", "Skiss", "Övnings", "Låtsas", "Utkasts", "Modell",
  "Försöks", "Demo",
};

static const char *const family_endings[] = {
  "son", "ström", "berg", "gren", "lund", "kvist", "dal", "man", "lind", "holm", "sjö", "blad", "fors",
  "mark", "ås", "ö",
};

static const char *const streets[] = {
  "Provgatan", "Testvägen", "Påhittsgränden", "Skissbacken", "Mallgatan", "Övningsvägen", "Exempelgatan",
  "Låtsasstigen", "Utkastvägen", "Försöksgränd",
};

static const FlerDemoLife lives[] = {
  { "Provbruket AB", "Undersköterska på ett äldreboende, heltid. Lyft och nattpass går inte längre.",
    "Vård- och omsorgsprogrammet.", "Femton år i vården, två år i reception på en tandläkarmottagning.",
    "Något med människor, men utan tunga lyft. Reception eller handledning." },
  { "Testströms Bygg AB", "Snickare. Axlarna klarar inte arbete ovanför huvudet.",
    "Byggprogrammet, certifikat för våtrum.", "Tjugo år på byggen, de senaste fem som lagbas.",
    "Arbetsledning, kalkyl eller besiktning." },
  { "Exempelstads Buss AB", "Bussförare i stadstrafik. Rygg och oregelbundna tider är det svåra.",
    "Gymnasium, yrkesbevis för buss.", "Chaufför i hela sitt arbetsliv, också taxi och färdtjänst.",
    "Trafikledning eller att utbilda nya förare." },
  { "Påhittsskolan", "Lärare i årskurs 4–6. Ljud och tempo gör att orken tar slut.",
    "Grundlärarexamen.", "Klasslärare, mentor för nya lärare, fackligt förtroendeuppdrag.",
    "Mindre grupper, särskilt stöd eller läromedel." },
  { "Skissens Livsmedel", "Arbete i butik, mest kassa och uppackning.", "Handelsprogrammet.",
    "Butik sedan 2009, ansvar för frukt och grönt.", "Kundtjänst på telefon eller ett mindre lager." },
  { "Mallgrens Städ", "Lokalvård på kontor och skolor. Händer och knän gör ont.",
    "Nioårig grundskola i hemlandet, svenska för invandrare till kurs D.",
    "Lokalvård, kök, barnomsorg i eget hem.", "Vill lära sig ett yrke, gärna i skolkök." },
  { "Övningsverken", "Operatör i metallindustrin, tre skift.", "Industriprogrammet.",
    "Maskinställare, skyddsombud, truckkort.", "Dagtid, gärna planering eller inköp." },
  { "Låtsas Data AB", "Systemutvecklare. Utmattning efter en lång period med hög belastning.",
    "Högskoleingenjör i datateknik.", "Tolv år som utvecklare, tre som projektledare.",
    "Samma yrke i lugnare takt, eller test och dokumentation." },
};

static const char *const purposes[FLER_N_FORMS] = {
  [FLER_FORM_KONTAKT] = "Att i god tid hitta vägar till ett arbete som fungerar, medan sjukpenningen är kvar.",
  [FLER_FORM_OVERLAMNING] = "Att planera vägen till arbete tillsammans, med det stöd som finns.",
  [FLER_FORM_GK1] = "Att gå igenom vad förstärkt samarbete innebär och hur ansökan går till.",
  [FLER_FORM_GK2] = "Att skriva en plan för arbetslivsinriktad rehabilitering.",
  [FLER_FORM_FLERPART] = "Att samla dem som behövs och komma överens om vem som gör vad, och när.",
  [FLER_FORM_SIP] = "Att samordna vårdens och socialtjänstens insatser i en gemensam plan.",
  [FLER_FORM_ANNAT] = "Att stämma av det som har bestämts.",
};

static const char *const places[] = {
  "Rum Almen, Provgatan 1", "Rum Eken, Provgatan 1", "Rum Björken, Testvägen 2", "Arbetsförmedlingen, rum 2",
};

static const char *const standpoints[] = {
  "Anställd, sjukpenning. Det är osäkert om personen kan gå tillbaka till sitt arbete före dag 180. Erbjuds "
  "kontaktmöte.",
  "Återgång till nuvarande arbetsuppgifter bedöms inte trolig före dag 180. Personen har uttryckt en vilja "
  "att pröva annat. Erbjuds kontaktmöte.",
  "Arbetsgivarens svar om anpassning saknas, och inväntas inte. Erbjuds kontaktmöte.",
};

static const char *const decline_reasons[] = {
  "Räknar med att gå tillbaka till sin arbetsgivare.",
  "Orkar inte just nu, vill gärna bli uppringd igen.",
  "Vill vänta tills utredningen i vården är klar.",
  "Har redan ett nytt arbete på gång.",
};

static const char *const closing_reasons[] = {
  "Har börjat ett nytt arbete.", "Åter hos sin arbetsgivare.", "Planen är genomförd.",
  "Har flyttat till en annan kommun.", "Vill inte ha fler möten.",
};

const FlerDemoLife *
fler_demo_life (guint number)
{
  return &lives[number % G_N_ELEMENTS (lives)];
}

const char *
fler_demo_given_name (guint number)
{
  return given_names[number % G_N_ELEMENTS (given_names)];
}

char *
fler_demo_family_name (guint number)
{
  return g_strconcat (family_beginnings[number % G_N_ELEMENTS (family_beginnings)],
                      family_endings[number / G_N_ELEMENTS (family_beginnings)
                                     % G_N_ELEMENTS (family_endings)], NULL);
}

char *
fler_demo_address (guint number)
{
  return g_strdup_printf ("%s %u\n999 %02u EXEMPELSTAD", streets[number % G_N_ELEMENTS (streets)],
                          (guint) (number / G_N_ELEMENTS (streets) % 80 + 1), 20 + number % 70);
}

const char *
fler_demo_purpose (FlerForm form)
{
  return purposes[form];
}

const char *
fler_demo_place (guint number)
{
  return places[number % G_N_ELEMENTS (places)];
}

const char *
fler_demo_standpoint (gboolean is_offered, guint number)
{
  if (!is_offered)
    return "Personen är på väg tillbaka till sitt ordinarie arbete. Erbjuds inte kontaktmöte.";
  return standpoints[number % G_N_ELEMENTS (standpoints)];
}

const char *
fler_demo_decline_reason (guint number)
{
  return decline_reasons[number % G_N_ELEMENTS (decline_reasons)];
}

const char *
fler_demo_cancel_reason (FlerPartyKind by, guint number)
{
  if (by == FLER_PARTY_PERSON)
    return number % 2 == 0 ? "Personen är förkyld och vill ha en ny tid."
                           : "Personen har fått en vårdtid samma dag.";
  return number % 2 == 0 ? "Handläggaren är sjuk." : "Handläggaren har fått förhinder.";
}

const char *
fler_demo_closing_reason (guint number)
{
  return closing_reasons[number % G_N_ELEMENTS (closing_reasons)];
}

const char *
fler_demo_medskick (FlerPartyKind party)
{
  switch (party)
    {
    case FLER_PARTY_FK:
      return "Sjukpenningen är beviljad till månadens slut. Ett nytt läkarintyg behövs före dess. "
             "Arbetsträning går att pröva med ersättningen kvar, om den planeras i förväg.";
    case FLER_PARTY_AF:
      return "Arbetsträning kan börja inom tre veckor. Arbetsterapeuten kan göra en bedömning på "
             "arbetsplatsen.";
    case FLER_PARTY_REGION:
      return "Behandlingen pågår till i vår. Två halvdagar i veckan är rimligt att börja med.";
    default:
      return "Boendestödet fortsätter som i dag. Ansökan om utökat stöd kan lämnas när som helst.";
    }
}
