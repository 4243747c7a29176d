package org.wego.events.letter.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.PrintedCode;
import org.wego.events.letter.LetterQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Confirms letters of invitation, to whoever has the code of one. */
@Path("/api/v1/visa-letters/{code}")
@Tag(name = "Visa letters")
@Produces(MediaType.APPLICATION_JSON)
public class ConfirmedLetterResource {

  @Inject LetterQueries letters;
  @Inject Preconditions preconditions;

  @GET
  @PermitAll
  @Operation(
      operationId = "confirmVisaLetter",
      summary = "Confirms a letter of invitation",
      description =
          "By its code, which may be typed in small letters and without hyphens: whether it is"
              + " genuine and still holds, for which event and organization. It tells nothing about"
              + " the person (E4).")
  @APIResponseSchema(ConfirmedLetterResponse.class)
  public Response confirm(@PathParam("code") String code) {
    return preconditions.answerHashed(
        PrintedCode.parse(code)
            .flatMap(letters::confirm)
            .map(ConfirmedLetterResponse::from)
            .orElseThrow(
                () -> new ProblemException(PlatformError.NOT_FOUND, "No letter has this code")));
  }
}
