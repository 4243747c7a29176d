package org.wego.membership.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** What a member asked to be consulted on, for its export (M11). */
@ApplicationScoped
class ConsultationData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "consultationRequests",
            "consultation_request",
            """
            SELECT id, kind, status, subject, description, requested_year, requested_on, outcome,
              status_since, created_at, created_by
            FROM consultation_request WHERE member_id = :member ORDER BY created_at, id
            """));
  }
}
