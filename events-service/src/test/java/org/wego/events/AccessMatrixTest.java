package org.wego.events;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.wego.events.testing.Database;
import org.wego.events.testing.Given;
import org.wego.events.testing.GivenElections;
import org.wego.events.testing.GivenMeetings;
import org.wego.events.testing.GivenVotes;
import org.wego.platform.testkit.AccessMatrix;
import org.wego.platform.testkit.Tokens;
import org.wego.platform.testkit.WegoServers;

@QuarkusTest
@WithTestResource(value = WegoServers.class, scope = TestResourceScope.GLOBAL)
class AccessMatrixTest extends AccessMatrix {

  private UUID seoul;
  private UUID frankfurt;
  private UUID assembly;
  private UUID delegation;
  private UUID message;
  private UUID bid = UUID.randomUUID();
  private UUID participant;
  private UUID election;
  private UUID candidacy;
  private UUID motion;
  private UUID rollCallEntry;
  private UUID resolution;
  private Map<String, UUID> matchmaking;

  /** What the paths are about is Seoul's, which is in Asia. */
  @BeforeEach
  void seoul_takes_part() {
    Database.clear();
    seoul = Given.member("Seoul", "KR", "ASIA");
    frankfurt = Given.member("Frankfurt", "DE", "EUROPE");
    assembly = Given.assembly();
    delegation = Given.delegation(assembly, seoul);
    participant = Given.participant(delegation, "HEAD", "Kim Min-ji");
    Given.convocation(assembly);
    message = Given.message("event-place-offered");
    election = GivenElections.election(assembly, "NEXT_HOST");
    candidacy = GivenElections.candidacy(election, seoul);
    GivenElections.round(election);
    motion = GivenVotes.publishedMotion(assembly);
    rollCallEntry = GivenVotes.rollCallEntry(motion);
    resolution = GivenVotes.resolution(motion, 1);
    matchmaking = matchmaking();
  }

  @Override
  protected Optional<Tokens> caller(String column) {
    return switch (column) {
      case "member-own" -> Optional.of(Tokens.of("member").with("member_id", seoul));
      case "member-other" -> Optional.of(Tokens.of("member").with("member_id", frankfurt));
      case "regional-office" -> Optional.of(Tokens.of("regional-office").with("region", "ASIA"));
      default -> super.caller(column);
    };
  }

  @Override
  protected Map<String, String> pathParameters(Operation operation, String column) {
    Map<String, Object> known = new HashMap<>();
    known.put("id", subjectOf(operation));
    known.putAll(programmeParts(operation.path()));
    known.putAll(assemblyParts(operation.path()));
    known.put("messageId", message);
    known.put("delegationId", delegation);
    known.put("bidId", bid);
    known.put("participantId", participant);
    known.put("candidacyId", candidacy);
    known.put("round", 1);
    known.put("entryId", rollCallEntry);
    known.put("correctionId", UUID.randomUUID());
    known.putAll(matchmaking);
    known.putAll(delegationParts(operation.path()));
    Map<String, String> parameters = new HashMap<>();
    known.forEach(
        (name, value) -> {
          if (operation.path().contains("{" + name + "}")) {
            parameters.put(name, value.toString());
          }
        });
    return parameters;
  }

  /** Parts of the Assembly's programme, new ones for each call: some calls remove them. */
  private Map<String, UUID> programmeParts(String path) {
    Map<String, UUID> parts = new HashMap<>();
    if (path.contains("{trackId}")) {
      parts.put("trackId", Given.track(assembly, "Track " + UUID.randomUUID()));
    } else if (path.contains("{roomId}")) {
      parts.put("roomId", Given.room(assembly, "Room " + UUID.randomUUID(), 100));
    } else if (path.contains("{speakerId}")) {
      parts.put("speakerId", Given.speaker(assembly, "Kim Min-seo", seoul));
    } else if (path.contains("{sessionId}")) {
      UUID session = Given.session(assembly, "WORKSHOP", null, 9, 10);
      parts.put("sessionId", session);
      if (path.contains("{signUpId}")) {
        parts.put(
            "signUpId",
            Given.signUp(session, Given.participant(delegation, "DELEGATE", "Lee Ji-ho")));
      }
    }
    return parts;
  }

  /** Parts of Seoul's delegation, new ones for each call, as calls erase or review them. */
  private Map<String, Object> delegationParts(String path) {
    if (path.endsWith("/person")) {
      return Map.of("participantId", Given.participant(delegation, "DELEGATE", "Han Seo-yeon"));
    } else if (path.contains("/visa-letters/{")) {
      UUID letter = Given.visaLetter(Given.participant(delegation, "DELEGATE", "Han Ji-min"));
      return Map.of(
          "letterId",
          letter,
          "code",
          Database.text("SELECT code FROM visa_letter WHERE id = ?", letter));
    }
    return Map.of();
  }

  /** Parts of the Assembly, new ones for each call, as calls change or remove them. */
  private Map<String, UUID> assemblyParts(String path) {
    if (path.contains("{itemId}")) {
      return Map.of("itemId", Given.agendaItem(assembly, "Opening"));
    } else if (path.contains("{presenceId}")) {
      return Map.of("presenceId", Given.presence(assembly, Given.member("Lyon", "FR", "EUROPE")));
    } else if (path.contains("{credentialId}")) {
      Database.executeUnguarded("DELETE FROM credential");
      return Map.of(
          "credentialId",
          Given.credential(Given.participant(delegation, "ALTERNATE", "Park Ji-ho")));
    } else if (path.contains("/convocation-addresses/")) {
      Database.execute("DELETE FROM convocation_address");
      Given.convocationAddress(seoul, "mayor@seoul.example", "ko");
      return Map.of("memberId", seoul);
    }
    return Map.of();
  }

  /** Seoul asks Frankfurt for a meeting; a schedule is published. */
  private Map<String, UUID> matchmaking() {
    UUID asked = Given.participant(Given.delegation(assembly, frankfurt), "HEAD", "Ada Lang");
    GivenMeetings.schedule(assembly, "PUBLISHED");
    return Map.of(
        "tableId", GivenMeetings.tables(assembly, 1).get(0),
        "slotId", GivenMeetings.slots(assembly, 9, 1).get(0),
        "requestId", GivenMeetings.request(assembly, participant, asked, "LOW", "PENDING"),
        "runId", Database.ids("SELECT id FROM meeting_run").get(0));
  }

  /** Whose event it is shows only when there is nothing else to say against the call. */
  @Override
  protected Optional<Body> body(Operation operation, String column) {
    return switch (operation.operationId()) {
      case "addEventTrack" -> Optional.of(Body.json("{\"name\":\"Smart mobility\"}"));
      case "addEventRoom" -> Optional.of(Body.json("{\"name\":\"Great Hall\",\"seats\":90}"));
      case "addEventSpeaker" ->
          Optional.of(Body.json("{\"name\":\"Kim Min-seo\",\"organizationName\":\"Seoul\"}"));
      case "planEventSession" ->
          Optional.of(
              Body.json(
                  "{\"type\":\"PLENARY\",\"title\":\"Opening\","
                      + "\"startsAt\":\"2017-06-27T09:00\",\"endsAt\":\"2017-06-27T10:00\"}"));
      case "addMeetingTables" -> Optional.of(Body.json("{\"count\":1}"));
      case "addMeetingSlots" ->
          Optional.of(
              Body.json(
                  "{\"startsAt\":\"2017-06-28T09:00\",\"endsAt\":\"2017-06-28T10:00\","
                      + "\"minutes\":20}"));
      case "cancelEventSession" -> Optional.of(Body.json("{\"reason\":\"A storm\"}"));
      case "putConvocationAddress" ->
          Optional.of(Body.json("{\"name\":\"The mayor\",\"email\":\"mayor@seoul.example\"}"));
      case "declineDelegation", "withdrawDelegation" -> // Who may do it leaves it as it is.
          Set.of("member-own", "secretariat").contains(column)
              ? super.body(operation, column)
              : Optional.of(Body.json("{\"reason\":\"A storm\"}"));
      case "checkInParticipant" -> Optional.of(Body.json("{\"badgeCode\":\"unknown\"}"));
      case "checkInBatch" ->
          Optional.of(
              Body.json(
                  "{\"lines\":[{\"badgeCode\":\"unknown\",\"at\":\"2017-06-27T05:00:00Z\"}]}"));
      case "refuseVisaLetter" -> Optional.of(Body.json("{\"reason\":\"A storm\"}"));
      case "cancelEvent", "cancelHostingCall" -> Optional.of(Body.json("{\"reason\":\"A storm\"}"));
      default -> super.body(operation, column);
    };
  }

  /** A call for which Seoul bids, a new one for each call: some call it off. */
  private UUID hostingCall() {
    Database.executeUnguarded(
        """
        DELETE FROM hosting_mark;
        DELETE FROM hosting_evaluation;
        DELETE FROM hosting_bid;
        DELETE FROM hosting_criterion;
        DELETE FROM hosting_call
        """);
    UUID call = Given.hostingCall(5);
    bid = Given.hostingBid(call, seoul);
    return call;
  }

  private UUID subjectOf(Operation operation) {
    if (operation.path().startsWith("/api/v1/elections/")) {
      return election;
    }
    if (operation.path().startsWith("/api/v1/motions/")) {
      return motion;
    }
    if (operation.path().startsWith("/api/v1/resolutions/")) {
      return resolution;
    }
    return switch (operation.operationId()) {
      // The Assembly stays what it is for the calls that follow.
      case "cancelEvent", "publishEvent", "scheduleEvent", "changeEvent" ->
          Given.event("SEMINAR", "SCHEDULED");
      default -> operation.path().startsWith("/api/v1/hosting-calls/") ? hostingCall() : assembly;
    };
  }
}
