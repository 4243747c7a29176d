package org.wego.webhooks;

/** The realm roles that this service tells apart. */
public final class Roles {

  public static final String SECRETARIAT = "secretariat";
  public static final String PARTNER = "partner";

  private Roles() {}
}
