package org.wego.membership.ending.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.ending.Cause;
import org.wego.membership.organization.Organization;

/** New members go on with what this one was. */
@Schema(name = "SplitRequest")
public record SplitRequest(
    @NotNull
        @Schema(
            description = "The first day on which the new members are members, not after today",
            examples = "2026-11-25")
        LocalDate effectiveOn,
    @NotBlank
        @Size(max = 2000)
        @Schema(examples = "The state was divided by law into a capital and a province")
        String reason,
    @Size(max = 100)
        @Pattern(regexp = "[^\\t\\r\\n]*")
        @Schema(nullable = true, description = "Of the law, for instance", examples = "Act 15/2026")
        String reference,
    @NotNull
        @Size(min = 2, max = 10)
        @Schema(description = "The new members; one of them is the principal one")
        List<@NotNull Successor> successors) {

  /** One of the new members. */
  @Schema(name = "SplitSuccessor")
  public record Successor(
      @NotNull SuccessorOrganization organization,
      @NotNull
          @Schema(
              description = "Whether it takes over the offices, and stands for the old member",
              examples = "true")
          Boolean principal) {}

  Cause toCause() {
    return EndingTexts.cause(effectiveOn, reason, reference);
  }

  List<Organization> organizations() {
    return successors.stream().map(one -> one.organization().toOrganization()).toList();
  }

  List<Boolean> principals() {
    return successors.stream().map(Successor::principal).toList();
  }
}
