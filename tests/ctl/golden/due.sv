Dag         Regel  Ärende  Vad
2026-11-10  F7     –       Räkna kallelser och avvikelser: oktober
2026-11-13  F3     0013    FK har inte svarat på kallelsen
2026-11-20  D120   0013    Påminn personen om mötet
2026-11-22  F4     0013    Region har inte sagt vem som kommer
2026-11-22  F4     0013    FK har inte sagt vem som kommer
2026-11-23  D132   0006    FK: Skicka arbetsterapeutens utredning i sin helhet
2026-11-23  D132   0014    AF: Skriva överenskommelse med handelsträdgården
2026-11-24  D129   0011    Håll mötet: Annat möte
2026-11-24  D125   0016    Personen ska få veta att mötet är inställt
2026-11-24  D125   0016    FK ska få veta att mötet är inställt
2026-11-24  K7     0021    Håll mötet: Kontaktmöte
2026-11-25  K7     0001    Håll mötet: Kontaktmöte
2026-11-25  G7     0010    Håll mötet: Gemensam kartläggning 2
2026-11-25  D132   0011    AF: Skriva överenskommelse med arbetsplatsen
2026-11-25  D132   0014    Kommun: Boendestöd med på plats första dagen
2026-11-25  D120   0015    Påminn personen om mötet
2026-11-25  D132   0017    Personen: Skriva in sig digitalt hos Arbetsförmedlingen
2026-11-26  K2     0002    Skriv ställningstagandet i journalen
2026-11-26  K7     0003    Håll mötet och dokumentera under tiden
2026-11-26  Ö4     0004    Håll mötet: Överlämningsmöte
2026-11-26  Ö8     0005    Ärendet får avslutas
2026-11-26  D129   0023    Håll mötet: Annat möte
2026-11-27  G2     0007    Håll mötet: Gemensam kartläggning 1
2026-11-27  G5     0009    Utred och ta ställning
2026-11-27  F5     0013    Håll mötet: Flerpartsmöte
2026-11-27  D132   0014    Personen: Besöka handelsträdgården
2026-11-27  D129   0017    Håll mötet: Annat möte
2026-11-28  F3     0016    FK har inte svarat på kallelsen
2026-11-30  D132   0011    AF: Ringa efter första veckan
2026-11-30  D132   0011    Personen: Lämna läkarintyget till handläggaren
2026-11-30  D132   0011    FK: Sända beslut om ersättning från programmets första dag
2026-11-30  D132   0017    AF: Boka studiebesök på vårdcentralens reception
2026-11-30  K7     0018    Håll mötet: Kontaktmöte
2026-12-01  D145   0022    Håll mötet: SIP
2026-12-01  D133   0023    Följ upp det som bestämdes: Annat möte
2026-12-02  D132   0008    AF: Boka tid hos arbetsterapeut
2026-12-02  F5     0015    Håll mötet: Flerpartsmöte
2026-12-03  F5     0016    Håll mötet: Flerpartsmöte
2026-12-04  D132   0006    AF: Boka kartläggning med arbetsterapeut
2026-12-09  D133   0011    Följ upp det som bestämdes: Gemensam kartläggning 2
2026-12-09  D132   0014    Region: Stämma av belastningen efter två veckor
2026-12-09  D132   0017    FK: Ringa efter studiebesöket
2026-12-12  G5     0008    Utred och ta ställning
2026-12-18  D133   0006    Följ upp det som bestämdes: Överlämningsmöte
2026-12-21  F6     0014    Följ upp det som bestämdes: Flerpartsmöte
2026-12-30  D133   0017    Följ upp det som bestämdes: Kontaktmöte
2027-01-15  K7     0019    Håll mötet och dokumentera under tiden
2027-02-24  K7     0002    Håll mötet och dokumentera under tiden
ingen       K5     0003    Boka mötet: Kontaktmöte
ingen       Ö2     0005    Erbjud mötet muntligt
ingen       Ö6     0006    Diarieför om personen inte är inskriven
ingen       G6a    0012    Vid avslag: besked till personen och AF
ingen       K5     0019    Boka mötet: Kontaktmöte
ingen       F1     0023    Inhämta samtycke
