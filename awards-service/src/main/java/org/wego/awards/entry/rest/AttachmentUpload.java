package org.wego.awards.entry.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.wego.awards.entry.AttachmentKind;
import org.wego.awards.entry.NewFile;

/** What is told of a file beside its bytes. */
public class AttachmentUpload {

  @QueryParam("kind")
  @DefaultValue("SUPPORTING")
  @Parameter(description = "AUTHORIZATION is the city's signed letter (A3), which judges never see")
  AttachmentKind kind;

  @QueryParam("fileName")
  @Size(max = 200)
  @Pattern(regexp = "[^/\\\\\\p{Cntrl}]*")
  @Parameter(
      description = "Without a folder; one that tells the kind where it is left out",
      example = "permits.pdf")
  String fileName;

  /**
   * The file.
   *
   * @param declared what Content-Type says, {@code null} for nothing
   */
  NewFile toFile(MediaType declared, byte[] content) {
    return new NewFile(
        kind,
        Text.strip(fileName),
        declared == null ? null : declared.getType() + "/" + declared.getSubtype(),
        content);
  }
}
