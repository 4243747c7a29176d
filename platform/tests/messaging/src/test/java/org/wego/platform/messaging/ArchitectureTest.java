package org.wego.platform.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wego.platform.messaging");

  @Test
  void no_class_is_named_for_the_domain() {
    classes()
        .that()
        .resideInAPackage("org.wego.platform.messaging..")
        .should()
        .haveNameNotMatching(
            "(?i).*(member|city|cities|fee|invoice|award|ballot|office|partner|assembly|city).*")
        .allowEmptyShould(false)
        .check(MODULE);
  }

  @Test
  void no_class_is_named_for_nothing() {
    classes()
        .that()
        .resideInAPackage("org.wego.platform.messaging..")
        .should()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotStartingWith("Base")
        .andShould()
        .haveSimpleNameNotEndingWith("DTO")
        .allowEmptyShould(false)
        .check(MODULE);
  }

  @Test
  void packages_are_layered() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("operations")
        .definedBy("..messaging.operations")
        .layer("republication")
        .definedBy("..messaging.republication")
        .layer("inbox")
        .definedBy("..messaging.inbox")
        .layer("outbox")
        .definedBy("..messaging.outbox")
        .layer("stream")
        .definedBy("..messaging.stream")
        .layer("kafka")
        .definedBy("..messaging.kafka")
        .layer("retry")
        .definedBy("..messaging.retry")
        .whereLayer("operations")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("republication")
        .mayOnlyBeAccessedByLayers("operations")
        .whereLayer("inbox")
        .mayOnlyBeAccessedByLayers("operations")
        .whereLayer("outbox")
        .mayOnlyBeAccessedByLayers("republication")
        .whereLayer("stream")
        .mayOnlyBeAccessedByLayers("outbox", "inbox", "republication")
        .whereLayer("kafka")
        .mayOnlyBeAccessedByLayers("outbox", "inbox")
        .whereLayer("retry")
        .mayOnlyBeAccessedByLayers("outbox", "inbox", "republication")
        .allowEmptyShould(false)
        .check(MODULE);
  }

  @Test
  void only_operations_speak_http() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..messaging.operations")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.wego.platform.http..")
        .allowEmptyShould(false)
        .check(MODULE);
  }

  @Test
  void time_comes_from_the_shared_clock() {
    noClasses()
        .that()
        .resideInAPackage("org.wego.platform.messaging..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .allowEmptyShould(false)
        .check(MODULE);
  }
}
