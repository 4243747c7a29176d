package org.wego.platform.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wego.platform.messages");

  @Test
  void no_class_is_named_for_the_domain() {
    classes()
        .that()
        .resideInAPackage("org.wego.platform.messages..")
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
        .resideInAPackage("org.wego.platform.messages..")
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
  void only_the_resource_speaks_http() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..messages.rest")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..")
        .allowEmptyShould(false)
        .check(MODULE);
  }

  @Test
  void time_comes_from_the_shared_clock() {
    noClasses()
        .that()
        .resideInAPackage("org.wego.platform.messages..")
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
