package org.wego.localstack.doctor.check;

import java.util.List;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.Verdict;
import org.wego.localstack.doctor.look.Observation;
import org.wego.localstack.doctor.look.ShownCertificate;

/** How long certificates are still good. */
final class Certificates implements Check {

  private static final long WARN_DAYS = 30;
  private static final long FAIL_DAYS = 7;

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    return seen.certificates().isEmpty()
        ? List.of(Finding.skipped("all", "no address with https is given"))
        : seen.certificates().stream().map(Certificates::finding).toList();
  }

  private static Finding finding(ShownCertificate shown) {
    String subject = shown.address().getAuthority();
    if (shown.failure().isPresent()) {
      return Finding.fail(
          subject,
          "it shows no certificate: " + shown.failure().get(),
          "See that it listens with TLS there, and that the address is right.");
    }
    long days = shown.left().toDays();
    String detail =
        shown.left().isNegative()
            ? "its certificate has been over for %d days".formatted(-days)
            : "its certificate is good for %d days".formatted(days);
    return Finding.of(
        days < FAIL_DAYS ? Verdict.FAIL : days < WARN_DAYS ? Verdict.WARN : Verdict.OK,
        subject,
        detail,
        "Renew it, and have whoever shows it read it again. If that should happen by itself, see why it"
            + " did not.");
  }
}
