package org.wego.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wego.platform.text.NameKey;

/** Finds, in one statement, the members that files name by their English names (M8). */
@ApplicationScoped
public class FindMembersByName {

  @Inject EntityManager entityManager;

  /**
   * The present and former members of each name, by its comparable form; cities of two countries
   * may have the same one.
   */
  public Map<String, List<UUID>> find(Collection<String> names) {
    return entityManager
        .createQuery("select m.nameKey, m.id from Member m where m.nameKey in :keys", Tuple.class)
        .setParameter("keys", names.stream().map(NameKey::of).collect(Collectors.toSet()))
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, String.class),
                Collectors.mapping(row -> row.get(1, UUID.class), Collectors.toList())));
  }
}
