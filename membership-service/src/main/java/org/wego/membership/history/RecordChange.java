package org.wego.membership.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.wego.membership.RowArrays;
import org.wego.platform.id.Ids;

/** Writes the history of changes, in the transaction of the change. */
@ApplicationScoped
public class RecordChange {

  private static final int BATCH = 5_000;

  private static final String INSERT =
      """
      INSERT INTO change_record (id, subject, subject_id, type, effective_on, reason, state_before,
        state_after, person_ref, personal_before, personal_after, actor, recorded_at)
      SELECT r.*, ?
      FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::jsonb[],
        ?::jsonb[], ?::uuid[], ?::jsonb[], ?::jsonb[], ?::text[]) r
      """;

  @Inject DataSource dataSource;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  /** Records one change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Change change) {
    record(List.of(change));
  }

  /** Records changes in this order, with one statement for every few thousand of them. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<Change> changes) {
    for (int start = 0; start < changes.size(); start += BATCH) {
      insert(
          changes.subList(start, Math.min(start + BATCH, changes.size())).stream()
              .map(this::toRow)
              .toList());
    }
  }

  private void insert(List<Row> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
      new RowArrays<>(connection, insert, rows, 2)
          .add("uuid", row -> Ids.next())
          .add("text", row -> row.change().subject().name())
          .add("uuid", row -> row.change().subjectId())
          .add("text", row -> row.change().type().name())
          .add("date", row -> row.change().effectiveOn())
          .add("text", row -> row.change().reason())
          .add("text", row -> row.state().before())
          .add("text", row -> row.state().after())
          .add("uuid", Row::personRef)
          .add("text", row -> row.personal().before())
          .add("text", row -> row.personal().after())
          .add("text", row -> row.change().actor());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The history cannot be written", e);
    }
  }

  private Row toRow(Change change) {
    Personal personal = change.personal();
    return new Row(
        change,
        json(change.before(), change.after()),
        personal == null ? Json.NONE : json(personal.before(), personal.after()));
  }

  /** Both sides as JSON, without the fields that are the same in them. */
  private Json json(Object before, Object after) {
    JsonNode was = mapper.valueToTree(before);
    JsonNode is = mapper.valueToTree(after);
    if (was instanceof ObjectNode from && is instanceof ObjectNode to) {
      List<String> same =
          from.properties().stream()
              .filter(field -> field.getValue().equals(to.get(field.getKey())))
              .map(field -> field.getKey())
              .toList();
      from.remove(same);
      to.remove(same);
    }
    return new Json(text(was), text(is));
  }

  private static String text(JsonNode node) {
    return node == null || node.isNull() ? null : node.toString();
  }

  private record Row(Change change, Json state, Json personal) {
    UUID personRef() {
      return change.personal() == null ? null : change.personal().personRef();
    }
  }

  private record Json(String before, String after) {
    static final Json NONE = new Json(null, null);
  }
}
