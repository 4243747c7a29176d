package org.wego.events;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.security.Caller;

/** Who calls, as this service tells callers apart. */
@RequestScoped
public class EventsCaller {

  @Inject Caller caller;

  public boolean secretariat() {
    return caller.hasRole(Roles.SECRETARIAT);
  }

  public boolean executiveCommittee() {
    return caller.hasRole(Roles.EXECUTIVE_COMMITTEE);
  }

  /** The member for which the caller acts, where the caller has the role of one. */
  public Optional<UUID> memberId() {
    return caller.hasRole(Roles.MEMBER) ? caller.uuidClaim("member_id") : Optional.empty();
  }

  /**
   * The member that the caller stands for, as who acts for it or as its representative in the
   * Executive Committee.
   */
  public Optional<UUID> representedMember() {
    return caller.hasRole(Roles.MEMBER) || caller.hasRole(Roles.EXECUTIVE_COMMITTEE)
        ? caller.uuidClaim("member_id")
        : Optional.empty();
  }

  /** The region of the Regional Office for which the caller works, where it works for one (G4). */
  public Optional<Region> region() {
    return caller.hasRole(Roles.REGIONAL_OFFICE)
        ? caller.claim("region").flatMap(Region::named)
        : Optional.empty();
  }

  /** Whether nobody is logged in. */
  public boolean anonymous() {
    return caller.anonymous();
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
