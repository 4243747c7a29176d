package org.wego.fees.reminder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReminderLevelsTest {

  @Test
  @DisplayName("F13: levels that are not in order end the start")
  void levels_rise_and_are_near() {
    assertThatCode(() -> ReminderLevels.require(List.of(-30, 0, 14, 30, 60)))
        .doesNotThrowAnyException();
    assertThatCode(() -> ReminderLevels.require(List.of(7))).doesNotThrowAnyException();
    for (List<Integer> wrong :
        List.of(
            List.<Integer>of(), List.of(0, 0), List.of(14, 0), List.of(-366, 0), List.of(0, 366))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> ReminderLevels.require(wrong))
          .withMessageContaining("wego.fees.reminder.levels");
    }
  }
}
