package org.wego.journey.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the mail catcher of the stack has taken. */
public record Mails(RunningStack stack) {

  /** The text of the mail to this address under this subject: there is one. */
  public String one(String recipient, String subject) {
    List<String> numbers =
        stack
            .wego("mail", "--count", "200")
            .lines()
            .filter(line -> line.contains(recipient) && line.endsWith(subject))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(numbers).as("mails on '%s' to %s", subject, recipient).hasSize(1);
    return stack.wego("mail", numbers.get(0));
  }
}
