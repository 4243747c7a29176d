package org.wego.fees.money;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.wego.platform.testkit.Tokens;

/**
 * Sends moves to the running service as the Secretariat does, each with its idempotency key, and
 * again with the same key while there is no answer. Many threads use it at once.
 */
final class Clerk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Clock REAL_TIME = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private static final String STATEMENT =
      """
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
        <GrpHdr><MsgId>@ID</MsgId><CreDtTm>@DAYT18:00:00+09:00</CreDtTm></GrpHdr>
        <Stmt>
          <Id>@ID</Id><CreDtTm>@DAYT18:00:00+09:00</CreDtTm>
          <Acct><Id><Othr><Id>EXAMPLE-000-000000-00</Id></Othr></Id><Ccy>USD</Ccy></Acct>
          <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">0.00</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>@DAY</Dt></Dt></Bal>
          <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="USD">@SUM</Amt>
            <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>@DAY</Dt></Dt></Bal>
          <Ntry><NtryRef>1</NtryRef><Amt Ccy="USD">@SUM</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>@DAY</Dt></BookgDt><ValDt><Dt>@DAY</Dt></ValDt>
            <AcctSvcrRef>@ID</AcctSvcrRef>
            <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>XBCT</SubFmlyCd></Fmly></Domn></BkTxCd>
            <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
              <RltdPties><Dbtr><Pty><Nm>@PAYER</Nm></Pty></Dbtr></RltdPties>
              <RmtInf><Ustrd>Annual fee, @NUMBER</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        </Stmt>
      </BkToCstmrStmt></Document>
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base = "http://localhost:" + RestAssured.port + "/api/v1";
  private final String token = Tokens.of("secretariat").token();

  /**
   * Sends it; of connections that are cut on purpose it takes a failure for an answer to wait on.
   */
  Reply send(Move move, boolean cut) {
    long sent = System.nanoTime();
    HttpResponse<String> response = move.step().twice() ? twice(move, cut) : once(move, cut);
    JsonNode body = json(response.body());
    int status = response.statusCode();
    if (status >= 400) {
      return reply(move, new Answer(status, body.path("code").asText()), null, sent);
    }
    UUID created = created(move, body);
    JsonNode told = move.act().ofRun() ? finished(created, cut) : body;
    return reply(move, new Answer(status, told(move, told)), created, sent);
  }

  private UUID created(Move move, JsonNode body) {
    if (move.act() != Act.BANK) {
      return body.has("id") ? UUID.fromString(body.path("id").asText()) : null;
    }
    for (JsonNode entry : get("/bank-statement-entries?limit=200").path("items")) {
      if (entry.path("payer").asText().equals(move.key()) && entry.hasNonNull("paymentId")) {
        return UUID.fromString(entry.path("paymentId").asText());
      }
    }
    return null;
  }

  /** The same request again is answered as before, and nothing else happens. */
  void retry(Move move) {
    HttpResponse<String> first = once(move, false);
    HttpResponse<String> second = once(move, false);
    if (first.statusCode() != second.statusCode()
        || !first.body().equals(second.body())
        || second.headers().firstValue("Idempotency-Replayed").isEmpty()) {
      throw new AssertionError(
          "Sent again, %s was answered %d %s and then %d %s"
              .formatted(
                  move.step(),
                  first.statusCode(),
                  first.body(),
                  second.statusCode(),
                  second.body()));
    }
  }

  JsonNode get(String path) {
    return json(answered(request(path).GET().build(), false).body());
  }

  private static Reply reply(Move move, Answer answer, UUID created, long sent) {
    return new Reply(move, answer, created, sent, System.nanoTime());
  }

  private HttpResponse<String> twice(Move move, boolean cut) {
    CompletableFuture<HttpResponse<String>> other =
        CompletableFuture.supplyAsync(() -> once(move, cut));
    HttpResponse<String> mine = once(move, cut);
    HttpResponse<String> theirs = other.join();
    HttpResponse<String> kept = once(move, cut);
    // Two refusals at once may differ in their trace; what was done must not.
    for (HttpResponse<String> one : java.util.List.of(mine, theirs)) {
      if (one.statusCode() < 400 && !one.body().equals(kept.body())) {
        throw new AssertionError(
            "Sent twice, %s was answered %s and %s"
                .formatted(move.step(), one.body(), kept.body()));
      }
    }
    return kept;
  }

  private HttpResponse<String> once(Move move, boolean cut) {
    HttpRequest.Builder request = request(path(move)).header("Idempotency-Key", move.key());
    request.header("Content-Type", type(move));
    String body = body(move);
    request.POST(
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    return answered(request.build(), cut);
  }

  private static String type(Move move) {
    return switch (move.act()) {
      case GDP -> "text/csv";
      case BANK -> "application/xml";
      default -> "application/json";
    };
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> answered(HttpRequest request, boolean cut) {
    Instant end = REAL_TIME.instant().plus(PATIENCE);
    HttpResponse<String> response = exchange(request);
    while (unanswered(response, cut)) {
      if (REAL_TIME.instant().isAfter(end)) {
        break;
      }
      LockSupport.parkNanos(PAUSE);
      response = exchange(request);
    }
    if (response.statusCode() >= 500) {
      throw new AssertionError(request.uri() + " answered " + response.body());
    }
    return response;
  }

  private static boolean unanswered(HttpResponse<String> response, boolean cut) {
    // A connection that was cut stays in the pool for a moment, and the next one gets it too.
    return response.statusCode() == 503
        || cut && response.statusCode() >= 500
        || response.statusCode() == 409 && response.body().contains("IDEMPOTENCY_KEY_IN_USE");
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private JsonNode finished(UUID run, boolean cut) {
    Instant end = REAL_TIME.instant().plus(PATIENCE);
    HttpRequest request = request("/fee-runs/" + run).GET().build();
    JsonNode found = json(answered(request, cut).body());
    while (found.path("state").asText().matches("QUEUED|RUNNING")) {
      if (REAL_TIME.instant().isAfter(end)) {
        throw new AssertionError("The run does not end: " + found);
      }
      LockSupport.parkNanos(PAUSE);
      found = json(answered(request, cut).body());
    }
    return found;
  }

  private static String told(Move move, JsonNode body) {
    return switch (move.act()) {
      case RUN, DRY_RUN, RESUME -> run(body);
      case RECEIVE, PAY, ALLOCATE, REFUND -> "left " + amount(body, "unallocated");
      case VOID, REPLACE, GIVE_UP, IMPOSSIBLE ->
          "%s paid %s, credited %s, written off %s, left %s"
              .formatted(
                  body.path("status").asText(),
                  amount(body, "paid"),
                  amount(body, "credited"),
                  amount(body, "writtenOff"),
                  amount(body, "outstanding"));
      case CREDIT -> body.path("number").asText();
      case BANK -> "matched " + body.path("matched").asInt();
      case GDP -> "added " + body.path("added").asInt();
      case POPULATION, WAIVE, REVOKE -> "";
      case RETRY, NEXT_DAY -> throw new IllegalArgumentException(move.toString());
    };
  }

  private static String run(JsonNode run) {
    JsonNode counts = run.path("counts");
    return run.hasNonNull("failure")
        ? run.path("state").asText()
        : "issued %d, already issued %d, exempt %d, exceptions %d"
            .formatted(
                counts.path("issued").asInt(),
                counts.path("alreadyIssued").asInt(),
                counts.path("exempt").asInt(),
                counts.path("exceptions").asInt());
  }

  private static String amount(JsonNode body, String field) {
    return body.path(field).path("amount").asText();
  }

  private static String path(Move move) {
    return switch (move.act()) {
      case RUN, DRY_RUN -> "/fee-runs";
      case RESUME -> "/fee-runs/" + move.id() + "/resumption";
      case RECEIVE -> "/payments";
      case BANK -> "/bank-statement-imports";
      case PAY -> invoice(move) + "/payments";
      case ALLOCATE -> "/payments/" + move.id() + "/allocations";
      case REFUND -> "/payments/" + move.id() + "/refunds";
      case VOID -> invoice(move) + "/void";
      case REPLACE -> invoice(move) + "/replacement";
      case CREDIT -> invoice(move) + "/credit-notes";
      case GIVE_UP -> invoice(move) + "/uncollectible";
      case IMPOSSIBLE -> invoice(move) + "/payment-impossible";
      case GDP -> "/economic-indicators/imports?edition=" + Parties.edition(move.step().other());
      case POPULATION -> "/population-figures";
      case WAIVE -> "/exemptions";
      case REVOKE -> "/exemptions/" + move.id() + "/revocation";
      case RETRY, NEXT_DAY -> throw new IllegalArgumentException(move.toString());
    };
  }

  private static String invoice(Move move) {
    return "/invoices/" + move.id();
  }

  private static String body(Move move) {
    Step step = move.step();
    String sum = "{\"amount\":\"%s\",\"currency\":\"USD\"}".formatted(Step.money(move.cents()));
    return switch (move.act()) {
      case RUN, DRY_RUN ->
          "{\"feeYear\":%d,\"dryRun\":%b}".formatted(step.year(), move.act() == Act.DRY_RUN);
      case RESUME, REPLACE -> null;
      case BANK ->
          STATEMENT
              .replace("@ID", move.key().replace("-", ""))
              .replace("@PAYER", move.key())
              .replace("@DAY", move.day().toString())
              .replace("@SUM", Step.money(move.cents()))
              .replace("@NUMBER", move.number());
      case RECEIVE ->
          "{\"memberId\":\"%s\",\"amount\":%s,\"receivedOn\":\"%s\"}"
              .formatted(Parties.ALL.get(step.member()).id(), sum, move.day());
      case PAY -> "{\"amount\":%s,\"receivedOn\":\"%s\"}".formatted(sum, move.day());
      case ALLOCATE -> "{\"invoiceId\":\"%s\",\"amount\":%s}".formatted(move.other(), sum);
      case REFUND, CREDIT -> "{\"amount\":%s,\"reason\":\"A script\"}".formatted(sum);
      case VOID -> "{\"reason\":\"A script\"}";
      case WAIVE ->
          """
          {"memberId":"%s","feeYear":%d,"reason":"A script","decisionReference":"EXCOM-2016-12"}
          """
              .formatted(Parties.ALL.get(step.member()).id(), step.year());
      case GIVE_UP, IMPOSSIBLE, REVOKE ->
          "{\"reason\":\"A script\",\"decisionReference\":\"EXCOM-2016-12\"}";
      case GDP ->
          "country,year,gdp_per_capita_ppp_usd\n%s,%d,%s\n"
              .formatted(
                  Parties.ALL.get(step.member()).country(),
                  step.year() - 2,
                  Parties.gdp(step.nth()));
      case POPULATION ->
          "{\"memberId\":\"%s\",\"year\":%d,\"population\":%d}"
              .formatted(
                  Parties.ALL.get(step.member()).id(), step.year() - step.other(), move.cents());
      case RETRY, NEXT_DAY -> throw new IllegalArgumentException(move.toString());
    };
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(body, e);
    }
  }
}
