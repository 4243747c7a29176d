package org.wego.membership.application.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.application.ApplicationFilter;
import org.wego.membership.application.ApplicationStatus;
import org.wego.membership.organization.Name;
import org.wego.membership.organization.Region;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/** The filters of the list of applications. */
public class ApplicationParameters {

  @QueryParam("status")
  ApplicationStatus status;

  @QueryParam("region")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1 alpha-2", example = "KR")
  String country;

  @QueryParam("q")
  @Size(min = 1, max = 200)
  @Name
  @Parameter(
      description =
          "A part of the English name, in any case and without accents, or of the native name",
      example = "gwang")
  String q;

  ApplicationFilter filter() {
    return new ApplicationFilter(
        status, region, country, q == null ? null : NameKey.of(q), q == null ? null : q.strip());
  }
}
