package org.wego.membership.dataexport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wego.membership.member.MemberQueries;
import org.wego.membership.member.MemberScope;

/** Gathers all that is kept of a member, one statement for each part. */
@ApplicationScoped
public class ExportMemberData {

  private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
  private static final Pattern NEXT_WORD = Pattern.compile("_([a-z0-9])");

  @Inject @All List<MemberDataSource> sources;
  @Inject EntityManager entityManager;
  @Inject MemberQueries members;
  @Inject ObjectMapper mapper;
  @Inject Clock clock;

  /**
   * The member's data; empty when the caller's scope does not hold the member. Nothing is written:
   * the transaction is there so that the database is asked on one connection.
   */
  @Transactional
  public Optional<MemberData> export(UUID memberId, MemberScope scope) {
    if (!members.isInScope(memberId, scope)) {
      return Optional.empty();
    }
    Map<String, List<Map<String, Object>>> data = new TreeMap<>();
    sections().forEach(section -> data.put(section.name(), rows(section, memberId)));
    return Optional.of(new MemberData(memberId, clock.instant(), data));
  }

  /** Every part of the document, by name. */
  List<MemberSection> sections() {
    return sources.stream()
        .flatMap(source -> source.sections().stream())
        .sorted(Comparator.comparing(MemberSection::name))
        .toList();
  }

  private List<Map<String, Object>> rows(MemberSection section, UUID memberId) {
    String json =
        (String)
            entityManager
                .createNativeQuery(
                    "SELECT coalesce(json_agg(r), '[]')::text FROM (" + section.sql() + ") r")
                .setParameter("member", memberId)
                .getSingleResult();
    try {
      return mapper.readValue(json, ROWS).stream().map(ExportMemberData::inCamelCase).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database wrote what is not JSON", e);
    }
  }

  /** The columns as fields; what was kept as JSON stays as it is. */
  private static Map<String, Object> inCamelCase(Map<String, Object> row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    row.forEach(
        (column, value) ->
            fields.put(
                NEXT_WORD
                    .matcher(column)
                    .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)),
                value));
    return fields;
  }
}
