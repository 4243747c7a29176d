package org.wego.webhooks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.wego.platform.id.Ids;
import org.wego.platform.messaging.inbox.StreamConsumer;
import org.wego.webhooks.Owner;
import org.wego.webhooks.testing.Api;
import org.wego.webhooks.testing.Database;
import org.wego.webhooks.testing.Topic;
import org.wego.webhooks.testing.WebhooksTest;

@QuarkusTest
class EventTypesTest extends WebhooksTest {

  @Inject EventTypes types;
  @Inject @Any Instance<StreamConsumer> consumers;

  @ConfigProperty(name = "mp.messaging.incoming.events.topics")
  String topics;

  @Test
  void every_topic_that_tells_what_is_offered_is_followed_and_no_other() {
    assertThat(Arrays.asList(topics.split(",")))
        .containsExactlyInAnyOrderElementsOf(types.topics());
    assertThat(consumers.stream().map(StreamConsumer::topic))
        .containsExactlyInAnyOrderElementsOf(types.topics());
  }

  @Test
  void nobody_is_offered_the_logins_of_persons_or_snapshots() {
    assertThat(types.offeredTo(Owner.SECRETARIAT))
        .extracting(OfferedType::name)
        .isNotEmpty()
        .noneMatch(name -> name.contains("account-") || name.contains("-snapshot."))
        .allSatisfy(name -> assertThat(Topic.example(name)).isNotNull());
  }

  @Test
  void every_example_of_what_is_offered_is_taken_from_its_topic() {
    List<OfferedType> offered = types.offeredTo(Owner.SECRETARIAT);

    offered.forEach(
        type ->
            Topic.send(
                type.topic(),
                type.name(),
                Ids.next(),
                UUID.randomUUID(),
                1,
                Topic.example(type.name())));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(Database.texts("SELECT type FROM webhook_event"))
                    .containsExactlyInAnyOrderElementsOf(
                        offered.stream().map(OfferedType::name).toList()));
  }

  @Test
  void partners_are_offered_what_is_public_and_the_secretariat_all() {
    Api.partner("ceds")
        .get("/api/v1/webhook-event-types")
        .then()
        .statusCode(200)
        .body("items.name", hasItem(Api.MEMBER_APPROVED))
        .body("items.name", not(hasItem("org.wego.fees.invoice-issued.v1")));
    Api.secretariat()
        .get("/api/v1/webhook-event-types")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("org.wego.fees.invoice-issued.v1"));
  }
}
