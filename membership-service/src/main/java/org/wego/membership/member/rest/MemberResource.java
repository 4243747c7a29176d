package org.wego.membership.member.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.membership.member.DirectoryQueries;
import org.wego.membership.member.MemberDetails;
import org.wego.membership.member.MemberQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** The public directory of members. */
@Path("/api/v1/members")
@Tag(name = "Members", description = "The directory and the history of categories")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {

  @Inject DirectoryQueries directories;
  @Inject MemberQueries members;
  @Inject SuccessionAnswers succession;
  @Inject Preconditions preconditions;
  @Inject Clock clock;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listMembers",
      summary = "The directory",
      description =
          "The members of a day, filtered and searched. Sort keys: name (as it comes), country,"
              + " since, population.")
  public Page<MemberItem> list(
      @BeanParam ListParameters list, @BeanParam DirectoryParameters directory) {
    return directories
        .list(directory.toFilter(LocalDate.now(clock)), list.page())
        .map(MemberItem::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getMember",
      summary = "A member's public profile",
      description =
          "Also of a former member; the category is null then. As of a day it tells what was known"
              + " of it and what it was on that day; the periods are its whole history (M6). A member that was merged or split"
              + " answers 308 with the address of the one that stands for it on that day (M9).")
  @APIResponseSchema(MemberResponse.class)
  @APIResponse(
      responseCode = "308",
      description = "Another member stands for it",
      headers =
          @Header(
              name = "Location",
              description = "The address of its profile",
              schema = @Schema(type = SchemaType.STRING, format = "uri")))
  public Response get(
      @PathParam("id") UUID id,
      @QueryParam("asOf") @Parameter(description = "Today unless given", example = "2016-03-31")
          LocalDate asOf) {
    LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
    Optional<MemberDetails> member = members.find(id, day);
    return member
        .filter(found -> found.present() != null)
        .map(found -> answer(found, day))
        .or(() -> succession.redirect(id, day))
        .or(() -> member.map(found -> answer(found, day)))
        .orElseThrow(MemberResource::notFound);
  }

  private Response answer(MemberDetails member, LocalDate day) {
    // A merger adds a predecessor without a new version of this member.
    return preconditions.answerHashed(succession.complete(member, day), member.version());
  }

  @GET
  @Path("/{id}/periods")
  @PermitAll
  @Operation(
      operationId = "listMemberPeriods",
      summary = "The history of a member's categories",
      description = "Oldest first; periods never overlap (M6).")
  @APIResponseSchema(PeriodList.class)
  public Response periods(@PathParam("id") UUID id) {
    MemberDetails member = require(id);
    return preconditions.answer(
        new PeriodList(member.periods().stream().map(PeriodResponse::from).toList()),
        member.version());
  }

  private MemberDetails require(UUID id) {
    return members.find(id).orElseThrow(MemberResource::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "There is no such member");
  }
}
