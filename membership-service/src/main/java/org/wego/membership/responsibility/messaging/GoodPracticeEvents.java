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

/** Keeps the good practices that members shared and the Secretariat published (M10, A10). */
@ApplicationScoped
class GoodPracticeEvents implements StreamConsumer {

  static final String NAME = "membership.good-practices";

  private static final String PUBLISHED = "PUBLISHED";

  @Inject KeepFacts keepFacts;

  /** The fields that are read. */
  record Practice(
      UUID goodPracticeId, UUID memberId, String title, LocalDate publishedOn, String state) {

    boolean counts() {
      return memberId != null && publishedOn != null && state.equals(PUBLISHED);
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String topic() {
    return "wego.awards.good-practice.v1";
  }

  @Override
  public void apply(IncomingEvent event) {
    if (event.type().startsWith("org.wego.awards.good-practice-") && event.type().endsWith(".v1")) {
      Practice practice = event.dataAs(Practice.class);
      if (practice.counts()) {
        keepFacts.keep(
            ForeignFact.of(
                practice.goodPracticeId(),
                practice.memberId(),
                EvidenceKind.GOOD_PRACTICE,
                practice.publishedOn(),
                practice.goodPracticeId().toString(),
                practice.title(),
                practice.state()));
      } else {
        keepFacts.drop(EvidenceKind.GOOD_PRACTICE, practice.goodPracticeId());
      }
    }
  }
}
