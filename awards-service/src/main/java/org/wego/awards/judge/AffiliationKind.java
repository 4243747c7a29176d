package org.wego.awards.judge;

/** With what a judge is affiliated (A5). */
public enum AffiliationKind {
  CITY,
  COUNTRY,
  EMPLOYER
}
