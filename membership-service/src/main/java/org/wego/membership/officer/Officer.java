package org.wego.membership.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.MembershipError;
import org.wego.platform.id.Ids;
import org.wego.platform.problem.ProblemException;

/** A person who leads, or led, the Secretariat (G3). */
@Entity
@Table(name = "secretariat_officer")
class Officer {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OfficerRole office;

  private String name;
  private String nativeName;

  @Column(updatable = false)
  private UUID appointedBy;

  @Column(updatable = false)
  private LocalDate validFrom;

  private LocalDate validTo;
  private Instant recordedAt;
  private String recordedBy;
  private Instant erasedAt;
  @Version private long version;

  protected Officer() {}

  Officer(Appointment appointment, UUID presidentCity, Instant at, String actor) {
    this.id = Ids.next();
    this.office = appointment.office();
    this.name = appointment.name();
    this.nativeName = appointment.nativeName();
    this.appointedBy = presidentCity;
    this.validFrom = appointment.from();
    this.validTo = appointment.to();
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  /** Corrects the names. */
  void rename(PersonNames names) {
    if (erasedAt != null) {
      throw new ProblemException(MembershipError.OFFICER_ERASED, "The name was erased");
    }
    name = names.name();
    nativeName = names.nativeName();
  }

  /** Ends the office; the day is the first one out of it. */
  void endOn(LocalDate day) {
    if (validTo != null) {
      throw new ProblemException(
          MembershipError.OFFICER_ENDED, "The office is held until " + validTo + " only");
    }
    validTo = day;
  }

  /**
   * Takes the person away, and leaves that there was one.
   *
   * @return whether there was a name to erase
   */
  boolean erase(LocalDate today, Instant at) {
    if (validTo == null || validTo.isAfter(today)) {
      throw new ProblemException(
          MembershipError.OFFICER_IN_OFFICE, "The office is held today, and ends first");
    }
    if (erasedAt != null) {
      return false;
    }
    name = null;
    nativeName = null;
    erasedAt = at;
    return true;
  }

  UUID id() {
    return id;
  }

  OfficerRole office() {
    return office;
  }

  LocalDate from() {
    return validFrom;
  }

  LocalDate to() {
    return validTo;
  }

  PersonNames names() {
    return new PersonNames(name, nativeName);
  }
}
