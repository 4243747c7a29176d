package org.wego.deployment.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wego.deployment.Checkout;

/** The instructions of a Dockerfile, in their stages. Its grammar is checked by a linter. */
record Dockerfile(List<Stage> stages) {

  record Instruction(String word, String text) {}

  record Stage(String base, List<Instruction> instructions) {

    List<String> of(String word) {
      return instructions.stream()
          .filter(instruction -> instruction.word().equals(word))
          .map(Instruction::text)
          .toList();
    }
  }

  static Dockerfile read(String file) {
    List<Stage> stages = new ArrayList<>();
    String joined =
        Checkout.text(file).replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
    for (String line : joined.lines().filter(line -> !line.isBlank()).toList()) {
      int blank = line.indexOf(' ');
      String word = line.substring(0, blank).toUpperCase(Locale.ROOT);
      String text = line.substring(blank + 1).strip();
      if (word.equals("FROM")) {
        stages.add(new Stage(text, new ArrayList<>()));
      } else if (!stages.isEmpty()) {
        stages.get(stages.size() - 1).instructions().add(new Instruction(word, text));
      }
    }
    return new Dockerfile(stages);
  }

  /** What becomes the image. */
  Stage last() {
    return stages.get(stages.size() - 1);
  }
}
