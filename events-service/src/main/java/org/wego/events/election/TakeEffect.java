package org.wego.events.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.wego.events.event.HostAssembly;
import org.wego.events.event.KnownEvent;

/**
 * Lets an election that has ended take effect (E7): others are told, and the elected host is that
 * of the next Assembly. Of one that elected nobody there is nothing to tell.
 */
@ApplicationScoped
class TakeEffect {

  @Inject HostAssembly hostAssembly;
  @Inject ElectionStream stream;
  @Inject Clock clock;

  /**
   * @param elected in the order in which they were elected
   */
  @Transactional(TxType.MANDATORY)
  void of(HoldElection.Held held, List<UUID> elected, String actor) {
    if (elected.isEmpty()) {
      return;
    }
    Election election = held.election();
    KnownEvent assembly = held.assembly();
    stream.append(
        new ElectionEvent(
            election.id(),
            election.nextSequence(),
            clock.instant(),
            election.kind(),
            assembly.id(),
            assembly.ordinal(),
            assembly.endsOn(),
            elected));
    if (election.kind() == ElectionKind.NEXT_HOST) {
      hostAssembly.next(assembly.id(), elected.get(0), actor);
    }
  }
}
