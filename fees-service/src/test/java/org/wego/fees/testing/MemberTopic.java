package org.wego.fees.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wego.platform.testkit.ToldEvent;

/** Tells of members as membership does: by events on the real topic, held against the contract. */
public final class MemberTopic {

  public static final String NAME = "wego.membership.member.v1";

  private MemberTopic() {}

  /** Tells one event, and waits until it is applied. */
  public static void tell(String type, long sequence, Map<String, Object> state) {
    event(type, sequence, state).tell().awaitTaken();
  }

  /** The state that events of a member of the roster carry. */
  public static Map<String, Object> state(Roster.Member member) {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("memberId", member.id().toString());
    state.put("name", member.name());
    state.put("organizationType", member.type().name());
    state.put("region", member.region());
    state.put("country", member.country());
    state.put("population", member.population());
    state.put("founding", member.founding());
    state.put("category", member.category());
    state.put("periods", periods(period(member.category(), member.since().toString(), null)));
    return state;
  }

  /** A period, open where {@code to} is null. */
  public static Map<String, Object> period(String category, String from, String to) {
    Map<String, Object> period = new LinkedHashMap<>();
    period.put("category", category);
    period.put("from", from);
    period.put("to", to);
    return period;
  }

  @SafeVarargs
  public static List<Map<String, Object>> periods(Map<String, Object>... periods) {
    return new ArrayList<>(Arrays.asList(periods));
  }

  private static ToldEvent event(String name, long sequence, Map<String, Object> state) {
    return ToldEvent.of(
        NAME,
        "/wego/membership",
        "org.wego.membership." + name + ".v1",
        UUID.fromString((String) state.get("memberId")),
        sequence,
        state);
  }
}
