package org.wego.events.delegation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Puts together all that is kept about a delegation and its persons, whoever keeps it. */
@ApplicationScoped
public class ExportDelegation {

  @Inject @All List<DelegationDataSource> sources;
  @Inject Delegations delegations;
  @Inject DelegationActs acts;

  /** All that is kept, unless the delegation is not within the scope. */
  @Transactional
  public Optional<DelegationData> export(UUID eventId, UUID id, DelegationScope scope) {
    return delegations
        .find(eventId, id, scope)
        .map(
            delegation -> {
              Map<String, List<Map<String, Object>>> sections = new TreeMap<>();
              sources.forEach(source -> sections.put(source.section(), source.of(id)));
              return new DelegationData(delegation.details(), acts.all(id), sections);
            });
  }
}
