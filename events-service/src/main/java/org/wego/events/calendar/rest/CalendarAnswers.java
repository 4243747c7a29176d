package org.wego.events.calendar.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.wego.platform.http.etag.Preconditions;

/** Answers with a calendar, unless the caller has exactly that already. */
@RequestScoped
class CalendarAnswers {

  static final String CALENDAR = "text/calendar;charset=UTF-8";

  @Inject Preconditions preconditions;

  /**
   * @param name of the file, without its ending
   */
  Response answer(byte[] calendar, String name) {
    return Response.fromResponse(preconditions.answerHashed(calendar))
        .type(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".ics\"")
        .build();
  }
}
