package org.wego.events.event.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.events.EventType;
import org.wego.events.event.EventQueries;
import org.wego.events.event.EventState;
import org.wego.platform.http.json.CountryCode;

/** What narrows a list of events. */
public class EventFilter {

  @QueryParam("type")
  EventType type;

  @QueryParam("year")
  @Min(1900)
  @Max(9999)
  @Parameter(example = "2017")
  Integer year;

  @QueryParam("country")
  @CountryCode
  String country;

  @QueryParam("state")
  EventState state;

  @QueryParam("series")
  @Size(max = 200)
  String series;

  @QueryParam("from")
  @Parameter(description = "Leaves out what is over before this day", example = "2017-01-01")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Leaves out what begins after this day", example = "2017-12-31")
  LocalDate to;

  EventQueries.Wanted toWanted() {
    return new EventQueries.Wanted(type, year, country, state, series, from, to);
  }
}
