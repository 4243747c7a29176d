package org.wego.membership.application.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.application.ApplicationDetails;
import org.wego.membership.application.Draft;
import org.wego.membership.organization.Category;

/** What an applicant writes into an application. */
@Schema(name = "ApplicationRequest")
public record ApplicationRequest(
    @NotNull OrganizationRequest organization,
    @Schema(nullable = true) SignatoryRequest signatory,
    @Schema(nullable = true) ContactRequest contact,
    @Schema(
            nullable = true,
            description =
                "Follows from the organization's type and may be left out; another one is"
                    + " refused (M1)",
            examples = "FULL")
        Category requestedCategory,
    @Schema(
            nullable = true,
            description = "The member that brought the applicant in, a claim (M12)")
        UUID referredBy) {

  Draft toDraft() {
    return new Draft(
        organization.toOrganization(),
        signatory == null ? null : signatory.toSignatory(),
        contact == null ? null : contact.toContact(),
        requestedCategory,
        referredBy);
  }

  static ApplicationRequest from(ApplicationDetails application) {
    return new ApplicationRequest(
        OrganizationRequest.from(application.organization()),
        SignatoryRequest.from(application.signatory()),
        ContactRequest.from(application.contact()),
        null,
        application.referredBy());
  }
}
