package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which member goes on with what another one was (M9). */
@ApplicationScoped
public class SuccessionQueries {

  private static final String LAST =
      """
      WITH RECURSIVE chain (id, step) AS (
        SELECT successor_id, 1 FROM member WHERE id = :id AND succeeded_on <= :asOf
        UNION ALL
        SELECT m.successor_id, chain.step + 1
        FROM chain JOIN member m ON m.id = chain.id AND m.succeeded_on <= :asOf
      )
      SELECT id FROM chain ORDER BY step DESC LIMIT 1
      """;

  private static final String LINKS =
      """
      SELECT false AS after, 0 AS place, p.id AS id, p.name AS name
      FROM member p WHERE p.successor_id = :id
      UNION
      SELECT false, 0, p.id, p.name
      FROM member m JOIN member p ON p.id = m.split_from_id WHERE m.id = :id
      UNION
      SELECT true, 0, s.id, s.name
      FROM member m JOIN member s ON s.id = m.successor_id WHERE m.id = :id
      UNION
      SELECT true, 1, s.id, s.name
      FROM member s JOIN member m ON m.id = s.split_from_id
      WHERE m.id = :id AND s.id <> m.successor_id
      ORDER BY 1, 2, 4, 3
      """;

  @Inject EntityManager entityManager;

  /**
   * The member that stands for this one on a day, at the end of the chain of successors; empty when
   * it stands for itself, or there is no such member.
   */
  public Optional<UUID> successor(UUID id, LocalDate asOf) {
    return entityManager
        .createNativeQuery(LAST)
        .setParameter("id", id)
        .setParameter("asOf", asOf)
        .getResultStream()
        .findFirst()
        .map(UUID.class::cast);
  }

  /** The members right before and after this one. */
  public MemberLinks links(UUID id) {
    List<MemberLink> predecessors = new ArrayList<>();
    List<MemberLink> successors = new ArrayList<>();
    for (Object row :
        entityManager
            .createNativeQuery(LINKS, Tuple.class)
            .setParameter("id", id)
            .getResultList()) {
      Tuple link = (Tuple) row;
      (link.get("after", Boolean.class) ? successors : predecessors)
          .add(new MemberLink(link.get("id", UUID.class), link.get("name", String.class)));
    }
    return new MemberLinks(List.copyOf(predecessors), List.copyOf(successors));
  }
}
