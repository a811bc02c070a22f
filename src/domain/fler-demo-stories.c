/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-stories.c - what was written at the demonstration's meetings
 *
 * The keys are the ids of the routines' record sections and agenda items. A date is written as so many days after
 * the meeting, "+42".
 */

#include "fler-demo-words.h"

#define FK FLER_PARTY_FK
#define AF FLER_PARTY_AF
#define REGION FLER_PARTY_REGION
#define KOMMUN FLER_PARTY_KOMMUN
#define PERSON FLER_PARTY_PERSON

static const FlerDemoStory stories[] = {
  { .form = FLER_FORM_KONTAKT,
    .answers = {
      { "goal", "Vill arbeta kvar med människor, men inte med tunga lyft. Ser framför sig en reception eller "
                "att handleda elever." },
      { "work", "Undersköterska, heltid. Arbetet dagtid går bra i korta pass; lyft och nätter går inte." },
      { "education", "Vård- och omsorgsprogrammet. Handledarutbildning på fem veckor." },
      { "experience", "Femton år i vården. Två år i reception på en tandläkarmottagning." },
      { "wishes", "Dagtid, gärna 75 procent till att börja med." },
      { "right_to_look", "yes" },
      { "matching", "Tre lediga platser som vårdadministratör i närheten. En av dem tar emot studiebesök." },
      { "support", "Hjälp med ett nytt cv och att öva på en intervju." },
      { "enrolment", "digital" },
      { "follow_up", "+42" } },
    .promises = { { AF, "Boka studiebesök på vårdcentralens reception", 10 },
                  { PERSON, "Skriva in sig digitalt hos Arbetsförmedlingen", 7 },
                  { FK, "Ringa efter studiebesöket", 21 } },
    .parked = "Vad händer med karensdagen om arbetsträningen avbryts?" },
  { .form = FLER_FORM_KONTAKT,
    .answers = {
      { "goal", "Vill bli arbetsledare eller räkna på anbud. Kan tänka sig en kort utbildning." },
      { "work", "Snickare. Det som inte går är arbete ovanför axelhöjd." },
      { "education", "Byggprogrammet och certifikat för våtrum." },
      { "experience", "Tjugo år på byggen, de senaste fem som lagbas med ansvar för fyra." },
      { "wishes", "Heltid, men inte längre än fyrtio minuter hemifrån." },
      { "right_to_look", "yes" },
      { "matching", "Två företag söker platschef i vår. Utbildning i kalkyl börjar i januari." },
      { "support", "Vägledare, och en intygad beskrivning av vad han kan i dag." },
      { "waiting_for", "Arbetsgivarens svar om anpassade uppgifter." },
      { "follow_up", "+30" },
      { "interview", "yes" } },
    .promises = { { AF, "Skicka uppgifter om utbildningen i kalkyl", 5 },
                  { PERSON, "Ringa de två företagen", 14 } } },
  { .form = FLER_FORM_KONTAKT,
    .answers = {
      { "goal", "Vill pröva om yrket går att ha kvar i en lugnare form. Annars något med läromedel." },
      { "work", "Lärare i årskurs 4–6. Klarar två lektioner om dagen, sedan är orken slut." },
      { "education", "Grundlärarexamen." },
      { "experience", "Klasslärare, mentor för nya lärare." },
      { "right_to_look", "yes" },
      { "matching", "Kommunens resursskola söker speciallärare. Ett läromedelsförlag söker redaktör på halvtid." },
      { "support", "Samtal med vägledare om behörighet." },
      { "enrolment", "not_now" },
      { "follow_up", "+35" },
      { "interview", "no" } },
    .promises = { { AF, "Boka tid med vägledare", 14 }, { PERSON, "Be rektor om ett betyg över tjänstgöringen", 20 },
                  { FK, "Lämna besked om arbetsträning på resursskolan", 10 } } },

  { .form = FLER_FORM_OVERLAMNING,
    .answers = {
      { "goal", "Ett arbete på halvtid inom kontor eller kundtjänst, så snart som möjligt." },
      { "experience", "Ekonomiassistent i tio år, därefter kundtjänst. Ingen anställning kvar." },
      { "way", "Inskrivning i dag. Kartläggning om två veckor, därefter arbetsträning." },
      { "support", "Anpassad arbetsplats: höj- och sänkbart bord, möjlighet till paus." },
      { "documents", "Läkarintyg från september\t\tfk\taf\nBeslutet\t\tfk\taf\n"
                     "Arbetsterapeutens utredning\t\tfk\taf" },
      { "consult_ar", "yes" },
      { "enrolment", "not_enrolled" },
      { "initiative", "fk_offered" },
      { "follow_up", "+28" },
      { "interview", "yes" } },
    .promises = { { AF, "Boka kartläggning med arbetsterapeut", 14 },
                  { PERSON, "Lämna cv", 7 },
                  { FK, "Skicka arbetsterapeutens utredning i sin helhet", 3 } },
    .parked = "Hur omprövning går till. Handläggaren ringer om det." },
  { .form = FLER_FORM_OVERLAMNING,
    .answers = {
      { "goal", "Vill tillbaka till lager, men med lättare uppgifter." },
      { "experience", "Tolv år på lager, de sista tre med inleveranser. Truckkort som har gått ut." },
      { "way", "Söker arbete från och med nu, med stöd av en SIUS-konsulent." },
      { "support", "Någon som följer med på första besöket hos en arbetsgivare." },
      { "documents", "Läkarintyg\t\tfk\taf\nBeslutet\t\tfk\taf" },
      { "enrolment", "at_meeting" },
      { "initiative", "person_asked" },
      { "follow_up", "+21" } },
    .promises = { { AF, "Koppla in SIUS-konsulent", 10 }, { PERSON, "Förnya truckkortet", 30 } } },

  { .form = FLER_FORM_GK1,
    .answers = {
      { "ability", "Har varit sjukskriven i omgångar. Sitter gärna, går korta sträckor. Orken räcker till lunch." },
      { "resources", "Bäst på förmiddagen, i lugn miljö och med en uppgift i taget." },
      { "own_view", "Vill arbeta, men vet inte hur mycket som går." },
      { "care", "Vårdcentralen skriver intyg. Sjukgymnast varannan vecka." },
      { "certificate", "Halvtid till årets slut." },
      { "informed", "yes" },
      { "application", "filled_in" },
      { "sick_report_date", "+0" },
      { "application_date", "+0" },
      { "follow_up", "+30" } },
    .promises = { { PERSON, "Begära ett nytt läkarintyg", 10 }, { AF, "Boka tid hos arbetsterapeut", 20 } } },
  { .form = FLER_FORM_GK1,
    .answers = {
      { "ability", "Deltar i jobb- och utvecklingsgarantin på halvtid och är sjukskriven på resten." },
      { "resources", "Klarar enklare kontorsarbete i två timmar." },
      { "own_view", "Vill delta, om det går att börja med få timmar." },
      { "informed", "yes" },
      { "guarantee", "yes" },
      { "application", "handed_out" },
      { "follow_up", "+30" } },
    .promises = { { PERSON, "Skicka in ansökan", 7 }, { AF, "Ringa när ansökan har kommit in", 12 } } },
  { .form = FLER_FORM_GK1,
    .answers = {
      { "ability", "Smärta som varierar från dag till dag. Kan arbeta fyra timmar om uppgifterna går att variera." },
      { "experience", "Utan arbete sedan två år. Före det florist och butikssäljare." },
      { "own_view", "Vill delta och är beredd att börja nästa månad." },
      { "informed", "yes" },
      { "application", "filled_in" },
      { "sick_report_date", "+0" },
      { "application_date", "+0" },
      { "follow_up", "+30" } },
    .promises = { { AF, "Undersöka platser för arbetsträning", 20 } } },

  { .form = FLER_FORM_GK2,
    .answers = {
      { "goal", "Arbete på deltid inom kundtjänst eller administration." },
      { "measures", "Arbetsträning i tolv veckor, från två till fem halvdagar i veckan." },
      { "part_person", "Vill börja med förmiddagar och säger till när det blir för mycket." },
      { "part_af", "Arbetsterapeut följer med första dagen. Avstämning var tredje vecka." },
      { "part_fk", "Ersättning från programmets första dag." },
      { "enrolment_date", "+10" },
      { "benefit_from", "+10" },
      { "follow_up", "+21" } },
    .promises = { { AF, "Skriva överenskommelse med arbetsplatsen", 7 },
                  { AF, "Ringa efter första veckan", 12 },
                  { PERSON, "Lämna läkarintyget till handläggaren", 10 },
                  { FK, "Sända beslut om ersättning från programmets första dag", 10 } } },
  { .form = FLER_FORM_GK2,
    .answers = {
      { "goal", "Ett yrke med lättare fysiskt arbete." },
      { "measures", "Vägledning i fyra veckor, därefter en kort utbildning eller arbetsträning." },
      { "part_person", "Tänker efter vad som skulle vara roligt att pröva." },
      { "enrolment_date", "+14" },
      { "benefit_from", "+14" },
      { "follow_up", "+28" } },
    .promises = { { AF, "Boka vägledning", 10 }, { PERSON, "Fundera på tre yrken att pröva", 20 } } },

  { .form = FLER_FORM_FLERPART,
    .answers = {
      { "question", "Vad behövs för att arbetsträning ska kunna börja och hålla?" },
      { "own_view", "Sover bättre sedan i somras. Morgnarna är svåra." },
      { "part_af", "Arbetsträning i liten skala kan börja när boendestödet är på plats." },
      { "part_fk", "Ersättningen är kvar under arbetsträningen, om den planeras i förväg." },
      { "part_region", "Behandlingen fortsätter. Två halvdagar i veckan är rimligt att börja med." },
      { "part_kommun", "Ansökan om boendestöd togs emot på mötet." },
      { "goal", "Prova arbete inom djurvård eller trädgård. Först ska vardagen hålla." },
      { "measures", "Boendestöd från nästa månad, därefter arbetsträning två halvdagar i veckan." },
      { "applications", "received" },
      { "follow_up", "+28" } },
    .promises = { { KOMMUN, "Besluta om boendestöd", 14 },
                  { AF, "Hitta en plats för arbetsträning i trädgård", 21 },
                  { REGION, "Skriva ett utlåtande om belastning", 10 },
                  { FK, "Ge besked om ersättning under arbetsträning", 10 } } },
  { .form = FLER_FORM_FLERPART,
    .answers = {
      { "question", "Hur går starten till i handelsträdgården, och vem är med?" },
      { "own_view", "Boendestödet har börjat och fungerar bra." },
      { "part_af", "En handelsträdgård tar emot från nästa vecka." },
      { "part_region", "Utlåtandet är skrivet. Nästa besök om en månad." },
      { "part_kommun", "Boendestödet följer med första morgonen." },
      { "goal", "Samma mål: arbete inom trädgård, i liten skala." },
      { "measures", "Arbetsträning två halvdagar i veckan i åtta veckor." },
      { "follow_up", "+30" } },
    .promises = { { AF, "Skriva överenskommelse med handelsträdgården", 2 },
                  { KOMMUN, "Boendestöd med på plats första dagen", 6 },
                  { PERSON, "Besöka handelsträdgården", 8 },
                  { REGION, "Stämma av belastningen efter två veckor", 20 } },
    .parked = "Går det att få resorna till arbetsträningen betalda?" },
  { .form = FLER_FORM_FLERPART,
    .answers = {
      { "question", "Hur kommer praktiken i gång före sommaren?" },
      { "part_af", "Praktikplats finns på ett kafé som drivs av en förening." },
      { "part_region", "Samtalsbehandling en gång i veckan, på tider som inte krockar." },
      { "part_kommun", "IPS-coach kopplas in." },
      { "goal", "Klara en praktik på fyra timmar om dagen före sommaren." },
      { "measures", "Praktik från två timmar, ökning var tredje vecka." },
      { "applications", "information" },
      { "follow_up", "+42" } },
    .promises = { { KOMMUN, "Koppla in IPS-coach", 10 }, { AF, "Ordna avtal om praktik", 14 },
                  { PERSON, "Besöka kaféet med coachen", 20 } } },

  { .form = FLER_FORM_SIP,
    .answers = {
      { "own_view", "En egen lägenhet som fungerar och något meningsfullt att göra på dagarna." },
      { "part_region", "Fortsatt kontakt i öppenvården, läkarbesök inom en månad." },
      { "part_kommun", "Boendestöd tre gånger i veckan, daglig sysselsättning." },
      { "work", "Arbete är inte aktuellt i år. AF och FK behövs inte i nästa steg." },
      { "kept_where", "Kommunens system" },
      { "follow_up", "+60" } },
    .promises = { { KOMMUN, "Utreda boendestöd", 21 }, { REGION, "Boka läkarbesök", 14 } } },
  { .form = FLER_FORM_ANNAT,
    .answers = { { "question", "Hur går arbetsträningen?" },
                 { "notes", "Den har gått bra två av tre dagar. Fredagar ska vara fria tills vidare. Alla är "
                            "överens om att fortsätta." },
                 { "larger_meeting", "no" },
                 { "follow_up", "+14" } },
    .promises = { { AF, "Ändra schemat hos arbetsplatsen", 4 }, { REGION, "Höra med läkaren om medicinen", 7 } } },
};

const FlerDemoStory *
fler_demo_story (FlerForm form, guint number)
{
  guint n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    n += stories[i].form == form;
  g_assert (n > 0);
  number %= n;
  for (gsize i = 0; i < G_N_ELEMENTS (stories); i++)
    if (stories[i].form == form && number-- == 0)
      return &stories[i];
  g_assert_not_reached ();
}

const char *const *
fler_demo_agenda (FlerForm form)
{
  static const char *const agendas[FLER_N_FORMS][8] = {
    [FLER_FORM_KONTAKT] = { "welcome", "work_today", "experience", "matching", "support", "plan", "close" },
    [FLER_FORM_OVERLAMNING] = { "goal", "starting_point", "way", "documents", "enrolment", "plan", "close" },
    [FLER_FORM_GK1] = { "welcome", "situation", "cooperation", "rules", "application", "next", "close" },
    [FLER_FORM_GK2] = { "welcome", "goal", "measures", "enrolment", "plan", "close" },
    [FLER_FORM_FLERPART] = { "welcome", "person", "parts", "goal", "plan", "follow_up", "close" },
    [FLER_FORM_SIP] = { "welcome", "person", "needs", "work", "close" },
    [FLER_FORM_ANNAT] = { "welcome", "talk", "plan", "close" },
  };

  return agendas[form];
}
