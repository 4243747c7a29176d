package org.wego.fees.issuer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** A version of the issuer as it is kept. Never changed: invoices name it. */
@Entity
@Immutable
@Table(name = "issuer")
class IssuerVersion {

  @Id private UUID id;

  @Column(name = "revision", nullable = false)
  private long revision;

  @Column(name = "valid_from", nullable = false)
  private LocalDate validFrom;

  @Formula("(SELECT min(n.valid_from) FROM issuer n WHERE n.valid_from > valid_from)")
  private LocalDate validTo;

  @Formula(
      "EXISTS (SELECT 1 FROM issuer n WHERE n.valid_from = valid_from AND n.revision > revision)")
  private boolean superseded;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "address", nullable = false)
  private String address;

  @Column(name = "registration")
  private String registration;

  @Column(name = "bank_name", nullable = false)
  private String bankName;

  @Column(name = "bank_address")
  private String bankAddress;

  @Column(name = "account_holder", nullable = false)
  private String accountHolder;

  @Column(name = "iban")
  private String iban;

  @Column(name = "account_number")
  private String accountNumber;

  @Column(name = "bic", nullable = false)
  private String bic;

  @Column(name = "account_currency", nullable = false)
  private String accountCurrency;

  @Column(name = "payment_instructions")
  private String paymentInstructions;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  protected IssuerVersion() {}

  UUID id() {
    return id;
  }

  long revision() {
    return revision;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  Issuer toIssuer() {
    return new Issuer(
        id,
        validFrom,
        validTo,
        superseded,
        name,
        address,
        registration,
        new BankAccount(
            bankName, bankAddress, accountHolder, iban, accountNumber, bic, accountCurrency),
        paymentInstructions,
        recordedAt,
        recordedBy);
  }
}
