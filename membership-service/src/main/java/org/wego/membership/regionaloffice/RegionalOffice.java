package org.wego.membership.regionaloffice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.organization.Region;
import org.wego.platform.id.Ids;

/** An affiliate that a member hosts for a region (G4). */
@Entity
class RegionalOffice {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Region region;

  private String name;
  private UUID hostId;
  private LocalDate establishedOn;
  private LocalDate closedOn;
  private Instant createdAt;
  private String createdBy;
  @Version private long version;

  protected RegionalOffice() {}

  RegionalOffice(OfficeText text, Instant at, String actor) {
    this.id = Ids.next();
    this.region = text.region();
    revise(text);
    this.createdAt = at;
    this.createdBy = actor;
  }

  /** Says it anew; its region stays. */
  final void revise(OfficeText text) {
    name = text.name();
    hostId = text.hostId();
    establishedOn = text.establishedOn();
    closedOn = text.closedOn();
  }

  /** Leaves it to another host. */
  void moveTo(UUID host) {
    hostId = host;
  }

  /** Closes it; the day is the first one on which it is no longer open. */
  void close(LocalDate day) {
    closedOn = day;
  }

  UUID id() {
    return id;
  }

  OfficeText text() {
    return new OfficeText(region, name, hostId, establishedOn, closedOn);
  }

  long version() {
    return version;
  }
}
