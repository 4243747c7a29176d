package org.wego.security.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.wego.security.generate.Caller;

/** Who calls in a run: logins of every role, of two cities, and tokens that are not good. */
final class Logins {

  private static final char SEOUL = 's';
  private static final char FRANKFURT = 'f';
  private static final char KHARTOUM = 'k';

  private Logins() {}

  /**
   * All of them.
   *
   * @param tokenOf gives the token of a login by its name
   * @param bad tokens that are not good, by what is wrong with them
   */
  static List<Caller> all(UnaryOperator<String> tokenOf, Map<String, String> bad) {
    List<Caller> all = new ArrayList<>();
    all.add(login(tokenOf, "secretariat", Caller.NOBODY, Caller.ALL, "secretariat"));
    all.add(login(tokenOf, "secretariat-2", Caller.NOBODY, Caller.ALL, "secretariat"));
    all.add(login(tokenOf, "member-seoul", SEOUL, "s", "member"));
    all.add(login(tokenOf, "committee-seoul", SEOUL, "s", "executive-committee", "member"));
    all.add(login(tokenOf, "member-frankfurt", FRANKFURT, "f", "member"));
    all.add(
        login(tokenOf, "committee-khartoum-state", KHARTOUM, "k", "executive-committee", "member"));
    // A Regional Office looks after the cities of its region.
    all.add(login(tokenOf, "office-asia", 'o', "os", "regional-office"));
    all.add(login(tokenOf, "office-europe", 'e', "ef", "regional-office"));
    all.add(login(tokenOf, "applicant", 'a', "a", "applicant"));
    all.add(login(tokenOf, "judge-1", 'j', "j", "judge"));
    all.add(login(tokenOf, "judge-2", 'i', "i", "judge"));
    all.add(login(tokenOf, "partner-ceds", 'p', "p", "partner"));
    all.add(new Caller("nobody", Optional.empty(), true, Set.of(), Caller.NOBODY, ""));
    bad.forEach(
        (what, token) ->
            all.add(new Caller(what, Optional.of(token), false, Set.of(), Caller.NOBODY, "")));
    return all;
  }

  private static Caller login(
      UnaryOperator<String> tokenOf, String name, char owner, String reads, String... roles) {
    return new Caller(name, Optional.of(tokenOf.apply(name)), true, Set.of(roles), owner, reads);
  }
}
