package org.wego.awards;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.security.Caller;

/** Who calls, as this service tells callers apart. */
@RequestScoped
public class AwardsCaller {

  @Inject Caller caller;

  public boolean secretariat() {
    return caller.hasRole(Roles.SECRETARIAT);
  }

  public boolean judge() {
    return caller.hasRole(Roles.JUDGE);
  }

  /** The member for which the caller acts, where the caller has the role of one. */
  public Optional<UUID> memberId() {
    return caller.hasRole(Roles.MEMBER) ? caller.uuidClaim("member_id") : Optional.empty();
  }

  /** The login, stable for as long as the account exists. */
  public String subject() {
    return caller.subject();
  }

  /** Whom an audit line names. */
  public String actor() {
    return caller.actor();
  }
}
