package org.wego.contracts;

/** What stands in the merged contract for that which only a running gateway knows. */
public final class Placeholders {

  /** The gateway's public address. */
  public static final String ADDRESS = "https://address.invalid";

  /** The OpenID provider's address. */
  public static final String ISSUER = "https://issuer.invalid";

  private Placeholders() {}
}
