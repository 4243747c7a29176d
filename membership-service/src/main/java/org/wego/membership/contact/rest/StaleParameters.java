package org.wego.membership.contact.rest;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.Roles;
import org.wego.membership.contact.StaleFilter;
import org.wego.membership.member.MemberScope;
import org.wego.membership.organization.Region;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The filters of the report of stale contacts. */
public class StaleParameters {

  @QueryParam("region")
  @Parameter(description = "A Regional Office sees its own region only, and need not name it")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1 alpha-2", example = "KR")
  String country;

  @QueryParam("staleBefore")
  @Parameter(
      description =
          "Contacts that were last verified before this day are stale; twelve months ago unless"
              + " given (M10)",
      example = "2026-01-01")
  LocalDate staleBefore;

  /**
   * What the caller may see of what it asked for.
   *
   * @throws ProblemException FORBIDDEN for a Regional Office without a region, or for another one
   */
  StaleFilter toFilter(Caller caller) {
    if (caller.hasRole(Roles.SECRETARIAT)) {
      return new StaleFilter(region, country, staleBefore);
    }
    Region own = MemberScope.of(caller).region();
    if (own == null || (region != null && region != own)) {
      throw new ProblemException(
          PlatformError.FORBIDDEN, "A Regional Office sees the members of its region");
    }
    return new StaleFilter(own, country, staleBefore);
  }
}
