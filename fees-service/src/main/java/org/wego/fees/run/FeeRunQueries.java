package org.wego.fees.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;
import org.wego.platform.persistence.listing.Filter;
import org.wego.platform.persistence.listing.Listing;

/** Reads fee runs and what they could not bill. */
@ApplicationScoped
public class FeeRunQueries {

  private static final Listing<FeeRun> RUNS =
      new Listing<>(
          FeeRun.class,
          Keyset.<FeeRun, UUID>endingIn("r.id", UUID.class, FeeRun::id)
              .by("requestedAt", "r.requestedAt", Instant.class, FeeRun::requestedAt)
              .by("feeYear", "r.feeYear", Integer.class, FeeRun::feeYear)
              .defaultSort("-requestedAt"));

  private static final Listing<UnbilledMember> UNBILLED =
      new Listing<>(
          UnbilledMember.class,
          Keyset.<UnbilledMember, UUID>endingIn(
                  "r.key.memberId", UUID.class, UnbilledMember::memberId)
              .by("memberName", "r.memberName", String.class, UnbilledMember::memberName)
              .by("country", "r.country", String.class, UnbilledMember::country)
              .defaultById());

  @Inject EntityManager entities;
  @Inject FeeRuns runs;
  @Inject RunTotals totals;

  public Page<FeeRun> list(Integer feeYear, FeeRunState state, PageRequest request) {
    return RUNS.page(
        entities, new Filter().equal("feeYear", feeYear).equal("state", state), request);
  }

  public Optional<FeeRun> find(UUID id) {
    return runs.findByIdOptional(id);
  }

  /** The run as it is now, read anew each time; for observers that follow it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<FeeRun> observe(UUID id) {
    return runs.findByIdOptional(id);
  }

  /** What the run means so far for each region and type of organization. */
  public List<RunTotal> totals(UUID runId) {
    return totals.of(runId);
  }

  /** The members that the run could not bill, as things stand. */
  public Page<UnbilledMember> exceptions(UUID runId, PageRequest request) {
    return UNBILLED.page(entities, new Filter().equal("key.runId", runId), request);
  }
}
