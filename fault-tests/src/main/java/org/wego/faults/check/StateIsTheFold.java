package org.wego.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Every event tells the whole state, so that the fold of a stream is what its last event tells. */
final class StateIsTheFold implements Invariant {

  private static final String MEMBERS = "wego.membership.member.v1";
  private static final String STANDINGS = "wego.fees.standing.v1";
  private static final String INVOICES = "wego.fees.invoice.v1";
  private static final Function<JsonNode, String> MEMBER = row("memberId", "name", "category");
  private static final Function<JsonNode, String> STANDING = row("memberId", "standing", "since");

  /**
   * What a service keeps of another's streams.
   *
   * @param service who keeps it
   * @param query what it keeps, each as one text
   * @param topic whose streams they are
   * @param types the beginning of the types that it takes
   * @param told the same of an event
   */
  private record Projection(
      String service, String query, String topic, String types, Function<JsonNode, String> told) {}

  private static final List<Projection> PROJECTIONS =
      List.of(
          new Projection(
              "fees",
              "SELECT member_id, member_name, category FROM billing_account",
              MEMBERS,
              "org.wego.membership.member-",
              MEMBER),
          new Projection(
              "awards",
              "SELECT member_id, name, category FROM known_member",
              MEMBERS,
              "org.wego.membership.member-",
              MEMBER),
          new Projection(
              "events",
              "SELECT member_id, name, category FROM known_member",
              MEMBERS,
              "org.wego.membership.member-",
              MEMBER),
          new Projection(
              "events",
              "SELECT member_id, standing, since FROM known_standing",
              STANDINGS,
              "org.wego.fees.standing-",
              STANDING),
          new Projection(
              "membership",
              "SELECT member_id, standing, since FROM member_standing",
              STANDINGS,
              "org.wego.fees.standing-",
              STANDING),
          new Projection(
              "membership",
              "SELECT source_id, reference, state FROM responsibility_evidence"
                  + " WHERE kind = 'INVOICE'",
              INVOICES,
              "org.wego.fees.invoice-",
              row("invoiceId", "number", "status")));

  private static Function<JsonNode, String> row(String... fields) {
    return event -> {
      List<String> texts = new ArrayList<>();
      for (String field : fields) {
        JsonNode value = event.path(field);
        texts.add(value.isNull() || value.isMissingNode() ? "null" : value.asText());
      }
      return String.join("|", texts);
    };
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public String sentence() {
    return "What each service keeps of members, standings and invoices equals a fold of their"
        + " de-duplicated topics.";
  }

  @Override
  public List<String> violations(Evidence evidence) {
    List<String> found = new ArrayList<>();
    for (Projection projection : PROJECTIONS) {
      SortedSet<String> fold = new TreeSet<>();
      evidence
          .topics()
          .streams()
          .forEach(
              (stream, events) -> {
                if (stream.topic().equals(projection.topic())) {
                  events.descendingMap().values().stream()
                      .filter(event -> event.type().startsWith(projection.types()))
                      .findFirst()
                      .ifPresent(event -> fold.add(projection.told().apply(event.json())));
                }
              });
      SortedSet<String> kept = evidence.databases().rows(projection.service(), projection.query());
      found.addAll(difference(projection, "keeps", kept, fold));
      found.addAll(difference(projection, "does not keep", fold, kept));
    }
    return found;
  }

  private static List<String> difference(
      Projection projection, String verb, SortedSet<String> of, SortedSet<String> other) {
    return of.stream()
        .filter(row -> !other.contains(row))
        .map(row -> "%s %s %s of %s".formatted(projection.service(), verb, row, projection.topic()))
        .toList();
  }
}
