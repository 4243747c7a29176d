package org.wego.awards.entry.rest;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.awards.AwardCategory;
import org.wego.awards.entry.EntryQueries;
import org.wego.awards.entry.EntryState;
import org.wego.awards.review.JudgeEntries;
import org.wego.platform.http.json.CountryCode;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;

/** What narrows a list of entries. */
public class EntryFilter {

  @QueryParam("editionId")
  UUID editionId;

  @QueryParam("category")
  AwardCategory category;

  @QueryParam("state")
  EntryState state;

  @QueryParam("country")
  @CountryCode
  @Parameter(description = "ISO 3166-1 alpha-2", example = "VN")
  String country;

  @QueryParam("memberId")
  @Parameter(description = "The member that the city is")
  UUID memberId;

  @QueryParam("city")
  @Size(max = 200)
  @Parameter(description = "A part of the city's name, in English or its own", example = "hue")
  String city;

  @QueryParam("assigned")
  @Parameter(description = "For a judge: whether it is the judge's to score")
  Boolean assigned;

  @QueryParam("view")
  @Parameter(
      description =
          "For a judge who enters as well, or is of the Secretariat: OWN lists what he or she"
              + " enters, or all that is not judged, PANEL what the panel sees. A judge who does not enter has the panel's view only.")
  View view;

  /** As whom the caller looks. */
  public enum View {
    OWN,
    PANEL
  }

  EntryQueries.Wanted toWanted() {
    return new EntryQueries.Wanted(editionId, category, state, country, memberId, Text.strip(city));
  }

  /**
   * What narrows the panel's view, which takes nothing that a blind review keeps back.
   *
   * @throws org.wego.platform.problem.ProblemException INVALID_INPUT for what it does not take
   */
  JudgeEntries.Wanted toJudgeWanted() {
    Faults faults = new Faults();
    refuse(faults, state, "state");
    refuse(faults, memberId, "memberId");
    refuse(faults, city, "city");
    faults.throwIfAny(PlatformError.INVALID_INPUT);
    return new JudgeEntries.Wanted(editionId, category, country, assigned);
  }

  private static void refuse(Faults faults, Object value, String name) {
    faults.addIf(
        value != null,
        "/query/" + name,
        "UNKNOWN_PARAMETER",
        "The panel's view cannot be narrowed by this");
  }
}
