package org.wego.awards.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.wego.awards.assembly.AssembliesChanged;
import org.wego.awards.assembly.KnownAssemblies;
import org.wego.awards.assembly.KnownAssembly;
import org.wego.awards.edition.EditionEvent.Kind;

/** Links each edition to the General Assembly of its year, as soon as that is known (A1). */
@ApplicationScoped
public class LinkAssemblies {

  @Inject AwardEditions editions;
  @Inject KnownAssemblies assemblies;
  @Inject EditionEvents events;

  @Transactional(TxType.MANDATORY)
  void relink(@Observes AssembliesChanged changed) {
    List<AwardEdition> relinked = new ArrayList<>();
    for (AwardEdition edition : editions.lockOfYears(changed.years())) {
      UUID held = assemblies.heldIn(edition.year()).map(KnownAssembly::eventId).orElse(null);
      if (!Objects.equals(edition.assemblyEventId(), held)) {
        edition.link(held);
        relinked.add(edition);
      }
    }
    editions.flush();
    events.tell(Kind.UPDATED, relinked);
  }
}
