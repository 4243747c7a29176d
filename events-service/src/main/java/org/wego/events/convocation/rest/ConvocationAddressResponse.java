package org.wego.events.convocation.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.convocation.ConvocationAddress;

/** Where a member wants to be called together. */
@Schema(name = "ConvocationAddress")
public record ConvocationAddressResponse(
    UUID memberId,
    @Schema(examples = "Ulyanovsk Region") String memberName,
    @Schema(examples = "Office of the Governor") String name,
    @Schema(examples = "governor@ulyanovsk.example") String email,
    @Schema(examples = "en") String language,
    Instant givenAt) {

  static ConvocationAddressResponse from(ConvocationAddress address) {
    return new ConvocationAddressResponse(
        address.memberId(),
        address.memberName(),
        address.name(),
        address.email(),
        address.language(),
        address.givenAt());
  }
}
