package org.wego.security.run;

import java.util.Map;

/** The two cities of the roster whose data is marked, and whose logins are not to meet it. */
final class Cities {

  static final String SEOUL = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
  static final String FRANKFURT = "0153c9f8-3449-785d-b907-6b9ea1124801";

  /** Their letters. */
  static final Map<String, Character> MARKED = Map.of(SEOUL, 's', FRANKFURT, 'f');

  private Cities() {}
}
