package org.wego.membership.contact;

/** How addresses and numbers are written, whichever way they come in. */
public final class ContactSyntax {

  /** One bare address; whether mail reaches anybody there only a verification can tell. */
  public static final String EMAIL = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+";

  public static final String PHONE = "\\+?[0-9 ()~./-]{3,50}";

  private ContactSyntax() {}
}
