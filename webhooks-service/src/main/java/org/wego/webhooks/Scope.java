package org.wego.webhooks;

/**
 * Whose subscriptions the caller reaches: all, or those of one partner.
 *
 * @param partner the subject of the partner's tokens; {@code null} for the Secretariat
 */
public record Scope(String partner) {

  /** Whose what the caller begins is. */
  public Owner owner() {
    return partner == null ? Owner.SECRETARIAT : Owner.PARTNER;
  }

  /** Whether what belongs to this partner, or to none, is within reach. */
  public boolean reaches(String other) {
    return partner == null || partner.equals(other);
  }
}
