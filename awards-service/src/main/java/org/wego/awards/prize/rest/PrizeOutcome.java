package org.wego.awards.prize.rest;

/** How a prize was decided. */
public enum PrizeOutcome {
  AWARDED,
  WITHHELD
}
