package org.wego.security.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wego.security.Sample;
import org.wego.security.check.Finding.Kind;
import org.wego.security.contract.Contract;
import org.wego.security.generate.Call;
import org.wego.security.generate.Caller;
import org.wego.security.generate.Marks;

class AnswerCheckTest {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String ID = "0153c9f8-3424-7aa1-84a6-3585008bcfb0";
  private static final String SHARED_WITH_NOBODY = "written,field,read,reader,reason\n";

  private final Contract contract = Sample.contract();
  private final Marks marks = new Marks();

  private List<Kind> found(String operation, Caller caller, Answer answer) {
    return found(operation, caller, answer, SHARED_WITH_NOBODY);
  }

  private List<Kind> found(String operation, Caller caller, Answer answer, String shared) {
    Call call = Sample.call(contract, operation, caller);
    return new AnswerCheck(contract, marks, SharedByDesign.of(shared))
        .of(call, answer).stream().map(Finding::kind).toList();
  }

  private static Answer answer(int status, String type, String body) {
    return new Answer(
        status,
        Map.of("content-type", List.of(type)),
        body.getBytes(StandardCharsets.UTF_8),
        1_000);
  }

  private static Answer thing(String more) {
    return answer(200, JSON, "{\"id\":\"" + ID + "\",\"name\":\"A thing\"" + more + "}");
  }

  @Test
  void what_is_as_the_contract_says_is_fine() {
    assertThat(found("getThing", Sample.SEOUL, thing(""))).isEmpty();
    assertThat(found("getThing", Sample.NOBODY, thing(",\"note\":null,\"count\":7"))).isEmpty();
    assertThat(found("listThings", Sample.NOBODY, answer(401, PROBLEM, Sample.problem(401))))
        .isEmpty();
  }

  @Test
  void a_failure_is_found() {
    assertThat(found("getThing", Sample.SEOUL, answer(500, PROBLEM, Sample.problem(500))))
        .containsExactly(Kind.FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {",\"secret\":1", ",\"count\":\"7\"", ",\"note\":[]"})
  void an_answer_that_departs_from_its_schema_is_found(String more) {
    assertThat(found("getThing", Sample.SEOUL, thing(more))).containsExactly(Kind.UNLIKE_CONTRACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"name\":\"A thing\"}", "{\"id\":\"x\",\"name\":\"\"}", "[]", "{", ""})
  void an_answer_that_is_something_else_is_found(String body) {
    assertThat(found("getThing", Sample.SEOUL, answer(200, JSON, body)))
        .contains(Kind.UNLIKE_CONTRACT);
  }

  @Test
  void a_status_and_a_type_that_the_contract_does_not_have_are_found() {
    assertThat(found("getThing", Sample.SEOUL, answer(202, JSON, "{}")))
        .containsExactly(Kind.UNDECLARED);
    assertThat(found("getThing", Sample.SEOUL, answer(200, "text/html", "<p>")))
        .containsExactly(Kind.UNDECLARED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain               | Not found",
        "application/problem+json |"
            + " {\"type\":\"urn:wego:problem:A_B\",\"title\":\"\",\"status\":403,\"code\":\"A_B\"}",
        "application/problem+json |"
            + " {\"type\":\"about:blank\",\"title\":\"\",\"status\":404,\"code\":\"A_B\"}",
        "application/problem+json |"
            + " {\"type\":\"urn:wego:problem:\",\"title\":\"\",\"status\":404,\"code\":\"\"}",
        "application/problem+json |"
            + " {\"type\":\"urn:wego:problem:A_B\",\"title\":\"\",\"status\":404}",
      })
  void a_refusal_that_is_no_problem_is_found(String type, String body) {
    assertThat(found("getThing", Sample.SEOUL, answer(404, type, body))).contains(Kind.NO_PROBLEM);
  }

  @Test
  void whoever_is_let_in_without_the_role_or_a_good_token_is_found() {
    Answer done = answer(201, JSON, "{\"id\":\"" + ID + "\",\"name\":\"\"}");

    assertThat(found("addThing", Sample.SEOUL, done)).isEmpty();
    assertThat(found("addThing", Sample.SECRETARIAT, done)).containsExactly(Kind.LET_IN);
    assertThat(found("addThing", Sample.NOBODY, done)).containsExactly(Kind.LET_IN);
    assertThat(found("addThing", Sample.FORGED, done)).containsExactly(Kind.LET_IN);
    assertThat(found("getThing", Sample.FORGED, thing(""))).containsExactly(Kind.LET_IN);
  }

  @Test
  void what_another_city_wrote_is_found() {
    Answer shown = thing(",\"note\":\"" + marks.mark('f', "addThing", "/note") + " text\"");

    assertThat(found("getThing", Sample.SEOUL, shown)).containsExactly(Kind.SHOWN_TO_OTHERS);
    assertThat(found("getThing", Sample.NOBODY, shown)).containsExactly(Kind.SHOWN_TO_OTHERS);
    assertThat(found("getThing", Sample.FRANKFURT, shown)).isEmpty();
    assertThat(found("getThing", Sample.SECRETARIAT, shown)).isEmpty();
  }

  @Test
  void what_is_shared_by_design_is_fine_there_and_nowhere_else() {
    Answer note = thing(",\"note\":\"" + marks.mark('f', "addThing", "/note") + "\"");
    Answer name = thing(",\"note\":\"" + marks.mark('f', "addThing", "/name") + "\"");
    String shared = SHARED_WITH_NOBODY + "addThing,/note,get*,member,Members show each other\n";

    assertThat(found("getThing", Sample.SEOUL, note, shared)).isEmpty();
    assertThat(found("getThing", Sample.SEOUL, name, shared)).contains(Kind.SHOWN_TO_OTHERS);
    assertThat(found("getThing", Sample.NOBODY, note, shared)).contains(Kind.SHOWN_TO_OTHERS);
  }

  @Test
  void a_refusal_that_tells_of_the_inside_is_found() {
    String problem =
        Sample.problem(404).replace("Not so", "org.postgresql.util.PSQLException: no table");

    assertThat(found("getThing", Sample.SEOUL, answer(404, PROBLEM, problem)))
        .containsExactly(Kind.INSIDE_TOLD);
  }

  @Test
  void a_header_that_a_caller_sent_is_found() {
    Answer injected =
        new Answer(
            404,
            Map.of("content-type", List.of(PROBLEM), "x-injected", List.of("yes")),
            Sample.problem(404).getBytes(StandardCharsets.UTF_8),
            1);

    assertThat(found("getThing", Sample.SEOUL, injected)).containsExactly(Kind.HEADER_INJECTED);
  }
}
