package org.wego.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wego.journey.kit.BadTokens;
import org.wego.journey.kit.RunningStack;

/**
 * Every operation of the whole contract refuses every token that is not good, whatever is wrong.
 */
@Journey
@Tag("proof")
@Order(3)
class TokenFaultsIT {

  private static final int CONNECTIONS = 8;
  private static final int MOST_TRIES = 60;
  private static final Duration TO_ANSWER = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static RunningStack stack;
  private static HttpClient client;
  private static Map<String, String> tokens;

  private record Operation(String method, String path) {}

  @BeforeAll
  static void meet(RunningStack running) {
    stack = running;
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    tokens = BadTokens.all(stack);
    await()
        .until(() -> refused(send(new Operation("GET", "/api/v1/members"), tokens.get("expired"))));
  }

  @Test
  void no_operation_takes_a_token_that_is_not_good()
      throws IOException, InterruptedException, ExecutionException {
    List<Operation> operations = operations();
    assertThat(operations).isNotEmpty();
    List<Callable<List<String>>> asked = new ArrayList<>();
    for (Operation operation : operations) {
      asked.add(() -> taken(operation));
    }
    List<String> taken = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (Future<List<String>> answered : threads.invokeAll(asked)) {
        taken.addAll(answered.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(taken)
        .as("of %d operations with %d tokens each, not refused", operations.size(), tokens.size())
        .isEmpty();
  }

  private static List<String> taken(Operation operation) throws IOException, InterruptedException {
    List<String> taken = new ArrayList<>();
    for (Map.Entry<String, String> token : tokens.entrySet()) {
      HttpResponse<String> answer = send(operation, token.getValue());
      if (!refused(answer)) {
        taken.add(
            "%s, %s: %d %s"
                .formatted(operation, token.getKey(), answer.statusCode(), answer.body()));
      }
    }
    return taken;
  }

  /**
   * Of what is not there: nobody gets as far as to look. Whoever brings such a token is nobody in
   * particular, of whom the gateway takes so many requests a second: what is too much is asked
   * again when it says.
   */
  private static HttpResponse<String> send(Operation operation, String token)
      throws IOException, InterruptedException {
    String path = operation.path().replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.gateway() + path))
            .method(operation.method(), HttpRequest.BodyPublishers.noBody())
            .header("Authorization", "Bearer " + token)
            .timeout(TO_ANSWER)
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    for (int times = 0; answer.statusCode() == 429 && times < MOST_TRIES; times++) {
      TimeUnit.SECONDS.sleep(answer.headers().firstValueAsLong("Retry-After").orElseThrow());
      answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    }
    return answer;
  }

  private static boolean refused(HttpResponse<String> answer) throws IOException {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() != 401 || !type.startsWith("application/problem+json")) {
      return false;
    }
    JsonNode problem = JSON.readTree(answer.body());
    return problem.path("status").asInt() == 401
        && problem.path("code").asText().equals("UNAUTHENTICATED")
        && answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer");
  }

  /** All of the contract that the gateway itself shows. */
  private static List<Operation> operations() throws IOException, InterruptedException {
    String contract =
        client
            .send(
                HttpRequest.newBuilder(URI.create(stack.gateway() + "/openapi.json")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    List<Operation> operations = new ArrayList<>();
    JSON.readTree(contract)
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), path.getKey()))));
    return operations;
  }
}
