package org.wego.awards.certificate.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.wego.awards.certificate.Certificate;
import org.wego.awards.certificate.CertificateCode;
import org.wego.awards.certificate.CertificatePdf;
import org.wego.awards.certificate.CertificateQueries;
import org.wego.platform.http.document.DocumentAnswers;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Confirms certificates, to whoever has the code of one. */
@Path("/api/v1/award-certificates")
@Tag(
    name = "Award certificates",
    description = "Certificates of the winners, checked by their code")
public class CertificateResource {

  /** A certificate never changes. */
  private static final long VERSION = 0;

  @Inject CertificateQueries certificates;
  @Inject CertificatePdf pdf;
  @Inject DocumentAnswers documents;

  @GET
  @Path("/{code}")
  @Produces({MediaType.APPLICATION_JSON, DocumentAnswers.PDF})
  @PermitAll
  @Operation(
      operationId = "getAwardCertificate",
      summary = "Confirms a certificate",
      description =
          "What was won, by whom and when; or the certificate itself as PDF. Where the code is known"
              + " the certificate is genuine, and it is genuine as far as it says the same as the"
              + " answer. The code may be typed in small letters and without hyphens.")
  @APIResponse(
      responseCode = "200",
      description = "Genuine",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CertificateResponse.class)),
        @Content(
            mediaType = DocumentAnswers.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response get(@PathParam("code") String code) {
    Certificate certificate =
        CertificateCode.parse(code)
            .flatMap(certificates::find)
            .orElseThrow(
                () ->
                    new ProblemException(PlatformError.NOT_FOUND, "No certificate has this code"));
    return documents.answer(
        CertificateResponse.from(certificate),
        () -> pdf.render(certificate),
        "WeGO-Awards-%d-certificate".formatted(certificate.year()),
        VERSION);
  }
}
