package org.wego.benchmarks.springtwin;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of ours. */
@Entity
class Member {

  @Id private UUID id;
  @Embedded private Organization organization;
  private boolean founding;
  private boolean live;
  private UUID successorId;
  private UUID splitFromId;
  @Version private long version;

  @OneToMany(mappedBy = "member")
  @OrderBy("validFrom")
  private List<MemberPeriod> periods = new ArrayList<>();

  protected Member() {}
}
