package org.wego.membership.account.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.account.AccountRole;
import org.wego.membership.account.Acting;

/** For whom the caller acts. */
@Schema(name = "OwnAccount")
public record OwnAccountResponse(
    @Schema(description = "What says so, or why the caller acts for nobody") Acting.By by,
    @Schema(nullable = true) UUID memberId,
    @Schema(nullable = true, examples = "Seoul") String memberName,
    @Schema(nullable = true, description = "Null unless the login is bound") AccountRole role,
    @Schema(nullable = true, description = "Null unless the login is bound") UUID accountId) {

  static OwnAccountResponse from(Acting acting) {
    return new OwnAccountResponse(
        acting.by(), acting.memberId(), acting.memberName(), acting.role(), acting.accountId());
  }
}
