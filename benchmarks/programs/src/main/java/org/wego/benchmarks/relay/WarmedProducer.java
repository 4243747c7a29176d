package org.wego.benchmarks.relay;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * Calls Kafka's {@code ProducerPerformance} twice in one process, the first time to warm up: by
 * itself it would be measured while it is compiled.
 *
 * <p>Arguments: the records of the first call, those of the second, and what both are told. It is
 * called by reflection, because Kafka's tools are on the class path of this process only.
 */
final class WarmedProducer {

  private WarmedProducer() {}

  public static void main(String... arguments) throws ReflectiveOperationException {
    Method program =
        Class.forName("org.apache.kafka.tools.ProducerPerformance")
            .getMethod("main", String[].class);
    for (String records : List.of(arguments[0], arguments[1])) {
      String[] told = Arrays.copyOfRange(arguments, 2, arguments.length + 2);
      told[told.length - 2] = "--num-records";
      told[told.length - 1] = records;
      program.invoke(null, (Object) told);
    }
  }
}
