package org.wego.membership.responsibility.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.wego.membership.responsibility.EvidenceKind;
import org.wego.membership.responsibility.ForeignFact;
import org.wego.membership.responsibility.KeepFacts;
import org.wego.platform.messaging.inbox.IncomingEvent;
import org.wego.platform.messaging.inbox.StreamConsumer;

/** Keeps the entries for awards that members handed in (M10, A3). */
@ApplicationScoped
class AwardEntryEvents implements StreamConsumer {

  static final String NAME = "membership.award-entries";

  @Inject KeepFacts keepFacts;

  /** The fields that are read. */
  record Entry(
      UUID entryId,
      UUID memberId,
      String title,
      String category,
      LocalDate submittedOn,
      String state) {

    boolean counts() {
      return memberId != null && submittedOn != null && !state.equals("WITHDRAWN");
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.awards.entry.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.awards.entry-") && event.type().endsWith(".v1")) {
      Entry entry = event.dataAs(Entry.class);
      if (entry.counts()) {
        keepFacts.keep(
            ForeignFact.of(
                entry.entryId(),
                entry.memberId(),
                EvidenceKind.AWARD_ENTRY,
                entry.submittedOn(),
                entry.entryId().toString(),
                entry.title() + ", " + entry.category(),
                entry.state()));
      } else {
        keepFacts.drop(EvidenceKind.AWARD_ENTRY, entry.entryId());
      }
    }
  }
}
