package org.wego.platform.http.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.wego.platform.http.etag.Preconditions;

/** Answers with what the caller prefers of a thing: its data as JSON, or its document as PDF. */
@RequestScoped
public class DocumentAnswers {

  public static final String PDF = "application/pdf";

  private static final MediaType PDF_TYPE = MediaType.valueOf(PDF);

  @Inject Preconditions preconditions;
  @Inject HttpHeaders headers;

  /**
   * JSON, unless the caller would rather have the PDF.
   *
   * @param document makes the PDF, the same bytes for the same content
   * @param name of the file, without its ending
   */
  public Response answer(Object entity, Supplier<byte[]> document, String name, long version) {
    return pdfPreferred()
        ? varying(preconditions.answerHashed(document.get(), version))
            .type(PDF_TYPE)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
            .build()
        : varying(preconditions.answerHashed(entity, version))
            .type(MediaType.APPLICATION_JSON_TYPE)
            .build();
  }

  private static Response.ResponseBuilder varying(Response answer) {
    return Response.fromResponse(answer).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
  }

  /** The types that the caller accepts come in the order of its preference. */
  private boolean pdfPreferred() {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      } else if (accepted.isCompatible(PDF_TYPE)) {
        return true;
      }
    }
    return false;
  }
}
