package org.wego.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wego.membership.governance.Outcome;
import org.wego.membership.governance.Verdict;
import org.wego.platform.messages.Message;
import org.wego.platform.messages.Messages;

/**
 * Tells the contact of an application what becomes of it (N1), in the transaction in which it does.
 * What is recorded long after its day is history, and nobody is told.
 */
@ApplicationScoped
class TellApplicant {

  @Inject Messages messages;
  @Inject Clock clock;

  /** How old news may be. */
  @ConfigProperty(name = "wego.membership.tell-within", defaultValue = "P30D")
  Period tellWithin;

  /** That the application was received, and what the applicant is from that day (M2). */
  void received(ApplicationDetails application) {
    LocalDate day = application.submittedOn();
    if (isNews(day)) {
      tell(
          application,
          "application-received",
          application.id().toString(),
          Map.of("submittedOn", day, "associate", becomesAssociate(application)));
    }
  }

  /** What was decided, and welcome to who is a member by it (M3, M4). */
  void decided(ApplicationDetails application, Verdict verdict) {
    LocalDate day = verdict.decidedOn();
    if (!isNews(day)) {
      return;
    }
    boolean approved = verdict.outcome() == Outcome.APPROVED;
    tell(
        application,
        "application-decided",
        application.id().toString(),
        Map.of("decidedOn", day, "reference", verdict.reference(), "approved", approved));
    if (approved) {
      UUID member = application.memberId();
      tell(
          application,
          "welcome",
          member + "/" + day,
          Map.of("since", day, "full", becomesAssociate(application)));
    }
  }

  private boolean isNews(LocalDate day) {
    return !day.isBefore(LocalDate.now(clock).minus(tellWithin));
  }

  /** Who is an Associate first becomes Full, and who is not a Friendship member (M1). */
  private static boolean becomesAssociate(ApplicationDetails application) {
    return application.organization().type().becomesAssociate();
  }

  private void tell(
      ApplicationDetails application, String kind, String occasion, Map<String, Object> values) {
    ApplicationContact contact = application.contact();
    if (contact.email() == null) {
      // The person was erased meanwhile: there is nobody to tell.
      return;
    }
    Map<String, Object> all = new HashMap<>(values);
    all.put("contactName", contact.name());
    all.put("organizationName", application.organization().name());
    messages.queue(
        Message.of(kind, kind + "/" + occasion, contact.email(), contact.language(), all));
  }
}
