package io.ledgerlift.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;

/** Holds every module to the {@link ArchitectureRules}. */
class ArchitectureTest {

  private static final ImportOption NO_TESTS =
      (Location location) ->
          !location.contains("/test-classes/") && !location.contains("-tests.jar");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(NO_TESTS).importPackages("io.ledgerlift");

  @Test
  void domain_knows_only_java() {
    ArchitectureRules.DOMAIN_KNOWS_ONLY_JAVA.check(CLASSES);
  }

  @Test
  void application_knows_no_technology() {
    ArchitectureRules.APPLICATION_KNOWS_NO_TECHNOLOGY.check(CLASSES);
  }

  @Test
  void ports_know_no_use_case() {
    ArchitectureRules.PORTS_KNOW_NO_USE_CASE.check(CLASSES);
  }

  @Test
  void adapters_stand_alone() {
    ArchitectureRules.ADAPTERS_STAND_ALONE.check(CLASSES);
  }

  @Test
  void each_adapter_faces_its_side() {
    ArchitectureRules.EACH_ADAPTER_FACES_ITS_SIDE.check(CLASSES);
  }

  @Test
  void technologies_stay_behind_their_fences() {
    ArchitectureRules.TECHNOLOGIES_STAY_BEHIND_THEIR_FENCES.check(CLASSES);
  }

  @Test
  void domain_values_do_not_change() {
    ArchitectureRules.DOMAIN_VALUES_DO_NOT_CHANGE.check(CLASSES);
  }

  @Test
  void time_and_chance_come_from_outside() {
    ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE.check(CLASSES);
  }

  @Test
  void names_say_what_a_class_is() {
    ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS.check(CLASSES);
  }

  @Test
  void ports_are_implemented_by_named_adapters() {
    ArchitectureRules.PORTS_ARE_IMPLEMENTED_BY_NAMED_ADAPTERS.check(CLASSES);
  }

  @Test
  void packages_have_no_cycles() {
    ArchitectureRules.PACKAGES_HAVE_NO_CYCLES.check(CLASSES);
  }

  @Test
  void general_manners_are_kept() {
    ArchitectureRules.GENERAL_MANNERS.check(CLASSES);
  }
}
