package org.wego.events.hosting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.wego.events.EventsError;
import org.wego.events.event.HostAssembly;
import org.wego.platform.id.Ids;
import org.wego.platform.persistence.sql.Sql;
import org.wego.platform.persistence.sql.SqlArray;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.ProblemException;

/** Calls for bids to host a coming Assembly, and calls that off (E9). */
@ApplicationScoped
public class CallForBids {

  @Inject HostingCalls calls;
  @Inject HostAssembly assemblies;
  @Inject Sql sql;
  @Inject Clock clock;

  /**
   * Opens a call.
   *
   * @param ordinal of the Assembly; {@code null} for the first that has no host yet
   * @return its id
   * @throws ProblemException HOSTING_CALL_UNFIT, ASSEMBLY_UNKNOWN, ASSEMBLY_HOSTED,
   *     HOSTING_CALL_EXISTS
   */
  @Transactional
  public UUID open(
      Integer ordinal,
      String description,
      Instant closesAt,
      List<NewCriterion> criteria,
      String actor) {
    Instant now = clock.instant();
    check(closesAt, criteria, now);
    assemblies.lock();
    int called = assemblies.requireWithoutHost(ordinal);
    calls
        .find("ordinal = ?1 and state <> ?2", called, CallState.CANCELLED)
        .firstResultOptional()
        .ifPresent(
            call -> {
              throw new ProblemException(
                      EventsError.HOSTING_CALL_EXISTS, "There is a call for Assembly " + called)
                  .with("existing", "/api/v1/hosting-calls/" + call.id());
            });
    HostingCall call = new HostingCall(Ids.next(), called, description, closesAt, actor, now);
    calls.persistAndFlush(call);
    sql.update(
        """
        INSERT INTO hosting_criterion (id, call_id, position, name, guidance, weight)
        SELECT c.id, ?, c.position, c.name, c.guidance, c.weight
          FROM unnest(?::uuid[], ?::smallint[], ?::text[], ?::text[], ?::numeric[])
            AS c (id, position, name, guidance, weight)
        """,
        call.id(),
        SqlArray.of("uuid", criteria.stream().map(c -> Ids.next()).toList()),
        SqlArray.of("smallint", IntStream.rangeClosed(1, criteria.size()).boxed().toList()),
        SqlArray.of("text", criteria.stream().map(NewCriterion::name).toList()),
        new SqlArray("text", criteria.stream().map(NewCriterion::guidance).toArray()),
        SqlArray.of("numeric", criteria.stream().map(NewCriterion::weight).toList()));
    return call.id();
  }

  /**
   * @throws ProblemException NOT_FOUND, HOSTING_CALL_ENDED
   */
  @Transactional
  public void cancel(UUID id, String reason) {
    calls.lock(id).cancel(reason);
    calls.flush();
  }

  private static void check(Instant closesAt, List<NewCriterion> criteria, Instant now) {
    BigDecimal sum =
        criteria.stream().map(NewCriterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    Faults faults = new Faults();
    faults
        .addIf(!closesAt.isAfter(now), "/closesAt", "OUT_OF_RANGE", "The call closes later")
        .addIf(
            sum.compareTo(BigDecimal.ONE) != 0,
            "/criteria",
            "OUT_OF_RANGE",
            "The weights sum to 1, and not to " + sum.toPlainString());
    for (int i = 0; i < criteria.size(); i++) {
      String name = criteria.get(i).name();
      faults.addIf(
          criteria.subList(0, i).stream().anyMatch(c -> c.name().equalsIgnoreCase(name)),
          "/criteria/" + i + "/name",
          "DUPLICATE",
          "Another criterion has this name");
    }
    faults.throwIfAny(EventsError.HOSTING_CALL_UNFIT);
  }
}
