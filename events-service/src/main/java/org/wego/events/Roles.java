package org.wego.events;

/** The realm roles that this service tells apart. */
public final class Roles {

  public static final String SECRETARIAT = "secretariat";
  public static final String EXECUTIVE_COMMITTEE = "executive-committee";
  public static final String REGIONAL_OFFICE = "regional-office";
  public static final String MEMBER = "member";
  public static final String APPLICANT = "applicant";
  public static final String PARTNER = "partner";

  private Roles() {}
}
