package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.wego.membership.dataexport.MemberDataSource;
import org.wego.membership.dataexport.MemberSection;

/** A member's applications, for its export. */
@ApplicationScoped
class ApplicationData implements MemberDataSource {

  @Override
  public List<MemberSection> sections() {
    return List.of(
        new MemberSection(
            "applications",
            Set.of("membership_application", "signed_form"),
            """
            SELECT id, status, applicant, name, native_name, organization_type, country, region,
              population, population_year, address, signatory_name, signatory_native_name,
              signatory_title, signed_on, contact_type, contact_name, contact_native_name,
              contact_title, contact_email, contact_phone, contact_language, referred_by,
              signed_form_content_type, signed_form_size, signed_form_sha256,
              signed_form_uploaded_at, signed_form_uploaded_by, submitted_on, submitted_at,
              submitted_by, decided_on, decision_reference, withdrawn_on, withdrawn_at,
              withdrawn_by, created_at
            FROM membership_application WHERE member_id = :member ORDER BY created_at, id
            """));
  }
}
