package org.wego.membership.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.wego.platform.http.page.Keyset;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.page.PageRequest;

/** Reads the history of changes. */
@ApplicationScoped
public class ChangeQueries {

  private static final Keyset<RecordedChange> ORDER =
      Keyset.<RecordedChange, UUID>endingIn("c.id", UUID.class, RecordedChange::id)
          .by("recordedAt", "c.recorded_at", Instant.class, RecordedChange::recordedAt)
          .defaultSort("-recordedAt");

  private static final String COLUMNS =
      """
      SELECT c.id, c.subject, c.subject_id, c.type, c.recorded_at, c.actor, c.effective_on,
        c.reason, CAST(c.state_before AS text) AS state_before,
        CAST(c.state_after AS text) AS state_after, c.person_ref,
        CAST(c.personal_before AS text) AS personal_before,
        CAST(c.personal_after AS text) AS personal_after
      """;

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  @Inject EntityManager entityManager;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  /** The changes, the latest first unless asked otherwise. */
  public Page<RecordedChange> list(ChangeFilter filter, PageRequest request) {
    Keyset.Window<RecordedChange> window = ORDER.window(request);
    Map<String, Object> parameters = new HashMap<>();
    String from = " FROM change_record c WHERE 1 = 1" + conditions(filter, parameters);
    NativeQuery<Tuple> query =
        entityManager
            .createNativeQuery(
                COLUMNS + from + " AND " + window.condition() + " ORDER BY " + window.orderBy(),
                Tuple.class)
            .unwrap(NativeQuery.class);
    query
        .addScalar("id", UUID.class)
        .addScalar("subject", String.class)
        .addScalar("subject_id", UUID.class)
        .addScalar("type", String.class)
        .addScalar("recorded_at", Instant.class)
        .addScalar("actor", String.class)
        .addScalar("effective_on", LocalDate.class)
        .addScalar("reason", String.class)
        .addScalar("state_before", String.class)
        .addScalar("state_after", String.class)
        .addScalar("person_ref", UUID.class)
        .addScalar("personal_before", String.class)
        .addScalar("personal_after", String.class);
    parameters.forEach(query::setParameter);
    window.parameters().forEach(query::setParameter);
    return window.page(
        query.setMaxResults(window.fetchSize()).getResultList().stream()
            .map(this::toChange)
            .toList(),
        () -> {
          var count = entityManager.createNativeQuery("SELECT count(*)" + from);
          parameters.forEach(count::setParameter);
          return (Long) count.getSingleResult();
        });
  }

  private String conditions(ChangeFilter filter, Map<String, Object> parameters) {
    StringBuilder conditions = new StringBuilder();
    if (filter.subject() != null) {
      conditions.append(" AND c.subject = :subject");
      parameters.put("subject", filter.subject().name());
    }
    if (filter.subjectId() != null) {
      conditions.append(" AND c.subject_id = :subjectId");
      parameters.put("subjectId", filter.subjectId());
    }
    if (filter.type() != null) {
      conditions.append(" AND c.type = :type");
      parameters.put("type", filter.type().name());
    }
    if (filter.from() != null) {
      conditions.append(" AND c.recorded_at >= :from");
      parameters.put("from", startOf(filter.from()));
    }
    if (filter.to() != null) {
      conditions.append(" AND c.recorded_at < :to");
      parameters.put("to", startOf(filter.to().plusDays(1)));
    }
    return conditions.toString();
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private RecordedChange toChange(Tuple row) {
    Map<String, Object> personalBefore = fields(row.get("personal_before", String.class));
    Map<String, Object> personalAfter = fields(row.get("personal_after", String.class));
    return new RecordedChange(
        row.get("id", UUID.class),
        Subject.valueOf(row.get("subject", String.class)),
        row.get("subject_id", UUID.class),
        ChangeType.valueOf(row.get("type", String.class)),
        row.get("recorded_at", Instant.class),
        row.get("actor", String.class),
        row.get("effective_on", LocalDate.class),
        row.get("reason", String.class),
        fields(row.get("state_before", String.class)),
        fields(row.get("state_after", String.class)),
        personalBefore == null && personalAfter == null
            ? null
            : new RecordedChange.PersonalPart(
                row.get("person_ref", UUID.class), personalBefore, personalAfter));
  }

  private Map<String, Object> fields(String json) {
    try {
      return json == null ? null : mapper.readValue(json, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The history holds something else than an object", e);
    }
  }
}
