package org.wego.localstack.doctor.check;

import java.util.List;
import org.wego.localstack.doctor.Finding;
import org.wego.localstack.doctor.Installation;
import org.wego.localstack.doctor.look.Instance;
import org.wego.localstack.doctor.look.Observation;

/** Whether every instance of every service answers and is ready. */
final class Services implements Check {

  @Override
  public String name() {
    return "services";
  }

  @Override
  public List<Finding> examine(Installation installation, Observation seen) {
    return seen.instances().stream().map(instance -> finding(installation, instance)).toList();
  }

  private static Finding finding(Installation installation, Instance instance) {
    String subject = instance.service();
    return switch (instance.health()) {
      case READY -> Finding.ok(subject, "ready");
      case NOT_READY ->
          Finding.fail(
              subject,
              "%s is not ready: it %s".formatted(instance.address(), instance.detail()),
              "See that its database is there and takes its login; it becomes ready by itself.");
      case AWAY ->
          Finding.fail(
              subject,
              "%s does not answer: %s".formatted(instance.address(), instance.detail()),
              installation.start(subject));
    };
  }
}
