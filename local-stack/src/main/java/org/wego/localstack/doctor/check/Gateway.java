package org.wego.localstack.doctor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Meters;
import org.wego.localstack.doctor.look.Observation;

/** How the gateway sees what is behind it: instances, breakers, the table of routes. */
final class Gateway implements Check {

  private static final String READY = "wego_gateway_instance_ready";
  private static final String EJECTED = "wego_gateway_instance_ejected";
  private static final String BREAKER = "wego_gateway_breaker_state";
  private static final String FAULTS = "wego_gateway_routes_faults";
  private static final int OPEN = 2;

  @Override
  public String name() {
    return "gateway";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    List<Instance> gateways = seen.byService().getOrDefault(Installation.GATEWAY, List.of());
    if (gateways.isEmpty()) {
      return List.of(Finding.skipped(Installation.GATEWAY, "no gateway answers"));
    }
    return gateways.stream()
        .flatMap(gateway -> examine(installation, gateway.meters()).stream())
        .distinct()
        .toList();
  }

  private static List<Finding> examine(Installation installation, Meters meters) {
    Map<String, List<Meters.Sample>> byUpstream =
        meters
            .of(READY)
            .collect(
                Collectors.groupingBy(
                    sample -> sample.label("upstream"), TreeMap::new, Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    byUpstream.forEach(
        (upstream, instances) -> findings.add(instances(installation, upstream, instances)));
    meters
        .of(EJECTED)
        .filter(sample -> sample.value() > 0)
        .forEach(
            sample ->
                findings.add(
                    Finding.warn(
                        sample.label("upstream"),
                        "%s gets no requests for a while, because too many failed there"
                            .formatted(sample.label("instance")),
                        "Its own log says why they failed; it comes back by itself.")));
    meters
        .of(BREAKER)
        .filter(sample -> sample.value() > 0)
        .forEach(sample -> findings.add(breaker(sample)));
    if (meters.sum(FAULTS, any -> true) > 0) {
      findings.add(
          Finding.warn(
              "routes",
              "the file of routes is not valid, and the last good table is in force",
              "Mend the file; the gateway's log names all that is wrong with it."));
    }
    if (findings.isEmpty()) {
      findings.add(
          Finding.warn(
              Installation.GATEWAY,
              "it tells nothing of what is behind it",
              "Give its metrics at /metrics free to this machine."));
    }
    return findings;
  }

  private static Finding instances(
      Installation installation, String upstream, List<Meters.Sample> instances) {
    long ready = instances.stream().filter(instance -> instance.value() > 0).count();
    Verdict verdict =
        ready == instances.size() ? Verdict.OK : ready == 0 ? Verdict.FAIL : Verdict.WARN;
    return Finding.of(
        verdict,
        upstream,
        "%d of %d instances ready".formatted(ready, instances.size()),
        installation.start(upstream)
            + " If it runs, the gateway does not reach it: see its address in the table of routes.");
  }

  private static Finding breaker(Meters.Sample breaker) {
    boolean open = breaker.value() >= OPEN;
    return Finding.of(
        open ? Verdict.FAIL : Verdict.WARN,
        breaker.label("upstream"),
        open
            ? "its breaker is open: callers get 503 at once"
            : "its breaker is half open: a few requests are let through to try",
        "Half of its recent requests came to nothing: see 'services' and its log. The breaker closes"
            + " by itself once they succeed.");
  }
}
