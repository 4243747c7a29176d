package org.wego.fees;

import java.util.UUID;

/**
 * Whose data a caller may see; a {@code null} component does not narrow it.
 *
 * @param memberId the only member
 * @param region the only region
 */
public record Scope(UUID memberId, Region region) {

  public static final Scope ALL = new Scope(null, null);

  public static Scope of(UUID memberId) {
    return new Scope(memberId, null);
  }

  public static Scope of(Region region) {
    return new Scope(null, region);
  }
}
