package org.wego.benchmarks.springtwin;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The table of ours. */
@Entity
class MemberContact {

  @Id private UUID id;
  private UUID memberId;
  private String type;
  private String name;
  private String nativeName;
  private String title;
  private String email;
  private String phone;
  private String language;
  private Instant recordedAt;
  private Instant verifiedAt;
  private String verifiedBy;
  @Version private long version;

  protected MemberContact() {}

  Instant recordedAt() {
    return recordedAt;
  }

  Instant verifiedAt() {
    return verifiedAt;
  }

  Answers.ContactItem item(LocalDate dueOn, boolean stale) {
    return new Answers.ContactItem(
        id,
        type,
        name,
        nativeName,
        title,
        email,
        phone,
        language,
        recordedAt,
        verifiedAt,
        verifiedBy,
        dueOn,
        stale);
  }
}
