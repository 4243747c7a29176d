package org.wego.membership.regionaloffice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** Something that a Regional Office did (G4): written once. */
@Entity
@Immutable
@Table(name = "regional_office_activity")
class OfficeActivity {

  @Id private UUID id;
  private UUID officeId;

  @Enumerated(EnumType.STRING)
  private ActivityKind kind;

  private String title;
  private String description;
  private LocalDate beginsOn;
  private LocalDate endsOn;
  private UUID memberId;
  private UUID applicationId;
  private Instant recordedAt;
  private String recordedBy;

  protected OfficeActivity() {}

  OfficeActivity(UUID officeId, ActivityText text, Instant at, String actor) {
    this.id = Ids.next();
    this.officeId = officeId;
    this.kind = text.kind();
    this.title = text.title();
    this.description = text.description();
    this.beginsOn = text.beginsOn();
    this.endsOn = text.endsOn();
    this.memberId = text.memberId();
    this.applicationId = text.applicationId();
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  UUID id() {
    return id;
  }

  ActivityDetails details() {
    return new ActivityDetails(
        id,
        officeId,
        kind,
        title,
        description,
        beginsOn,
        endsOn,
        memberId,
        applicationId,
        recordedAt,
        recordedBy);
  }
}
