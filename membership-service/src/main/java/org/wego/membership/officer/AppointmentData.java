package org.wego.membership.officer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The officers that a member appointed as President City, for its export. */
@ApplicationScoped
class AppointmentData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "officersAppointed",
            "secretariat_officer",
            """
            SELECT office, name, native_name, valid_from, valid_to
            FROM secretariat_officer WHERE appointed_by = :member ORDER BY valid_from, id
            """));
  }
}
