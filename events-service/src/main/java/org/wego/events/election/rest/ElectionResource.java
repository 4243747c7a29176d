package org.wego.events.election.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.election.AbandonElection;
import org.wego.events.election.CallElection;
import org.wego.events.election.Election;
import org.wego.events.election.ElectionQueries;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.idempotency.Idempotent;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;

/** The elections of General Assemblies (E7). */
@Path("/api/v1/elections")
@Tag(name = "Elections", description = "Of the next host, the President City and the committee")
@Produces(MediaType.APPLICATION_JSON)
public class ElectionResource {

  @Inject ElectionQueries elections;
  @Inject CallElection callElection;
  @Inject AbandonElection abandonElection;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @PermitAll
  @Operation(
      operationId = "listElections",
      summary = "The elections, the latest first",
      description = "Sort keys: createdAt, kind.")
  public Page<ElectionResponse> list(
      @BeanParam ListParameters list, @BeanParam ElectionFilter filter) {
    return elections.list(filter.toWanted(), list.page()).map(ElectionResponse::from);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getElection", summary = "An election, and how far it is")
  @APIResponseSchema(ElectionResponse.class)
  public Response get(@PathParam("id") UUID id) {
    Election election = elections.require(id);
    return preconditions.answer(ElectionResponse.from(election), election.version());
  }

  @POST
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "callElection",
      summary = "Calls an election of a General Assembly",
      description =
          "Members stand until its first round opens. An Assembly holds each kind once, unless the"
              + " election was abandoned or elected nobody.")
  @APIResponseSchema(value = ElectionResponse.class, responseCode = "201")
  public Response call(ElectionRequest request) {
    UUID id = callElection.call(request.toTerms(), caller.actor());
    Election election = elections.require(id);
    return preconditions.created(
        URI.create("/api/v1/elections/" + id), ElectionResponse.from(election), election.version());
  }

  @PUT
  @Path("/{id}/lot-seed")
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "publishElectionSeed",
      summary = "Publishes the open seed of the lot that decides between equals",
      description =
          "Once, before the first round opens; the same seed again changes nothing. Among"
              + " candidates with the same number of votes the one with the smallest SHA-256 of"
              + " `<sealed seed>:<seed>:<member id>` is first. The sealed seed was made when the"
              + " election was called; its own SHA-256 is `lotCommitment`, and it is told when a"
              + " round is counted. So whoever publishes this one cannot choose the draw.")
  public ElectionResponse publishSeed(@PathParam("id") UUID id, ElectionSeedRequest request) {
    callElection.publishSeed(id, request.seed());
    return ElectionResponse.from(elections.require(id));
  }

  @POST
  @Path("/{id}/abandonment")
  @RolesAllowed(Roles.SECRETARIAT)
  @Idempotent
  @Operation(
      operationId = "abandonElection",
      summary = "Gives an election up",
      description =
          "At any time before it ends. A round that is open is closed, void and never counted. Whom"
              + " earlier rounds elected, of several seats, is elected, and the others stay free; if"
              + " nobody was, another election may be called in its place.")
  @APIResponseSchema(ElectionResponse.class)
  public Response abandon(@PathParam("id") UUID id, AbandonmentRequest request) {
    abandonElection.abandon(id, request.reason().strip(), caller.actor());
    return Response.ok(ElectionResponse.from(elections.require(id))).build();
  }
}
