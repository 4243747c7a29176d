package org.wego.awards;

/** The realm roles that this service tells apart. */
public final class Roles {

  public static final String SECRETARIAT = "secretariat";
  public static final String MEMBER = "member";
  public static final String APPLICANT = "applicant";
  public static final String JUDGE = "judge";

  private Roles() {}
}
