package org.wego.fees.exemption;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** That a member pays nothing in a fee year, and why (F8). At most one of each is in force. */
@Entity
@Immutable
@Table(name = "exemption")
public class Exemption {

  @Id private UUID id;

  @Column(name = "member_id", nullable = false)
  private UUID memberId;

  @Formula("(select a.member_name from billing_account a where a.member_id = member_id)")
  private String memberName;

  @Column(name = "fee_year", nullable = false)
  private int feeYear;

  @Enumerated(EnumType.STRING)
  @Column(name = "basis", nullable = false)
  private ExemptionBasis basis;

  @Column(name = "reason", nullable = false)
  private String reason;

  @Column(name = "decision_reference")
  private String decisionReference;

  @Column(name = "voided_invoice_id")
  private UUID voidedInvoiceId;

  @Column(name = "credit_note_id")
  private UUID creditNoteId;

  @Column(name = "granted_on", nullable = false)
  private LocalDate grantedOn;

  @Column(name = "revoked_on")
  private LocalDate revokedOn;

  @Column(name = "revocation_reason")
  private String revocationReason;

  @Column(name = "revocation_reference")
  private String revocationReference;

  @ElementCollection
  @CollectionTable(name = "referral_credit", joinColumns = @JoinColumn(name = "exemption_id"))
  private Set<SpentCredit> credits = new HashSet<>();

  protected Exemption() {}

  public UUID id() {
    return id;
  }

  public UUID memberId() {
    return memberId;
  }

  /** As the member is called now. */
  public String memberName() {
    return memberName;
  }

  public int feeYear() {
    return feeYear;
  }

  public ExemptionBasis basis() {
    return basis;
  }

  public String reason() {
    return reason;
  }

  /** The committee's decision, of a waiver; {@code null} otherwise. */
  public String decisionReference() {
    return decisionReference;
  }

  /** The invoice that it made void, {@code null} for none. */
  public UUID voidedInvoiceId() {
    return voidedInvoiceId;
  }

  /** The credit note that took back the year's invoice, {@code null} for none. */
  public UUID creditNoteId() {
    return creditNoteId;
  }

  public LocalDate grantedOn() {
    return grantedOn;
  }

  /** The first day on which it is not in force, {@code null} while it is. */
  public LocalDate revokedOn() {
    return revokedOn;
  }

  public String revocationReason() {
    return revocationReason;
  }

  public String revocationReference() {
    return revocationReference;
  }

  /** The credits spent on it, in the order in which the new members were formed. */
  public List<SpentCredit> credits() {
    return credits.stream()
        .sorted(Comparator.comparing(SpentCredit::formedOn).thenComparing(SpentCredit::newMemberId))
        .toList();
  }
}
