package org.wego.membership.member.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.membership.member.MemberFilter;
import org.wego.membership.organization.Category;
import org.wego.membership.organization.Name;
import org.wego.membership.organization.Region;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.text.NameKey;

/** The filters of the directory. */
public class DirectoryParameters {

  @QueryParam("category")
  Category category;

  @QueryParam("region")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1 alpha-2", example = "KR")
  String country;

  @QueryParam("founding")
  @Parameter(
      description = "Only those that attended the Inaugural General Assembly, or only others (M5)")
  Boolean founding;

  @QueryParam("q")
  @Size(min = 1, max = 200)
  @Name
  @Parameter(
      description = "A part of the English or the native name, in any case and without accents",
      example = "hue")
  String q;

  @QueryParam("asOf")
  @Parameter(
      description = "The members of that day, today unless given (M6)",
      example = "2016-03-31")
  LocalDate asOf;

  MemberFilter toFilter(LocalDate today) {
    return new MemberFilter(
        asOf == null ? today : asOf,
        category,
        region,
        country,
        founding,
        q == null ? null : NameKey.of(q));
  }
}
