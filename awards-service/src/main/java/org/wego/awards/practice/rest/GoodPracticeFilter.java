package org.wego.awards.practice.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.awards.AwardCategory;
import org.wego.awards.Region;
import org.wego.awards.practice.Audience;
import org.wego.awards.practice.PracticeQueries;
import org.wego.awards.practice.PracticeState;
import org.wego.platform.http.json.CountryCode;

/** What narrows the library. */
public class GoodPracticeFilter {

  @QueryParam("q")
  @Size(max = 200)
  @Searchable
  @Parameter(
      description =
          "Words, each the beginning of a word of title, summary, description or city, in any"
              + " order, with or without accents",
      example = "open data")
  String q;

  @QueryParam("state")
  @Parameter(description = "Others than PUBLISHED are seen by the Secretariat and their owner")
  PracticeState state;

  @QueryParam("category")
  AwardCategory category;

  @QueryParam("audience")
  Audience audience;

  @QueryParam("region")
  Region region;

  @QueryParam("country")
  @CountryCode
  @Parameter(example = "KR")
  String country;

  @QueryParam("memberId")
  UUID memberId;

  PracticeQueries.Wanted toWanted() {
    return new PracticeQueries.Wanted(
        q == null || q.isBlank() ? null : q, state, category, audience, region, country, memberId);
  }
}
