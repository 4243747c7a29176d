package org.wego.awards.judge;

/** Why a judge never scores an entry (A5). */
public enum ConflictKind {
  /** The judge is affiliated with the city that enters. */
  CITY,
  /** The judge is affiliated with the city's country. */
  COUNTRY,
  /** The judge works for what enters. */
  EMPLOYER,
  /** What enters is the member that nominated the judge. */
  NOMINATOR,
  /** The judge's own login entered it, or acts for the member that enters. */
  ENTRANT,
  /** The judge, or the Secretariat for the judge, said so. */
  DECLARED
}
