package org.wego.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.wego.gateway");

  @Test
  void routing_knows_neither_the_proxy_nor_the_framework() {
    classes()
        .that()
        .resideInAPackage("..gateway.routing..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "..gateway.routing..")
        .check(CLASSES);
  }

  @Test
  void tokens_are_checked_without_knowing_what_they_open() {
    noClasses()
        .that()
        .resideInAPackage("..gateway.token..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..gateway.proxy..", "..gateway.routing..", "..gateway.page..")
        .check(CLASSES);
  }

  @Test
  void names_say_what_a_class_is() {
    noClasses()
        .that()
        .resideInAPackage("org.wego.gateway..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*(Manager|Helper|Util|Utils|Base|DTO|Dto)")
        .check(CLASSES);
  }

  @Test
  void there_is_no_domain_here() {
    noClasses()
        .that()
        .resideInAPackage("org.wego.gateway..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.wego.membership..", "org.wego.fees..")
        .check(CLASSES);
  }
}
