/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-demo-register.c - the demonstration's parties and officials
 *
 * Two officials of FK and four of AF hold the meetings (D154). Postal codes from 999 on and
 * .example are not given to anyone; telephone numbers come from the series that the Swedish
 * Post and Telecom Authority keeps for books and films.
 */

#include "fler-demo-tale.h"

static const FlerDemoOfficial officials[FLER_DEMO_N_OFFICIALS] = {
  { FLER_PARTY_FK, "Åsa Provsson", "handläggare", "Sjukförsäkring", "070-174 06 05",
    "asa.provsson@fk.example" },
  { FLER_PARTY_FK, "Björn Exempelsson", "handläggare", "Sjukförsäkring", "070-174 06 06",
    "bjorn.exempelsson@fk.example" },
  { FLER_PARTY_AF, "Cecilia Testström", "arbetsförmedlare", "Rehabilitering till arbete",
    "070-174 06 07", "cecilia.teststrom@af.example" },
  { FLER_PARTY_AF, "David Mallberg", "arbetsförmedlare", "Rehabilitering till arbete",
    "070-174 06 08", "david.mallberg@af.example" },
  { FLER_PARTY_AF, "Emina Påhittsson", "rehabhandläggare", "Rehabilitering till arbete",
    "070-174 06 09", "emina.pahittsson@af.example" },
  { FLER_PARTY_AF, "Farid Övningsson", "arbetsterapeut", "Rehabilitering till arbete",
    "070-174 06 10", "farid.ovningsson@af.example" },
  { FLER_PARTY_REGION, "Gunilla Skissgren", "rehabiliteringskoordinator", "Vårdcentralen Provbacken",
    "070-174 06 11", "gunilla.skissgren@region.example" },
  { FLER_PARTY_REGION, "Henrik Låtsasson", "kurator med samverkansansvar", "Psykiatrimottagningen Skissen",
    "070-174 06 12", "henrik.latsasson@region.example" },
  { FLER_PARTY_KOMMUN, "Ingrid Provström", "SIP-samordnare", "Socialförvaltningen",
    "070-174 06 13", "ingrid.provstrom@kommun.example" },
  { FLER_PARTY_KOMMUN, "Johannes Exempelberg", "socialsekreterare", "Socialförvaltningen",
    "070-174 06 14", "johannes.exempelberg@kommun.example" },
  { FLER_PARTY_KOMMUN, "Karin Testlund", "arbetsmarknadskonsulent", "Arbetsmarknadsenheten",
    "070-174 06 15", "karin.testlund@kommun.example" },
};

static const FlerParty parties[] = {
  { .kind = FLER_PARTY_AF, .name = "Arbetsförmedlingen", .unit = "Kontoret i Exempelstad",
    .mission = "Hjälper den som söker arbete att hitta ett, och arbetsgivare att hitta personal. Har "
               "arbetslivsinriktad rehabilitering och anpassningar för den som har nedsatt arbetsförmåga.",
    .when_to_call = "När personen behöver hitta, byta eller pröva arbete, eller behöver stöd och "
                    "hjälpmedel för att klara ett arbete.",
    .invitation_address = "Arbetsförmedlingen\nKontoret i Exempelstad\nProvgatan 1\n999 10 EXEMPELSTAD",
    .phone = "08-465 004 00", .email = "exempelstad@af.example", .video_programs = "Skype, Teams" },
  { .kind = FLER_PARTY_FK, .name = "Försäkringskassan", .unit = "Kontoret i Exempelstad",
    .mission = "Beslutar om sjukpenning, rehabiliteringspenning och andra ersättningar, och samordnar "
               "de insatser som behövs för att personen ska kunna återgå i arbete.",
    .when_to_call = "När personen har eller nyss har haft en ersättning från Försäkringskassan, eller "
                    "när rehabiliteringen behöver samordnas.",
    .invitation_address = "Försäkringskassan\nSamverkan Exempelstad\nTestvägen 2\n999 11 EXEMPELSTAD",
    .phone = "08-465 004 01", .email = "exempelstad@fk.example", .video_programs = "Skype" },
  { .kind = FLER_PARTY_REGION, .name = "Region Exempel", .unit = "Vårdcentralen Provbacken",
    .mission = "Ger vård och medicinsk rehabilitering. Rehabiliteringskoordinatorn håller ihop vården "
               "kring personens väg tillbaka till arbete.",
    .when_to_call = "När det behövs en medicinsk bedömning av vad personen kan göra, eller när "
                    "behandling och arbetsprövning ska gå i takt.",
    .invitation_address = "Region Exempel\nVårdcentralen Provbacken\nRehabiliteringskoordinatorn\n"
                          "Skissbacken 3\n999 12 EXEMPELSTAD",
    .phone = "08-465 004 02", .email = "provbacken@region.example", .video_programs = "Inera digitalt möte" },
  { .kind = FLER_PARTY_REGION, .name = "Region Exempel", .unit = "Psykiatrimottagningen Skissen",
    .mission = "Utreder och behandlar psykisk sjukdom, och ger stöd till den som har en "
               "funktionsnedsättning.",
    .when_to_call = "När personen är patient hos mottagningen och planen för arbete hänger på "
                    "behandlingen.",
    .invitation_address = "Region Exempel\nPsykiatrimottagningen Skissen\nSkissbacken 5\n999 12 EXEMPELSTAD",
    .phone = "08-465 004 03", .email = "skissen@region.example", .video_programs = "Inera digitalt möte" },
  { .kind = FLER_PARTY_KOMMUN, .name = "Exempelstads kommun", .unit = "Socialförvaltningen",
    .mission = "Ansvarar för ekonomiskt bistånd, boendestöd och annat stöd enligt socialtjänstlagen.",
    .when_to_call = "När personen behöver stöd i vardagen eller hemmet, eller har eller kan få "
                    "ekonomiskt bistånd.",
    .invitation_address = "Exempelstads kommun\nSocialförvaltningen\nSIP-samordnaren\nPåhittstorget 4\n"
                          "999 13 EXEMPELSTAD",
    .phone = "08-465 004 04", .email = "social@kommun.example", .video_programs = "Teams" },
  { .kind = FLER_PARTY_KOMMUN, .name = "Exempelstads kommun", .unit = "Arbetsmarknadsenheten",
    .mission = "Ordnar praktik, arbetsträning och coachning för den som står långt från arbete.",
    .when_to_call = "När personen behöver arbetsträna i liten skala, eller få en coach nära sig.",
    .phone = "08-465 004 05", .email = "arbetsmarknad@kommun.example", .video_programs = "Teams" },
  { .kind = FLER_PARTY_EMPLOYER, .name = "Provbruket AB", .unit = NULL,
    .mission = "Har ansvar för anpassning och rehabilitering på arbetsplatsen.",
    .when_to_call = "När personen har en anställning som går att anpassa eller pröva.",
    .invitation_address = "Provbruket AB\nPersonalavdelningen\nMallgatan 6\n999 14 EXEMPELSTAD",
    .phone = "08-465 004 06", .email = "personal@provbruket.example" },
};

const FlerDemoOfficial *
fler_demo_official (int number)
{
  g_assert (number >= 1 && number <= FLER_DEMO_N_OFFICIALS);
  return &officials[number - 1];
}

GPtrArray *
fler_demo_list_officials (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_official_free);

  for (int i = 0; i < FLER_DEMO_N_OFFICIALS; i++)
    {
      FlerOfficial *official = fler_official_new ();

      official->party = officials[i].party;
      official->name = g_strdup (officials[i].name);
      official->role = g_strdup (officials[i].role);
      official->unit = g_strdup (officials[i].unit);
      official->phone = g_strdup (officials[i].phone);
      official->email = g_strdup (officials[i].email);
      official->is_me = i == 0;
      g_ptr_array_add (list, official);
    }
  return list;
}

GPtrArray *
fler_demo_list_parties (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) fler_party_free);

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    g_ptr_array_add (list, fler_party_copy (&parties[i]));
  return list;
}
