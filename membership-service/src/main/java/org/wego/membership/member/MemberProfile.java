package org.wego.membership.member;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.wego.membership.organization.Organization;

/**
 * What was known of a member on some days (M6). It is here for queries; {@link MemberProfiles}
 * writes it, because the first version begins before every date that Java's types have.
 */
@Entity
@Immutable
class MemberProfile {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "member_id")
  private Member member;

  @Embedded private Organization organization;
  private String nameKey;
  private String nativeNameKey;
  private LocalDate validFrom;
  private LocalDate validTo;

  protected MemberProfile() {}
}
