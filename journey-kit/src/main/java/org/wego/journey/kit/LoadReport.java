package org.wego.journey.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What callers noticed of a restart. */
public record LoadReport(List<Request> requests) {

  private static final double NANOS_OF_A_MILLISECOND = 1_000_000;

  public LoadReport of(String service) {
    return new LoadReport(
        requests.stream().filter(request -> request.service().equals(service)).toList());
  }

  public List<Request> failures() {
    return requests.stream().filter(Request::failed).toList();
  }

  /** The time within which this share of the requests was answered. */
  public double millis(double share) {
    long[] nanos = requests.stream().mapToLong(Request::nanos).sorted().toArray();
    return nanos[(int) Math.ceil(share * nanos.length) - 1] / NANOS_OF_A_MILLISECOND;
  }

  /** The longest time from one good answer to the next. */
  public double longestPauseMillis() {
    List<Request> good =
        requests.stream()
            .filter(request -> !request.failed())
            .sorted(Comparator.comparingLong(Request::endedNanos))
            .toList();
    long longest = 0;
    for (int i = 1; i < good.size(); i++) {
      longest = Math.max(longest, good.get(i).endedNanos() - good.get(i - 1).endedNanos());
    }
    return longest / NANOS_OF_A_MILLISECOND;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d requests, %d failed, p50 %.0f ms, p99 %.0f ms, longest %.0f ms, longest pause %.0f ms",
        requests.size(),
        failures().size(),
        millis(0.5),
        millis(0.99),
        millis(1),
        longestPauseMillis());
  }
}
