package org.wego.fees;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Turns the present caller into the scope of what it may see. */
@RequestScoped
public class FeesCaller {

  @Inject Caller caller;

  /**
   * The caller's scope, a parameter of every query on members' data.
   *
   * @throws ProblemException FORBIDDEN when the token lacks the claim that its role needs
   */
  public Scope scope() {
    if (caller.hasRole(Roles.SECRETARIAT)) {
      return Scope.ALL;
    }
    if (caller.hasRole(Roles.REGIONAL_OFFICE)) {
      return Scope.of(
          caller.claim("region").map(FeesCaller::region).orElseThrow(() -> lacks("region")));
    }
    return Scope.of(caller.uuidClaim("member_id").orElseThrow(() -> lacks("member_id")));
  }

  /**
   * The caller's scope where a regional office has no part, whatever other roles it holds: all for
   * the Secretariat, its own for a member.
   *
   * @throws ProblemException FORBIDDEN when the token lacks the claim that its role needs
   */
  public Scope ownScope() {
    return caller.hasRole(Roles.SECRETARIAT)
        ? Scope.ALL
        : Scope.of(caller.uuidClaim("member_id").orElseThrow(() -> lacks("member_id")));
  }

  /** Whether fee schedules may be told of that were not decided on yet. */
  public boolean knowsDrafts() {
    return caller.hasRole(Roles.SECRETARIAT) || caller.hasRole(Roles.EXECUTIVE_COMMITTEE);
  }

  /** Whom an audit line names. */
  public String actor() {
    return caller.actor();
  }

  private static Region region(String claim) {
    try {
      return Region.valueOf(claim);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "The token's claim region is not a region", e);
    }
  }

  private static ProblemException lacks(String claim) {
    return new ProblemException(
        PlatformError.FORBIDDEN, "The token lacks the claim " + claim + " that its role needs");
  }
}
