package org.wego.webhooks.delivery.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.wego.platform.messaging.inbox.StreamConsumer;
import org.wego.webhooks.delivery.TakeEvent;

/**
 * A consumer for each topic that is followed. Accounts are not: their events tell of the logins of
 * persons, and nobody may subscribe to them, so they never come here.
 */
@ApplicationScoped
class EventTakers {

  @Inject TakeEvent takeEvent;

  @Produces
  @Singleton
  @Named("members")
  StreamConsumer members() {
    return of("wego.membership.member.v1");
  }

  @Produces
  @Singleton
  @Named("applications")
  StreamConsumer applications() {
    return of("wego.membership.application.v1");
  }

  @Produces
  @Singleton
  @Named("governance")
  StreamConsumer governance() {
    return of("wego.membership.governance.v1");
  }

  @Produces
  @Singleton
  @Named("invoices")
  StreamConsumer invoices() {
    return of("wego.fees.invoice.v1");
  }

  @Produces
  @Singleton
  @Named("standings")
  StreamConsumer standings() {
    return of("wego.fees.standing.v1");
  }

  @Produces
  @Singleton
  @Named("editions")
  StreamConsumer editions() {
    return of("wego.awards.edition.v1");
  }

  @Produces
  @Singleton
  @Named("entries")
  StreamConsumer entries() {
    return of("wego.awards.entry.v1");
  }

  @Produces
  @Singleton
  @Named("practices")
  StreamConsumer practices() {
    return of("wego.awards.good-practice.v1");
  }

  @Produces
  @Singleton
  @Named("happenings")
  StreamConsumer happenings() {
    return of("wego.events.event.v1");
  }

  @Produces
  @Singleton
  @Named("attendances")
  StreamConsumer attendances() {
    return of("wego.events.attendance.v1");
  }

  @Produces
  @Singleton
  @Named("decisions")
  StreamConsumer decisions() {
    return of("wego.events.assembly-decision.v1");
  }

  private StreamConsumer of(String topic) {
    return new EventTaker(topic, takeEvent);
  }
}
