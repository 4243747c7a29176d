package org.wego.platform.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.resolvers.SelectedClassResolverFromClasspath;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the architecture that a machine can check, for one root package.
 *
 * <pre>{@code
 * class ArchitectureTest {
 *   @TestFactory
 *   Stream<DynamicTest> the_architecture_holds() {
 *     return ArchitectureRules.ofService("org.wego.membership").tests();
 *   }
 * }
 * }</pre>
 *
 * A rule that finds nothing to look at fails: it would say that all is well about nothing.
 */
public final class ArchitectureRules {

  private static final String BANNED_NAMES =
      "(.*[a-z0-9])?(Impl|Manager|Helper|Utils?|Base|DTO|Dto)([A-Z0-9].*)?";
  private static final String ENTITY = "jakarta.persistence.Entity";
  private static final List<String> MAPPED =
      List.of(ENTITY, "jakarta.persistence.Embeddable", "jakarta.persistence.MappedSuperclass");
  private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";

  /** Those that are not also words of the mechanism, as a judge or a quote is. */
  private static final Set<String> DOMAIN_NOUNS =
      Set.of(
          "Member",
          "Membership",
          "City",
          "Municipality",
          "Fee",
          "Fees",
          "Invoice",
          "Award",
          "Awards",
          "Committee",
          "Secretariat",
          "Partner",
          "Assembly",
          "Organization",
          "Roster",
          "Office",
          "Population",
          "Billing",
          "Applicant");

  private final String root;
  private final JavaClasses main;
  private final JavaClasses everything;
  private final List<ArchRule> rules = new ArrayList<>();
  private final List<ArchRule> rulesForEverything = new ArrayList<>();

  private ArchitectureRules(String root, JavaClasses main, JavaClasses everything) {
    this.root = root;
    this.main = main;
    this.everything = everything;
    rules.add(names());
    rules.add(clock());
    rulesForEverything.add(noMocks());
  }

  private static ArchitectureRules of(String root) {
    JavaClasses everything = read(root);
    return new ArchitectureRules(root, everything.that(are(notOfTests())), everything);
  }

  /**
   * Of what the classes use, only that is read too whose own ancestors a rule asks for. All of it,
   * down to the Java runtime's, would take most of the time.
   */
  private static JavaClasses read(String root) {
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setClassResolver(SelectedClassResolverFromClasspath.class);
          configuration.setClassResolverArguments(
              "org.wego", REPOSITORY.substring(0, REPOSITORY.lastIndexOf('.')));
          return new ClassFileImporter().importPackages(root);
        });
  }

  private static DescribedPredicate<JavaClass> notOfTests() {
    ImportOption main = new ImportOption.DoNotIncludeTests();
    return DescribedPredicate.describe(
        "not of tests",
        type ->
            type.getSource()
                .map(source -> main.includes(Location.of(source.getUri())))
                .orElseThrow());
  }

  /** The rules for a service: features with their own {@code rest} and {@code messaging}. */
  public static ArchitectureRules ofService(String root) {
    return of(root).withFeatures();
  }

  /** As {@link #ofService}, for classes that are given. */
  static ArchitectureRules ofService(String root, JavaClasses classes) {
    return new ArchitectureRules(root, classes, classes).withFeatures();
  }

  /** The rules for a process without a domain of its own: names, the clock, no mocks. */
  public static ArchitectureRules ofProcess(String root) {
    return of(root);
  }

  /** The rules for a module of the platform, which knows mechanism and no domain. */
  public static ArchitectureRules ofPlatform(String root) {
    return of(root).withoutDomain();
  }

  /** As {@link #ofPlatform}, for classes that are given. */
  static ArchitectureRules ofPlatform(String root, JavaClasses classes) {
    return new ArchitectureRules(root, classes, classes).withoutDomain();
  }

  private ArchitectureRules withFeatures() {
    rules.add(insideDoesNotKnowOutside());
    rules.add(webStaysInRest());
    rules.add(fieldsOfEntitiesArePrivate());
    rules.add(entitiesHaveNoSetters());
    rules.add(featuresMeetThroughUseCasesAndQueries());
    return this;
  }

  private ArchitectureRules withoutDomain() {
    rules.add(noDomainNoun());
    return this;
  }

  /** One test for each rule. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        rules.stream().map(rule -> test(rule, main)),
        rulesForEverything.stream().map(rule -> test(rule, everything)));
  }

  private static DynamicTest test(ArchRule rule, JavaClasses classes) {
    ArchRule strict = rule.allowEmptyShould(false);
    return DynamicTest.dynamicTest(strict.getDescription(), () -> strict.check(classes));
  }

  private ArchRule names() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveNameMatching("(.*[.$])" + BANNED_NAMES)
        .as("a name says what a thing is, not that it is an Impl, Manager, Helper, Util or Base");
  }

  private ArchRule clock() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .accessTargetWhere(readsTheSystemClock())
        .as("the time comes from the injected Clock");
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheSystemClock() {
    return DescribedPredicate.describe(
        "reads the system's clock",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && (isNowWithoutClock(target) || isSystemClock(target)));
  }

  private static boolean isNowWithoutClock(CodeUnitAccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().startsWith("java.time")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isSystemClock(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.util.Date")
            && name.equals("<init>")
            && target.getRawParameterTypes().isEmpty();
  }

  private ArchRule noMocks() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mockito..", "io.quarkus.test.junit.mockito..")
        .as("tests use the real thing, or a fake written by hand");
  }

  private ArchRule insideDoesNotKnowOutside() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(root + "..rest..", root + "..messaging..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + "..rest..", root + "..messaging..")
        .as("rest and messaging may use the domain, never the reverse");
  }

  private ArchRule webStaysInRest() {
    return noClasses()
        .that(are(inFeatures()))
        .and()
        .resideOutsideOfPackages(root + "..rest..", root + "..messaging..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta.ws.rs..",
            "org.eclipse.microprofile.reactive.messaging..",
            "org.apache.kafka..")
        .as("the domain knows neither HTTP nor Kafka");
  }

  private ArchRule fieldsOfEntitiesArePrivate() {
    return fields()
        .that()
        .areDeclaredInClassesThat(are(mapped()))
        .and()
        .areNotStatic()
        .should()
        .bePrivate()
        .as("fields of entities are private");
  }

  private ArchRule entitiesHaveNoSetters() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(are(mapped()))
        .should()
        .haveNameMatching("set[A-Z].*")
        .as("entities change by behaviour, not by setters");
  }

  private ArchRule featuresMeetThroughUseCasesAndQueries() {
    return classes()
        .that(are(inFeatures()))
        .should(keepToTheFrontOfOtherFeatures())
        .as(
            "features meet through use cases and queries only: no entity, repository, resource or"
                + " translator of another one");
  }

  private ArchCondition<JavaClass> keepToTheFrontOfOtherFeatures() {
    return new ArchCondition<>("keep to the front of other features") {
      @Override
      public void check(JavaClass one, ConditionEvents events) {
        for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
          JavaClass other = dependency.getTargetClass();
          boolean abroad = featureOf(other).isPresent() && !featureOf(other).equals(featureOf(one));
          if (abroad && isInner(other)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private boolean isInner(JavaClass type) {
    return type.isAnnotatedWith(ENTITY)
        || type.isAssignableTo(REPOSITORY)
        || resideInAnyPackage(root + "..rest..", root + "..messaging..").test(type);
  }

  private ArchRule noDomainNoun() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<JavaClass>("name anything of the domain") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(Stream.of(type.getSimpleName()), membersOf(type))
                    .forEach(
                        name ->
                            events.add(
                                new SimpleConditionEvent(
                                    type, hasDomainNoun(name), type.getName() + " names " + name)));
              }
            })
        .as("the platform knows no domain noun");
  }

  private static Stream<String> membersOf(JavaClass type) {
    return type.getMembers().stream().map(member -> member.getName());
  }

  private static boolean hasDomainNoun(String name) {
    return Stream.of(name.split("(?<=[a-z0-9])(?=[A-Z])|_"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .anyMatch(DOMAIN_NOUNS::contains);
  }

  private static DescribedPredicate<JavaClass> mapped() {
    return DescribedPredicate.describe(
        "mapped to the database", type -> MAPPED.stream().anyMatch(type::isAnnotatedWith));
  }

  private DescribedPredicate<JavaClass> inFeatures() {
    return DescribedPredicate.describe(
        "in a feature of " + root, type -> featureOf(type).isPresent());
  }

  /** The feature is the first package below the root. */
  private Optional<String> featureOf(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? Optional.of(name.substring(root.length() + 1).split("\\.")[0])
        : Optional.empty();
  }
}
