package org.wego.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** What a member owes to the organization besides its fee, and whether it gave it in a year. */
final class ResponsibilitiesAct {

  private static final int ALL = 5;
  private static final int OK = 200;

  private final Narrator narrator;

  ResponsibilitiesAct(Narrator narrator) {
    this.narrator = narrator;
  }

  void play() {
    narrator.chapter("Seoul's five responsibilities in 2016, each with its evidence (M10)");
    String seoul =
        narrator
            .look(Call.get("/members?country=KR&q=seoul"))
            .path("items")
            .path(0)
            .path("id")
            .asText();
    Call call =
        Call.get("/members/%s/responsibilities?year=2016".formatted(seoul)).as("member-seoul");
    narrator.await(
        "Seoul's invoice among its responsibilities",
        call,
        answer -> answer.status() == OK && answer.body().toString().contains("WEGO-2016-"));
    JsonNode found = narrator.call(call, OK).path("responsibilities");
    narrator.insist(
        found.size() == ALL, "there are %d responsibilities, not %s".formatted(ALL, found));
    StreamSupport.stream(found.spliterator(), false)
        .forEach(
            finding ->
                narrator.seen(
                    "%s: %s, %s"
                        .formatted(
                            finding.path("code").asText(),
                            finding.path("fulfilled").isNull()
                                ? "open"
                                : finding.path("fulfilled").booleanValue() ? "yes" : "no",
                            finding.path("reason").asText())));
  }
}
