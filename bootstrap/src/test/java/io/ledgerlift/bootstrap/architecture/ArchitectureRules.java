package io.ledgerlift.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;
import java.util.function.Predicate;

/** The walls of the house, each with its reason. */
final class ArchitectureRules {

  private static final String ROOT = "io.ledgerlift.";
  private static final String EVERYTHING = "io.ledgerlift..";
  private static final String DOMAIN = ROOT + "domain..";
  private static final String APPLICATION = ROOT + "application..";
  private static final String PORTS = ROOT + "application.port..";
  private static final String USE_CASES = ROOT + "application.usecase..";
  private static final String ADAPTERS = ROOT + "adapter..";
  private static final String WEB = ROOT + "adapter.web..";
  private static final String PERSISTENCE = ROOT + "adapter.persistence..";
  private static final String STORAGE = ROOT + "adapter.storage..";
  private static final String FORMATS = ROOT + "adapter.formats..";
  private static final String BOOTSTRAP = ROOT + "bootstrap..";
  private static final String FIXTURES = ROOT + "fixtures..";

  private static final DescribedPredicate<JavaClass> PORT =
      describe(
          "ports",
          type ->
              type.isInterface() && type.isTopLevelClass() && resideInAPackage(PORTS).test(type));

  static final ArchRule DOMAIN_KNOWS_ONLY_JAVA =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..", "org.jspecify..")
          .because(
              "what the product knows must outlive every framework; a whitelist leaks nothing");

  static final ArchRule APPLICATION_KNOWS_NO_TECHNOLOGY =
      classes()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(APPLICATION, DOMAIN, "java..", "org.jspecify..", "org.slf4j")
          .because("use cases are run in memory by their tests and by the embedded harness");

  static final ArchRule PORTS_KNOW_NO_USE_CASE =
      noClasses()
          .that()
          .resideInAPackage(PORTS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(USE_CASES)
          .because("a port says what is needed, not who needs it");

  static final ArchRule ADAPTERS_STAND_ALONE =
      CompositeArchRule.of(
              slices().matching(ROOT + "adapter.(*)..").should().notDependOnEachOther())
          .and(
              noClasses()
                  .that()
                  .resideOutsideOfPackage(BOOTSTRAP)
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(BOOTSTRAP))
          .because("a technology can be exchanged only where no other one leans on it");

  static final ArchRule EACH_ADAPTER_FACES_ITS_SIDE =
      CompositeArchRule.of(
              noClasses().that().resideInAPackage(WEB).should().dependOnClassesThat(PORT))
          .and(
              noClasses()
                  .that()
                  .resideInAnyPackage(PERSISTENCE, STORAGE, FORMATS)
                  .should()
                  .dependOnClassesThat()
                  .resideInAPackage(USE_CASES))
          .because("doors call use cases, and use cases call ports: a short cut skips the rules");

  static final ArchRule TECHNOLOGIES_STAY_BEHIND_THEIR_FENCES =
      CompositeArchRule.of(
              fence("org.apache.pdfbox..", ROOT + "adapter.formats.pdfbox..", FIXTURES))
          .and(fence("org.apache.fontbox..", ROOT + "adapter.formats.pdfbox..", FIXTURES))
          .and(
              fence(
                  "software.amazon.awssdk..",
                  ROOT + "adapter.storage.s3..",
                  ROOT + "adapter.storage.signing..",
                  ROOT + "adapter.queue.sqs.."))
          .and(fence("io.minio..", ROOT + "adapter.storage.minio.."))
          .and(fence("org.hibernate..", PERSISTENCE))
          .and(fence("jakarta.persistence..", PERSISTENCE))
          .and(fence("java.sql..", PERSISTENCE))
          .and(fence("javax.sql..", PERSISTENCE, ROOT + "adapter.queue.dbscheduler..", BOOTSTRAP))
          .and(fence("io.javalin..", WEB))
          .because("a library that is used in one place can be replaced in one place");

  static final ArchRule DOMAIN_VALUES_DO_NOT_CHANGE =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .and(not(describe("packages", type -> type.getSimpleName().equals("package-info"))))
          .should(
              satisfy(
                  "be records, enums, interfaces or exceptions, or final with final fields only",
                  ArchitectureRules::isFixed))
          .because("whoever holds a value may keep it, in any thread");

  static final ArchRule TIME_AND_CHANCE_COME_FROM_OUTSIDE =
      classes()
          .that()
          .resideInAPackage(EVERYTHING)
          .and()
          .resideOutsideOfPackage(BOOTSTRAP)
          .should(notCall("ask for time, chance or environment", ArchitectureRules::isAmbient))
          .because("tests set the clock and the dice, and only bootstrap reads the environment");

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      noClasses()
          .that()
          .resideInAPackage(EVERYTHING)
          .should()
          .haveNameMatching(".*(Impl|Service|Manager|Helper|Util|Utils|Dto|Entity|Port)")
          .because("such endings are where a better name was not looked for");

  static final ArchRule PORTS_ARE_IMPLEMENTED_BY_NAMED_ADAPTERS =
      classes()
          .that(
              describe(
                  "classes that implement ports",
                  type -> !type.isInterface() && !portsOf(type).isEmpty()))
          .should(
              satisfy(
                  "be final, in an adapter, and end in the port's name",
                  ArchitectureRules::isProperAdapter))
          .because("technology plus role tells what a class is without opening it");

  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices()
          .matching(ROOT + "(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a circle can only be understood all at once");

  static final ArchRule GENERAL_MANNERS =
      CompositeArchRule.of(GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION)
          .and(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS)
          .and(
              noClasses()
                  .that(
                      resideOutsideOfPackages(ROOT + "bootstrap.cli..")
                          .and(not(describe("slot", ArchitectureRules::isSlotEntry))))
                  .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS))
          .because("what is injected, thrown or printed should be plain to see");

  private ArchitectureRules() {}

  private static ArchRule fence(String technology, String... allowed) {
    return noClasses()
        .that()
        .resideInAPackage(EVERYTHING)
        .and()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(technology);
  }

  private static boolean isFixed(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAssignableTo(Throwable.class)
        || type.isAnonymousClass()
        || (isClosed(type)
            && type.getFields().stream()
                .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL)));
  }

  /** A constant's own body is a subclass of its enum, and nobody can extend it. */
  private static boolean isClosed(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        || type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
  }

  private static boolean isAmbient(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock") && name.startsWith("system"))
        || (owner.equals("java.time.InstantSource") && name.equals("system"))
        || (owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "getenv", "getProperty", "getProperties").contains(name))
        || (owner.equals("java.util.UUID") && name.equals("randomUUID"))
        || (owner.equals("java.lang.Math") && name.equals("random"));
  }

  private static Set<JavaClass> portsOf(JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .filter(PORT)
        .collect(java.util.stream.Collectors.toSet());
  }

  private static boolean isProperAdapter(JavaClass type) {
    if (type.getName().equals(ROOT + "bootstrap.wiring.PrometheusMetrics")) {
      return true;
    }
    return resideInAPackage(ADAPTERS).test(type)
        && type.getModifiers().contains(JavaModifier.FINAL)
        && portsOf(type).stream()
            .allMatch(port -> type.getSimpleName().endsWith(port.getSimpleName()));
  }

  private static boolean isSlotEntry(JavaClass type) {
    return type.getName().equals(ROOT + "adapter.formats.fork.SlotMain");
  }

  private static ArchCondition<JavaClass> satisfy(String wish, Predicate<JavaClass> holds) {
    return new ArchCondition<>(wish) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getName() + (holds.test(type) ? " does " : " does not ") + wish;
        events.add(new SimpleConditionEvent(type, holds.test(type), message));
      }
    };
  }

  private static ArchCondition<JavaClass> notCall(String deed, Predicate<JavaAccess<?>> forbidden) {
    return new ArchCondition<>("not " + deed) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getAccessesFromSelf().stream()
            .filter(forbidden)
            .forEach(
                access ->
                    events.add(SimpleConditionEvent.violated(access, access.getDescription())));
      }
    };
  }
}
