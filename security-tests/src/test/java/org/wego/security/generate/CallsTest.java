package org.wego.security.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wego.security.Sample;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;

class CallsTest {

  private static final int MANY = 5_000;

  private final Contract contract = Contract.merged();

  private Calls calls(long seed) {
    return new Calls(contract, Sample.CALLERS, Map.of(), new Ids(contract), new Marks(), seed);
  }

  @Test
  void the_same_seed_makes_the_same_calls_and_another_makes_others() {
    List<String> first = told(calls(1));

    assertThat(told(calls(1))).isEqualTo(first);
    assertThat(told(calls(2))).isNotEqualTo(first);
  }

  private static List<String> told(Calls calls) {
    return LongStream.range(0, 500).mapToObj(i -> calls.call(i).told()).toList();
  }

  @Test
  void every_operation_comes_in_turn_but_those_whose_answer_has_no_end() {
    Calls calls = calls(1);
    Set<Operation> called = new HashSet<>();
    LongStream.range(0, calls.operations()).forEach(i -> called.add(calls.call(i).operation()));

    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            contract.operations().stream().filter(operation -> !operation.streams()).toList());
    assertThat(contract.operations()).hasSizeLessThanOrEqualTo(called.size() + 1);
  }

  @Test
  void every_call_can_be_sent() {
    Calls calls = calls(3);
    for (long i = 0; i < MANY; i++) {
      Call call = calls.call(i);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost" + call.path()))
              .method(call.method(), HttpRequest.BodyPublishers.noBody());
      call.headers().forEach(request::header);

      assertThat(request.build().uri().getRawPath()).isEqualTo(call.bare());
    }
  }

  @Test
  void what_is_right_is_as_its_schema_says() {
    Bodies bodies = new Bodies(contract, new Ids(contract), new Marks());
    List<String> wrong = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      for (String type : operation.bodies().keySet()) {
        if (type.endsWith("json")) {
          for (int i = 0; i < 10; i++) {
            Dice dice = new Dice(4, i);
            contract
                .schemas()
                .departures(
                    operation.bodies().get(type).schema(), bodies.right(operation, type, 'f', dice))
                .forEach(departure -> wrong.add(operation.id() + ": " + departure));
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void most_calls_are_of_whom_the_operation_admits() {
    Calls calls = calls(5);
    long admitted =
        LongStream.range(0, MANY)
            .mapToObj(calls::call)
            .filter(call -> call.caller().good() && call.operation().admits(call.caller().roles()))
            .count();

    assertThat(admitted).isBetween(MANY / 2L, MANY * 95L / 100);
  }

  @Test
  void what_joins_two_cities_is_not_done_with_the_marked_ones() {
    Ids ids = new Ids(contract);
    String city = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
    ids.learn(
        contract.operation("listMembers"),
        List.of(),
        "/api/v1/members",
        Optional.empty(),
        new ObjectMapper().createObjectNode().put("id", city));
    Calls calls = new Calls(contract, Sample.CALLERS, Map.of(city, 's'), ids, new Marks(), 6);

    assertThat(LongStream.range(0, MANY).mapToObj(calls::call))
        .filteredOn(call -> call.operation().id().equals("mergeMember"))
        .noneMatch(call -> call.path().contains(city));
  }
}
