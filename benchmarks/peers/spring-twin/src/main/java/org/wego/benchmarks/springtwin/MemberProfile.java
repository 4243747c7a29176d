package org.wego.benchmarks.springtwin;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The table of ours. */
@Entity
@Immutable
class MemberProfile {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "member_id")
  private Member member;

  @Embedded private Organization organization;
  private LocalDate validFrom;
  private LocalDate validTo;

  protected MemberProfile() {}
}
