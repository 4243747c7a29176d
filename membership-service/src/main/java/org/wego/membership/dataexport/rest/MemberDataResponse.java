package org.wego.membership.dataexport.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.membership.dataexport.MemberData;

/** All that is kept of a member. */
@Schema(name = "MemberDataExport")
public record MemberDataResponse(
    UUID memberId,
    Instant exportedAt,
    @Schema(
            description =
                "A list of rows for each part: profile, periods, contacts, applications, decisions,"
                    + " offices and whatever else is kept")
        Map<String, List<Map<String, Object>>> data) {

  static MemberDataResponse from(MemberData data) {
    return new MemberDataResponse(data.memberId(), data.exportedAt(), data.sections());
  }
}
