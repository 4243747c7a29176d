package org.wego.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wego.security.contract.Contract;
import org.wego.security.contract.Operation;
import org.wego.security.generate.Call;
import org.wego.security.generate.Caller;

/** A small contract, and who calls it. */
public final class Sample {

  public static final Caller SEOUL =
      new Caller("member-seoul", Optional.of("seoul"), true, Set.of("member"), 's', "s");
  public static final Caller FRANKFURT =
      new Caller("member-frankfurt", Optional.of("frankfurt"), true, Set.of("member"), 'f', "f");
  public static final Caller SECRETARIAT =
      new Caller(
          "secretariat",
          Optional.of("secretariat"),
          true,
          Set.of("secretariat"),
          Caller.NOBODY,
          Caller.ALL);
  public static final Caller NOBODY =
      new Caller("nobody", Optional.empty(), true, Set.of(), Caller.NOBODY, "");
  public static final Caller FORGED =
      new Caller("forged", Optional.of("forged"), false, Set.of(), Caller.NOBODY, "");
  public static final List<Caller> CALLERS = List.of(SEOUL, FRANKFURT, SECRETARIAT, NOBODY, FORGED);

  private static final String REFUSALS =
      """
      "400":{"$ref":"#/components/responses/Problem"},"401":{"$ref":"#/components/responses/Problem"},
      "403":{"$ref":"#/components/responses/Problem"},"404":{"$ref":"#/components/responses/Problem"},
      "500":{"$ref":"#/components/responses/Problem"},"503":{"$ref":"#/components/responses/Problem"}
      """;

  private static final String THING = "{\"schema\":{\"$ref\":\"#/components/schemas/Thing\"}}";

  private static final String TEXT =
      """
      {"openapi":"3.1.0","info":{"title":"Things","version":"1"},
       "paths":{
        "/things":{
         "get":{"operationId":"listThings","security":[{"bearer":["member","secretariat"]}],
          "parameters":[{"name":"kind","in":"query","schema":{"type":"string","enum":["A","B"]}}],
          "responses":{"200":{"content":{"application/json":{"schema":{"type":"object","required":["items"],
            "properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/Thing"}}}}}}},@}},
         "post":{"operationId":"addThing","security":[{"bearer":["member"]}],
          "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/ThingRequest"},
            "example":{"name":"A thing of mine","note":"For me alone"}}}},
          "responses":{"201":{"content":{"application/json":#}},@}}},
        "/things/{id}":{
         "get":{"operationId":"getThing",
          "parameters":[{"name":"id","in":"path","required":true,"schema":{"$ref":"#/components/schemas/Id"}}],
          "responses":{"200":{"content":{"application/json":#}},@}}}},
       "components":{
        "responses":{"Problem":{"content":{"application/problem+json":
          {"schema":{"$ref":"#/components/schemas/Problem"}}}}},
        "schemas":{
         "Id":{"type":"string","format":"uuid"},
         "Thing":{"type":"object","required":["id","name"],"properties":{
           "id":{"$ref":"#/components/schemas/Id"},"name":{"type":"string"},
           "note":{"type":["string","null"]},"count":{"type":"integer"}}},
         "ThingRequest":{"type":"object","required":["name"],"properties":{
           "name":{"type":"string","maxLength":100},
           "note":{"type":["string","null"],"examples":["A note"],"maxLength":100},
           "count":{"type":["integer","null"],"minimum":0,"maximum":9}}},
         "Problem":{"type":"object","required":["type","title","status","code"],"properties":{
           "type":{"type":"string"},"title":{"type":"string"},"status":{"type":"integer"},
           "code":{"type":"string"},"detail":{"type":"string"}}}}}}
      """
          .replace("@", REFUSALS)
          .replace("#}", THING + "}");

  private Sample() {}

  public static Contract contract() {
    return Contract.of(TEXT);
  }

  public static Call call(Contract contract, String operation, Caller caller) {
    Operation called = contract.operation(operation);
    return new Call(
        7,
        called,
        caller,
        "right",
        called.method(),
        List.of(),
        called.path().replace("{id}", "0153c9f8-3424-7aa1-84a6-3585008bcfb0"),
        Map.of(),
        null);
  }

  /** A problem document. */
  public static String problem(int status) {
    return """
    {"type":"urn:wego:problem:NOT_SO","title":"Not so","status":%d,"code":"NOT_SO"}\
    """
        .formatted(status);
  }
}
