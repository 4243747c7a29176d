package org.wego.events.convocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wego.events.event.KnownEvent;
import org.wego.events.message.MessagesTo;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;
import org.wego.platform.persistence.sql.Sql;

/**
 * Writes to members that an Assembly is called together (N1): to the address that each gave for
 * that, or else to the head of the delegation that it has registered. Membership's contacts never
 * leave membership, so that these are all the addresses this service has.
 */
@ApplicationScoped
class TellMembers {

  private static final String KIND = "event-convocation";

  @Inject Messages messages;
  @Inject Sql sql;

  @ConfigProperty(name = "wego.events.public-address")
  String publicAddress;

  /** Queues the messages, and answers to whom. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Addressee> tell(KnownEvent assembly, int number, List<Convocation.Item> agenda) {
    List<Addressee> addressees = addressees(assembly.id());
    String top =
        agenda.stream()
            .filter(item -> !item.number().contains("."))
            .map(item -> item.number() + ". " + item.title())
            .collect(Collectors.joining("; "));
    String place = place(assembly.id());
    messages.queue(
        addressees.stream()
            .map(
                to ->
                    Message.of(
                        KIND,
                        MessagesTo.occasion(to.id(), KIND, assembly.id(), number),
                        to.email(),
                        to.language(),
                        Map.of(
                            "name", to.name(),
                            "member", to.memberName(),
                            "assembly", assembly.title(),
                            "place", place,
                            "startsOn", assembly.startsOn(),
                            "endsOn", assembly.endsOn(),
                            "again", number > 1,
                            "votes", to.votes(),
                            "agenda", top,
                            "link",
                                publicAddress
                                    + "/api/v1/events/"
                                    + assembly.id()
                                    + "/convocation")))
            .toList());
    return addressees;
  }

  /** The present members of which an address is known. */
  private List<Addressee> addressees(UUID eventId) {
    return sql.list(
        """
        SELECT m.member_id, m.name AS member_name, m.category = 'FULL' AS votes,
               CASE WHEN a.member_id IS NULL THEN h.id ELSE a.member_id END AS addressee,
               coalesce(a.name, h.name) AS name, coalesce(a.email, h.email) AS email,
               coalesce(a.language, h.language) AS language,
               CASE WHEN a.member_id IS NULL THEN 'HEAD_OF_DELEGATION' ELSE 'OWN_ADDRESS' END
                 AS told_by
          FROM known_member m
          LEFT JOIN convocation_address a ON a.member_id = m.member_id
          LEFT JOIN (SELECT d.member_id, p.id, p.name, p.email, p.language
                       FROM delegation d
                       JOIN participant p ON p.delegation_id = d.id AND p.role = 'HEAD'
                      WHERE d.event_id = ? AND d.state NOT IN ('DECLINED', 'WITHDRAWN')
                        AND p.erased_at IS NULL) h
            ON h.member_id = m.member_id
         WHERE m.category IS NOT NULL AND coalesce(a.email, h.email) IS NOT NULL
         ORDER BY m.member_id
        """,
        row ->
            new Addressee(
                row.getObject("addressee", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getString("member_name"),
                row.getBoolean("votes"),
                row.getString("name"),
                row.getString("email"),
                row.getString("language"),
                ToldBy.valueOf(row.getString("told_by"))),
        eventId);
  }

  private String place(UUID eventId) {
    return sql.find(
            "SELECT concat_ws(', ', venue, host_city) FROM event WHERE id = ?",
            row -> row.getString(1),
            eventId)
        .orElseThrow();
  }
}
