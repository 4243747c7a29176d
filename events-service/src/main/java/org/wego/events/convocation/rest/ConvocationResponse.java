package org.wego.events.convocation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.wego.events.convocation.Convocation;

/** How an Assembly was called together, and with which agenda (E6). */
@Schema(name = "Convocation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConvocationResponse(
    UUID eventId,
    @Schema(description = "Above 1 when its days have moved", examples = "1") int number,
    @Schema(description = "The days to which it calls") LocalDate startsOn,
    LocalDate endsOn,
    @Schema(description = "How many days of notice there have to be", examples = "60")
        int noticePeriod,
    @Schema(description = "How many there were", examples = "64") int noticeDays,
    @Schema(description = "Why there were fewer; absent where there were not")
        String shortNoticeReason,
    @Schema(description = "As it was on that day") List<Item> agenda,
    Instant convokedAt,
    @Schema(description = "For the Secretariat alone") Told told) {

  /** An item of the agenda. */
  @Schema(name = "ConvokedAgendaItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      UUID id,
      @Schema(examples = "3.1") String number,
      @Schema(examples = "Election of the host of the 5th General Assembly") String title,
      String text) {}

  /** How many members it reached, and how. */
  @Schema(name = "ConvocationReach")
  public record Told(
      @Schema(examples = "110") int members,
      @Schema(description = "How many of them vote", examples = "98") int entitled,
      @Schema(description = "By the address that they gave for that", examples = "90")
          int byOwnAddress,
      @Schema(description = "By the head of the delegation they have registered", examples = "12")
          int byHead,
      @Schema(description = "No address is known: they are to be written a letter", examples = "8")
          int untold) {}

  static ConvocationResponse from(Convocation convocation, boolean withReach) {
    Convocation.Told told = convocation.told();
    return new ConvocationResponse(
        convocation.eventId(),
        convocation.number(),
        convocation.startsOn(),
        convocation.endsOn(),
        convocation.noticePeriod(),
        convocation.noticeDays(),
        convocation.shortNoticeReason(),
        convocation.agenda().stream()
            .map(item -> new Item(item.id(), item.number(), item.title(), item.text()))
            .toList(),
        convocation.convokedAt(),
        withReach
            ? new Told(
                told.members(), told.entitled(), told.byOwnAddress(), told.byHead(), told.untold())
            : null);
  }
}
