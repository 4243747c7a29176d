package org.wego.faults.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.RunningStack;

/**
 * What the work of a run needs to be there.
 *
 * @param seed of the run; in the name of everything that its work makes
 * @param members who are billed and pay
 * @param committee the login of each city of the Executive Committee, by the city's id
 * @param edition of the awards, open for entries
 * @param event open for registrations, the run's own
 * @param sheets scores that are final, to be changed; none where nobody judges
 * @param assembly that votes; null where none sits
 * @param feeYear the year that is billed in it
 */
public record Scene(
    long seed,
    List<String> members,
    Map<String, String> committee,
    String edition,
    String event,
    List<Panel.Sheet> sheets,
    String assembly,
    int feeYear) {

  static final String SECRETARIAT = Api.SECRETARIAT;
  static final String APPLICANT = Api.APPLICANT;

  private static final int EDITION_YEAR = 2033;
  private static final int FIRST_FEE_YEAR = 2013;
  private static final int FEE_YEARS = 14;
  private static final int FIRST_GDP_YEAR = 2010;
  private static final int LAST_GDP_YEAR = 2025;

  /** What is the same for all runs on a stack. */
  public record Common(
      Gate gate,
      List<String> members,
      Map<String, String> committee,
      String edition,
      List<Panel.Sheet> sheets,
      String assembly) {

    /** With judges and an Assembly at work as well, which takes half a minute on a new stack. */
    public Common withPanelAndAssembly(RunningStack stack) {
      gate.getTokens(Panel.users());
      gate.getTokens(users());
      return new Common(
          gate,
          members,
          committee,
          edition,
          new Panel(gate, stack.folder().resolve("mail")).sheets(),
          Assembly.sits(gate, committee));
    }

    /** The users whose tokens are needed. */
    public List<String> users() {
      List<String> users = new ArrayList<>(committee.values());
      users.add(SECRETARIAT);
      users.add(APPLICANT);
      sheets.forEach(sheet -> users.add(sheet.judge()));
      return users;
    }

    /** What this run works with. */
    public Scene of(long seed) {
      int feeYear = FIRST_FEE_YEAR + (int) Math.floorMod(seed, (long) FEE_YEARS);
      return new Scene(
          seed, members, committee, edition, event(gate, seed), sheets, assembly, feeYear);
    }
  }

  /** Fills a new stack: the roster, its leadership, figures for many years, an edition. */
  public static Common prepare(RunningStack stack) {
    Api api = new Api(stack);
    api.haveRosterAndIndicators();
    api.secretariat()
        .indicators()
        .importEconomicIndicators(
            figures(api.data("economic-indicators.csv")), null, null, null, null, null);
    Gate gate = new Gate(stack.gateway(), stack.realm());
    gate.getTokens(List.of(SECRETARIAT));
    if (committee(gate).isEmpty()) {
      importLeadership(gate, api);
    }
    List<String> members = new ArrayList<>();
    done(gate, Request.get(SECRETARIAT, "/members?category=FULL&limit=200"))
        .path("items")
        .forEach(member -> members.add(member.path("id").asText()));
    return new Common(gate, members, committee(gate), edition(gate), List.of(), null);
  }

  private static void importLeadership(Gate gate, Api api) {
    byte[] csv = api.data("leadership-2014-2017.csv").getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    done(
        gate,
        new Request(
            SECRETARIAT, "POST", "/leadership-imports", "text/csv; charset=utf-8", csv, key));
  }

  /** The last figure of each country, for every year that is asked for. */
  private static String figures(String csv) {
    Map<String, String> last = new TreeMap<>();
    csv.lines()
        .skip(1)
        .map(line -> line.split(","))
        .filter(cells -> cells.length > 2)
        .forEach(cells -> last.put(cells[0], cells[2]));
    StringBuilder all = new StringBuilder("country,year,gdp_per_capita_ppp_usd\n");
    last.forEach(
        (country, figure) -> {
          for (int year = FIRST_GDP_YEAR; year <= LAST_GDP_YEAR; year++) {
            all.append(country).append(',').append(year).append(',').append(figure).append('\n');
          }
        });
    return all.toString();
  }

  /** The logins are called as the cities are. */
  private static Map<String, String> committee(Gate gate) {
    Map<String, String> committee = new TreeMap<>();
    done(gate, Request.get(SECRETARIAT, "/leadership?limit=200"))
        .path("items")
        .forEach(
            holding -> {
              if (holding.path("office").asText().equals("EXECUTIVE_COMMITTEE_MEMBER")) {
                committee.put(
                    holding.path("memberId").asText(), login(holding.path("memberName").asText()));
              }
            });
    return committee;
  }

  static String login(String city) {
    return "committee-" + city.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  /** The edition of the year, or null. */
  static String edition(Gate gate, int year) {
    for (JsonNode known :
        done(gate, Request.get(SECRETARIAT, "/award-editions?limit=200")).path("items")) {
      if (known.path("year").intValue() == year) {
        return known.path("id").asText();
      }
    }
    return null;
  }

  private static String edition(Gate gate) {
    String known = edition(gate, EDITION_YEAR);
    if (known != null) {
      return known;
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    ObjectNode edition =
        Request.json()
            .put("year", EDITION_YEAR)
            .put("callOpensAt", now.minus(Duration.ofDays(1)).toString())
            .put("callClosesAt", now.plus(Duration.ofDays(300)).toString());
    String id =
        done(gate, Request.post(SECRETARIAT, "/award-editions", edition)).path("id").asText();
    done(
        gate,
        Request.post(
            SECRETARIAT,
            "/award-editions/" + id + "/phase-changes",
            Request.json().put("to", "CALL_OPEN")));
    return id;
  }

  private static String event(Gate gate, long seed) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String day = today().plusDays(200).toString();
    ObjectNode event =
        Request.json()
            .put("type", "CONFERENCE")
            .put("state", "SCHEDULED")
            .put("title", "Conference of run " + seed)
            .put("hostCity", "Seoul")
            .put("country", "KR")
            .put("timeZone", "Asia/Seoul")
            .put("startsOn", day)
            .put("endsOn", day)
            .put("registrationOpensAt", now.minus(Duration.ofDays(1)).toString())
            .put("registrationClosesAt", now.plus(Duration.ofDays(150)).toString());
    String id = done(gate, Request.post(SECRETARIAT, "/events", event)).path("id").asText();
    done(gate, Request.post(SECRETARIAT, "/events/" + id + "/publication"));
    return id;
  }

  static JsonNode done(Gate gate, Request request) {
    Answer answer = gate.send(request);
    if (!answer.done()) {
      throw new IllegalStateException(request + " while the scene is set: " + answer);
    }
    return answer.body();
  }

  /** Today where the business counts its days. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Seoul"));
  }

  /** One of the members. */
  String member(Person person) {
    return members.get(person.random().nextInt(members.size()));
  }

  /** The databases of the services, in their order. */
  public static List<String> databases() {
    return List.copyOf(
        new TreeSet<>(List.of("membership", "fees", "awards", "events", "webhooks")));
  }
}
