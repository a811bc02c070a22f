Användning: flerpartctl [--data MAPP] [--passphrase-file FIL] KOMMANDO …

Arbetar med samma ärenden som Flerparts fönster, för skript och administratörer.

Kommandon:
  init             Skapa en tom krypterad databas
  demo             Fyll en tom databas med påhittade ärenden
  check            Kontrollera att databasen är hel
  find             Sök ärenden på namn, personnummer, ärendenummer och anteckningar
  guide            Tala om vilken mötesform som passar, och varför
  due              Lista vad som ska göras, i alla ärenden
  export-bookings  Skriv bokningar som en iCalendar-fil
  import-busy      Läs in upptagna tider från andra kalendrar, för att varna för krockar
  letter           Skriv ett av ett mötes brev som PDF
  record           Skriv en dokumentation på papper, eller som text för en journal
  export-routines  Skriv de anpassade rutinerna som en fil, att dela
  import-routines  Läs in rutiner som andra har anpassat

”flerpartctl KOMMANDO --help” visar ett kommandos egna flaggor.

  --data MAPP             Mappen med databasen (förval: /var/data/flerpart)
  --passphrase-file FIL   En fil vars första rad är lösenfrasen;
                          utan den frågas det efter den i terminalen
  --version               Visa versionen

Slutkod: 0 klart, 1 vägrat eller misslyckat, 2 fel användning.
