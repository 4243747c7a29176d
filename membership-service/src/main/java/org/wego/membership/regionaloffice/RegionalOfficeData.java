package org.wego.membership.regionaloffice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** The Regional Offices that a member hosts, and how one brought it in, for its export. */
@ApplicationScoped
class RegionalOfficeData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        MemberSection.of(
            "regionalOffices",
            "regional_office",
            """
            SELECT id, region, name, established_on, closed_on
            FROM regional_office WHERE host_id = :member ORDER BY established_on, id
            """),
        MemberSection.of(
            "regionalOfficeActivities",
            "regional_office_activity",
            """
            SELECT office_id, kind, title, description, begins_on, ends_on, application_id
            FROM regional_office_activity WHERE member_id = :member ORDER BY begins_on, id
            """));
  }
}
