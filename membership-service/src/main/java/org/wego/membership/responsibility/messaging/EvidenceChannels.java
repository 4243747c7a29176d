package org.wego.membership.responsibility.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.wego.platform.messaging.inbox.Inbox;

/** Feeds the topics that evidence comes from to the inbox. */
@ApplicationScoped
class EvidenceChannels {

  @Inject Inbox inbox;

  @Incoming("invoices")
  @Blocking
  void invoices(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(InvoiceEvents.NAME, records);
  }

  @Incoming("standing")
  @Blocking
  void standing(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(StandingEvents.NAME, records);
  }

  @Incoming("attendance")
  @Blocking
  void attendance(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(AttendanceEvents.NAME, records);
  }

  @Incoming("award-entries")
  @Blocking
  void awardEntries(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(AwardEntryEvents.NAME, records);
  }

  @Incoming("good-practices")
  @Blocking
  void goodPractices(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(GoodPracticeEvents.NAME, records);
  }
}
