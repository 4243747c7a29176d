package org.wego.faults.bug;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedBugTest {

  static List<PlantedBug> bugs() {
    return PlantedBug.all();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void each_fits_the_present_source(PlantedBug bug) throws IOException {
    String source = Files.readString(Path.of("..").resolve(bug.source()));

    assertThat(bug.plantedIn(source)).isNotEqualTo(source);
  }
}
