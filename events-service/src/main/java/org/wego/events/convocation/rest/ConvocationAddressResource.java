package org.wego.events.convocation.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.events.EventsCaller;
import org.wego.events.Roles;
import org.wego.events.convocation.ConvocationAddress;
import org.wego.events.convocation.ConvocationAddresses;
import org.wego.platform.http.document.Tables;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Where members want to be called together: what membership knows of persons stays there (N1). */
@Path("/api/v1/convocation-addresses")
@Tag(name = "Convocation addresses", description = "Where members want to be called together")
@Produces(MediaType.APPLICATION_JSON)
public class ConvocationAddressResource {

  @Inject ConvocationAddresses addresses;
  @Inject EventsCaller caller;
  @Inject Preconditions preconditions;

  @GET
  @Produces({MediaType.APPLICATION_JSON, Tables.CSV})
  @RolesAllowed(Roles.SECRETARIAT)
  @Operation(
      operationId = "listConvocationAddresses",
      summary = "The addresses that members gave",
      description = "By member. Sort key: memberName.")
  public Page<ConvocationAddressResponse> list(@BeanParam ListParameters list) {
    return addresses.page(list.page()).map(ConvocationAddressResponse::from);
  }

  @GET
  @Path("/{memberId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "getConvocationAddress",
      summary = "Where a member wants to be called together",
      description = "For the Secretariat and the member itself.")
  @APIResponseSchema(ConvocationAddressResponse.class)
  public Response get(@PathParam("memberId") UUID memberId) {
    requireOwn(memberId);
    ConvocationAddress address = require(memberId);
    return preconditions.answer(ConvocationAddressResponse.from(address), address.version());
  }

  @PUT
  @Path("/{memberId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "putConvocationAddress",
      summary = "Says where a member wants to be called together",
      description =
          "Needs If-Match where it replaces an address. It is kept until it is taken back or the"
              + " membership ends.")
  @Parameter(
      name = "If-Match",
      in = ParameterIn.HEADER,
      description = "The ETag of the address that is replaced",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponseSchema(ConvocationAddressResponse.class)
  @APIResponse(
      responseCode = "201",
      description = "There was none before",
      content = @Content(schema = @Schema(implementation = ConvocationAddressResponse.class)))
  @APIResponse(responseCode = "412", ref = "#/components/responses/PreconditionFailed")
  @APIResponse(responseCode = "428", ref = "#/components/responses/PreconditionRequired")
  public Response put(@PathParam("memberId") UUID memberId, ConvocationAddressRequest request) {
    requireOwn(memberId);
    boolean first =
        addresses.put(
            memberId,
            request.name().strip(),
            request.email(),
            request.languageOrEnglish(),
            preconditions::requireMatch,
            caller.actor());
    ConvocationAddress address = require(memberId);
    ConvocationAddressResponse told = ConvocationAddressResponse.from(address);
    return first
        ? preconditions.created(
            URI.create("/api/v1/convocation-addresses/" + memberId), told, address.version())
        : preconditions.answer(told, address.version());
  }

  @DELETE
  @Path("/{memberId}")
  @RolesAllowed({Roles.SECRETARIAT, Roles.MEMBER})
  @Operation(
      operationId = "eraseConvocationAddress",
      summary = "Erases the address of a member, and what was written to it")
  @APIResponse(responseCode = "204", description = "Erased")
  public Response erase(@PathParam("memberId") UUID memberId) {
    requireOwn(memberId);
    addresses.erase(memberId);
    return Response.noContent().build();
  }

  private void requireOwn(UUID memberId) {
    if (!caller.secretariat() && caller.memberId().filter(memberId::equals).isEmpty()) {
      throw new ProblemException(PlatformError.NOT_FOUND, "No address was given");
    }
  }

  private ConvocationAddress require(UUID memberId) {
    return addresses
        .find(memberId)
        .orElseThrow(() -> new ProblemException(PlatformError.NOT_FOUND, "No address was given"));
  }
}
