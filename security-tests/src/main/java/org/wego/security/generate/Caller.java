package org.wego.security.generate;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who calls.
 *
 * @param name the login's name, or what is wrong with the token
 * @param token what is brought, nothing by the anonymous
 * @param good whether the token is one that is to be taken
 * @param roles of the token
 * @param owner the letter with which what it writes is marked; {@link #NOBODY} for who writes for
 *     others
 * @param reads whose marks it may meet anywhere, as letters; {@link #ALL} for everybody's
 */
public record Caller(
    String name,
    Optional<String> token,
    boolean good,
    Set<String> roles,
    char owner,
    String reads) {

  /** Owner of those who have nothing of their own. */
  public static final char NOBODY = '-';

  /** Of those who may read everything. */
  public static final String ALL = "*";

  /** Whether it may meet what this owner wrote. */
  public boolean mayRead(char writer) {
    return reads.equals(ALL) || reads.indexOf(writer) >= 0;
  }

  @Override
  public String toString() {
    return name;
  }
}
