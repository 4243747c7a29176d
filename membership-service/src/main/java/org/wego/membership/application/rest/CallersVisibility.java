package org.wego.membership.application.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wego.membership.Roles;
import org.wego.membership.application.Visibility;
import org.wego.membership.organization.Region;
import org.wego.platform.http.security.Caller;

/** Which applications the caller of this request may see, by its roles and claims. */
@RequestScoped
class CallersVisibility {

  @Inject Caller caller;

  /** What the caller may read. */
  Visibility toRead() {
    boolean all = caller.hasRole(Roles.SECRETARIAT) || caller.hasRole(Roles.EXECUTIVE_COMMITTEE);
    return new Visibility(
        all,
        caller.hasRole(Roles.REGIONAL_OFFICE)
            ? caller.claim("region").flatMap(Region::named).orElse(null)
            : null,
        caller.hasRole(Roles.APPLICANT) ? caller.subject() : null,
        member());
  }

  /**
   * What the caller may change: everything for the Secretariat, else what it drew up itself, and
   * what the member handed in that it acts for (M14).
   */
  Visibility toChange() {
    return caller.hasRole(Roles.SECRETARIAT)
        ? Visibility.ALL
        : new Visibility(false, null, caller.subject(), member());
  }

  private UUID member() {
    return caller.hasRole(Roles.MEMBER) ? caller.uuidClaim("member_id").orElse(null) : null;
  }
}
