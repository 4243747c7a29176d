package org.wego.membership.erasure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** A row of the erasures; written once. */
@Entity
@Immutable
class PersonErasure {

  @Id private UUID id;

  @Column(name = "email_sha256")
  private String emailSha256;

  private UUID contactId;
  private String reason;
  private LocalDate requestedOn;
  private Instant erasedAt;
  private String erasedBy;

  @ElementCollection
  @CollectionTable(
      name = "person_erasure_count",
      joinColumns = @JoinColumn(name = "person_erasure_id"))
  @MapKeyColumn(name = "place")
  @Column(name = "erased")
  @BatchSize(size = 200)
  private Map<String, Integer> counts = new TreeMap<>();

  protected PersonErasure() {}

  PersonErasure(
      Erasure erasure, String emailSha256, Instant erasedAt, Map<String, Integer> counts) {
    this.id = Ids.next();
    this.emailSha256 = emailSha256;
    this.contactId = erasure.contactId();
    this.reason = erasure.reason();
    this.requestedOn = erasure.requestedOn();
    this.erasedAt = erasedAt;
    this.erasedBy = erasure.actor();
    this.counts.putAll(counts);
  }

  ErasureReport report() {
    return new ErasureReport(
        id, emailSha256, contactId, reason, requestedOn, erasedAt, erasedBy, new TreeMap<>(counts));
  }
}
