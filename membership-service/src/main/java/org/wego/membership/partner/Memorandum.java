package org.wego.membership.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.platform.id.Ids;

/** A memorandum of understanding, which stays as it was signed (G6). */
@Entity
@Table(name = "partner_memorandum")
@Immutable
class Memorandum {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "partner_id")
  private Partner partner;

  private LocalDate signedFrom;
  private boolean precise;
  private String scope;
  private LocalDate validUntil;
  private Instant recordedAt;
  private String recordedBy;

  protected Memorandum() {}

  Memorandum(Partner partner, MemorandumTerms terms, Instant at, String actor) {
    this.id = Ids.next();
    this.partner = partner;
    this.signedFrom = terms.signed().from();
    this.precise = terms.signed().precise();
    this.scope = terms.scope();
    this.validUntil = terms.validUntil();
    this.recordedAt = at;
    this.recordedBy = actor;
  }

  LocalDate signedFrom() {
    return signedFrom;
  }

  MemorandumDetails details() {
    return new MemorandumDetails(
        id, new MemorandumTerms(new SigningDate(signedFrom, precise), scope, validUntil));
  }
}
