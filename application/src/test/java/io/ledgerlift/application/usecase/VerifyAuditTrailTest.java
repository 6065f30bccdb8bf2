package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.usecase.ExportReading.Format;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.audit.AuditVerdict.Intact;
import io.ledgerlift.domain.document.Document;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class VerifyAuditTrailTest extends UseCaseTest {

  @Test
  void empty_trail_is_intact() {
    assertThat(useCases().verifyAuditTrail().verify()).containsExactly(new Intact(0, 0));
  }

  @Test
  void everything_that_the_use_cases_do_leaves_an_intact_trail() {
    Document completed = completed();
    useCases().downloadOriginal().download(completed.id(), ledgerLift.occasion());
    useCases().exportReading().export(completed.id(), Format.JSON, ledgerLift.occasion());
    useCases().requestReading().request(completed.id(), ledgerLift.occasion());
    ledgerLift.runDue();
    useCases().purgeDocument().purge(failed().id(), ledgerLift.occasion());

    assertThat(useCases().verifyAuditTrail().verify()).containsExactly(new Intact(2, 14));
  }

  @Test
  void each_broken_history_is_told() {
    registered();
    Document shortened = completed();
    Document emptied = registered();
    ports().auditTrail().forge(shortened.id(), entries -> entries.subList(0, 2));
    ports().auditTrail().forge(emptied.id(), entries -> List.of());

    assertThat(useCases().verifyAuditTrail().verify())
        .hasSize(2)
        .anySatisfy(
            verdict ->
                assertThat(verdict)
                    .asInstanceOf(InstanceOfAssertFactories.type(Broken.class))
                    .returns(shortened.id(), Broken::documentId)
                    .returns(3L, Broken::sequence))
        .anySatisfy(
            verdict ->
                assertThat(verdict)
                    .asInstanceOf(InstanceOfAssertFactories.type(Broken.class))
                    .returns(emptied.id(), Broken::documentId)
                    .returns(1L, Broken::sequence));
  }

  @Test
  void trail_that_is_away_is_told() {
    faults().at("auditTrail.histories");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> useCases().verifyAuditTrail().verify());
  }
}
