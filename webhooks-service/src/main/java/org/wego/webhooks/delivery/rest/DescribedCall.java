package org.wego.webhooks.delivery.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes in the contract what a subscriber is called with; no code of ours answers that call.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedCall implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI contract) {
    contract.addWebhook(
        "event",
        OASFactory.createPathItem()
            .POST(
                OASFactory.createOperation()
                    .operationId("receiveWebhookEvent")
                    .summary("What a subscriber's endpoint is called with")
                    .description(
                        "Signed as Standard Webhooks has it, and made again until it is answered"
                            + " with 2xx. It may come more than once, and in any order: webhook-id"
                            + " tells what came before, sequence what is later.")
                    .tags(List.of("Webhooks"))
                    .parameters(
                        List.of(
                            header("webhook-id", "The event's id, the same for each attempt"),
                            header("webhook-timestamp", "When this attempt was signed, in seconds"),
                            header(
                                "webhook-signature",
                                "One or, while a secret is replaced, two of v1,<base64 of"
                                    + " HMAC-SHA256 over id.timestamp.body>, with a space between")))
                    .requestBody(
                        OASFactory.createRequestBody()
                            .required(true)
                            .content(
                                OASFactory.createContent()
                                    .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                            .schema(event())
                                            .example(example()))))
                    .responses(
                        OASFactory.createAPIResponses()
                            .addAPIResponse(
                                "2XX", OASFactory.createAPIResponse().description("Taken"))
                            .addAPIResponse(
                                "410",
                                OASFactory.createAPIResponse()
                                    .description("Nobody is here: the subscription is disabled"))
                            .addAPIResponse(
                                "default",
                                OASFactory.createAPIResponse()
                                    .description("Not taken: it is made again")))));
  }

  private static Parameter header(String name, String description) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name(name)
        .required(true)
        .description(description)
        .schema(of(SchemaType.STRING, null));
  }

  private static Schema event() {
    Schema event =
        of(SchemaType.OBJECT, "An event; its data is as the contract of events has its type")
            .addProperty("id", of(SchemaType.STRING, "The event's id").format("uuid"))
            .addProperty("type", of(SchemaType.STRING, "The type that was subscribed to"))
            .addProperty("timestamp", of(SchemaType.STRING, "When it happened").format("date-time"))
            .addProperty(
                "subject", of(SchemaType.STRING, "The id of what it is about").format("uuid"))
            .addProperty("sequence", of(SchemaType.INTEGER, "Its place among those of the subject"))
            .addProperty("data", of(SchemaType.OBJECT, "The state after the event"));
    event.setRequired(List.of("id", "type", "timestamp", "subject", "sequence", "data"));
    return event;
  }

  private static Schema of(SchemaType type, String description) {
    return OASFactory.createSchema().addType(type).description(description);
  }

  private static Object example() {
    // In an order of their own: the contract is compared to the letter.
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", "019ac1f0-7b10-7b55-8c41-3c4d5e6f7081");
    event.put("type", "org.wego.membership.member-approved.v1");
    event.put("timestamp", "2026-11-26T07:59:40Z");
    event.put("subject", "0153c9f8-3424-7aa1-84a6-3585008bcfb0");
    event.put("sequence", 2);
    event.put("data", Map.of("name", "Seoul"));
    return event;
  }
}
