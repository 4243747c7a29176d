package org.wego.localstack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wego.localstack");

  @Test
  void packages_have_no_cycles() {
    slices().matching("org.wego.localstack.(*)..").should().beFreeOfCycles().check(PROGRAM);
  }

  @Test
  void only_commands_know_the_command_line() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "..localstack.command..")
        .check(PROGRAM);
  }

  @Test
  void the_demo_reaches_the_services_only_through_their_api() {
    noClasses()
        .that()
        .resideInAPackage("..demo..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..supervisor..", "..process..", "org.wego.platform..", "java.sql..")
        .check(PROGRAM);
  }

  @Test
  void names_say_what_a_class_is() {
    classes()
        .that()
        .resideInAPackage("org.wego.localstack..")
        .should()
        .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Base|DTO)")
        .check(PROGRAM);
  }
}
