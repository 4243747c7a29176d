package org.wego.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import io.restassured.path.json.JsonPath;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompiledPathsTest {

  private static final int LOOKUPS = 100;

  @BeforeAll
  static void keep_them() {
    CompiledPaths.keep();
  }

  @Test
  void a_path_finds_what_each_document_has_there() {
    for (int i = 0; i < LOOKUPS; i++) {
      JsonPath document =
          JsonPath.from("{\"items\":[{\"name\":\"n%d\",\"size\":%d}]}".formatted(i, i));

      assertThat(document.getString("items[0].name")).isEqualTo("n" + i);
      assertThat(document.getInt("items.find { it.name != null }.size")).isEqualTo(i);
      assertThat(document.getString("items[0].absent")).isNull();
    }
  }

  @Test
  void a_path_is_compiled_once() {
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    JsonPath.from("{\"once\":{\"only\":1}}").getInt("once.only");
    long before = classes.getTotalLoadedClassCount();

    for (int i = 0; i < LOOKUPS; i++) {
      JsonPath.from("{\"once\":{\"only\":1}}").getInt("once.only");
    }

    assertThat(classes.getTotalLoadedClassCount() - before).isLessThan(LOOKUPS);
  }

  @Test
  void a_path_that_is_none_is_refused_each_time() {
    JsonPath document = JsonPath.from("{\"a\":1}");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> document.get("a[")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void asking_again_changes_nothing() {
    var shells = GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class);

    CompiledPaths.keep();

    assertThat(GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class))
        .isSameAs(shells);
  }
}
