package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds members as they are, for a change that relies on their membership. */
@ApplicationScoped
public class HoldMembers {

  @Inject Members members;
  @Inject Clock clock;

  /**
   * The members of those ids, as they stay to the end of the transaction: others may rely on them
   * at the same time, and nobody changes them meanwhile. An unknown id is not in the answer. They
   * are told as of today, without former names.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, MemberDetails> hold(Collection<UUID> ids) {
    LocalDate today = LocalDate.now(clock);
    return members.share(ids).stream()
        .collect(Collectors.toMap(Member::id, member -> member.details(today)));
  }
}
