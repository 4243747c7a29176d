package org.wego.membership.account.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.membership.Roles;
import org.wego.membership.account.AccountScope;
import org.wego.membership.account.Acting;
import org.wego.membership.account.Login;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.ProblemException;

/** The login of this request's caller, and for whom it acts. */
@RequestScoped
class CallersAccount {

  @Inject SecurityIdentity identity;
  @Inject Caller caller;

  Acting acting() {
    return identity.getAttribute(ActingIdentity.ACTING) instanceof Acting acting
        ? acting
        : Acting.forNobody(Acting.By.NOTHING);
  }

  /** Whose accounts the caller may see and change. */
  AccountScope scope() {
    return new AccountScope(caller.hasRole(Roles.SECRETARIAT), acting());
  }

  /**
   * The login that is to be bound.
   *
   * @throws ProblemException LOGIN_NAMELESS when the token does not name it
   */
  Login login() {
    return caller
        .tokenClaim("sub")
        .flatMap(subject -> caller.tokenClaim("iss").map(issuer -> new Login(issuer, subject)))
        .orElseThrow(
            () ->
                new ProblemException(
                    MembershipError.LOGIN_NAMELESS, "The token has no subject or no issuer"));
  }

  /** The member that the token names, whatever that comes to; {@code null} for none. */
  UUID claimed() {
    return caller.tokenUuidClaim("member_id").orElse(null);
  }

  String actor() {
    return caller.actor();
  }
}
