package io.ledgerlift.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.ledgerlift.adapter.queue.broken.NamedService;
import io.ledgerlift.adapter.queue.broken.ReadsTheClock;
import io.ledgerlift.adapter.queue.broken.Shouts;
import io.ledgerlift.adapter.queue.broken.left.Left;
import io.ledgerlift.adapter.queue.broken.right.Right;
import io.ledgerlift.adapter.storage.broken.KnowsJdbc;
import io.ledgerlift.adapter.storage.broken.PlainStore;
import io.ledgerlift.adapter.web.broken.CallsPort;
import io.ledgerlift.adapter.web.broken.KnowsOtherAdapter;
import io.ledgerlift.application.broken.KnowsPicocli;
import io.ledgerlift.application.port.broken.KnowsUseCase;
import io.ledgerlift.domain.broken.Changes;
import io.ledgerlift.domain.broken.KnowsSlf4j;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nothing can break holds nothing: each is shown a class that breaks it. */
class ArchitectureRulesBiteTest {

  static Stream<Arguments> rules() {
    return Stream.of(
        broken(ArchitectureRules.DOMAIN_KNOWS_ONLY_JAVA, KnowsSlf4j.class),
        broken(ArchitectureRules.APPLICATION_KNOWS_NO_TECHNOLOGY, KnowsPicocli.class),
        broken(ArchitectureRules.PORTS_KNOW_NO_USE_CASE, KnowsUseCase.class),
        broken(ArchitectureRules.ADAPTERS_STAND_ALONE, KnowsOtherAdapter.class, PlainStore.class),
        broken(ArchitectureRules.EACH_ADAPTER_FACES_ITS_SIDE, CallsPort.class),
        broken(ArchitectureRules.TECHNOLOGIES_STAY_BEHIND_THEIR_FENCES, KnowsJdbc.class),
        broken(ArchitectureRules.DOMAIN_VALUES_DO_NOT_CHANGE, Changes.class),
        broken(ArchitectureRules.TIME_AND_CHANCE_COME_FROM_OUTSIDE, ReadsTheClock.class),
        broken(ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS, NamedService.class),
        broken(ArchitectureRules.PORTS_ARE_IMPLEMENTED_BY_NAMED_ADAPTERS, PlainStore.class),
        broken(ArchitectureRules.PACKAGES_HAVE_NO_CYCLES, Left.class, Right.class),
        broken(ArchitectureRules.GENERAL_MANNERS, Shouts.class));
  }

  private static Arguments broken(ArchRule rule, Class<?>... classes) {
    return Arguments.of(rule, classes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void rule_finds_the_class_that_breaks_it(ArchRule rule, Class<?>[] breaking) {
    EvaluationResult result =
        rule.allowEmptyShould(true).evaluate(new ClassFileImporter().importClasses(breaking));

    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(breaking[0].getSimpleName());
  }
}
