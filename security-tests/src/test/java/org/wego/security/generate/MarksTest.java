package org.wego.security.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {

  private final Marks marks = new Marks();

  @Test
  void a_mark_tells_whose_it_is_and_by_which_way_it_came_in() {
    String name = marks.mark('f', "addThing", "/name");
    String note = marks.mark('s', "addThing", "/note");

    assertThat(marks.met("[\"" + name + " x\", \"" + note + "@mark.example\", \"" + name + "\"]"))
        .containsExactly(
            new Marks.Met('f', new Marks.Origin("addThing", "/name")),
            new Marks.Met('s', new Marks.Origin("addThing", "/note")));
  }

  @Test
  void the_same_field_has_the_same_mark() {
    assertThat(marks.mark('f', "addThing", "/name"))
        .isEqualTo(marks.mark('f', "addThing", "/name"))
        .isNotEqualTo(marks.mark('s', "addThing", "/name"))
        .isNotEqualTo(marks.mark('f', "addThing", "/note"));
  }

  @Test
  void what_only_looks_like_one_is_none() {
    assertThat(marks.met("zq7 and zq7fzzz and nothing")).isEmpty();
  }
}
