package io.ledgerlift.adapter.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.domain.document.FailureCode;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WorkBudgetTest {

  private final AtomicInteger signs = new AtomicInteger();

  @Test
  void operators_of_one_page_are_limited() {
    WorkBudget budget = budget(3, 100);
    repeat(3, budget::operator);

    assertOver(budget::operator);
  }

  @Test
  void new_page_begins_anew() {
    WorkBudget budget = budget(3, 100);
    repeat(3, budget::operator);

    budget.startPage();

    assertThatNoException().isThrownBy(budget::operator);
  }

  @Test
  void operators_of_the_document_are_limited_over_all_pages() {
    WorkBudget budget = budget(3, 5);
    repeat(3, budget::operator);
    budget.startPage();
    repeat(2, budget::operator);

    assertOver(budget::operator);
  }

  @Test
  void forms_nest_no_deeper_than_allowed() {
    WorkBudget budget = budget(100, 100);
    repeat(2, budget::enterForm);

    assertOver(budget::enterForm);
  }

  @Test
  void forms_side_by_side_do_not_nest() {
    WorkBudget budget = budget(100, 100);

    repeat(
        4,
        () -> {
          budget.enterForm();
          budget.leaveForm();
        });

    assertOver(budget::enterForm);
  }

  @Test
  void one_stream_and_all_streams_are_limited() {
    WorkBudget budget = budget(100, 100);

    assertOver(() -> budget(100, 100).decoded(11));
    budget.decoded(10);
    budget.decoded(10);
    assertOver(() -> budget.decoded(10));
  }

  @Test
  void work_gives_signs_of_life() {
    WorkBudget budget = budget(1_000_000, 1_000_000);

    repeat(100_000, budget::operator);

    assertThat(signs.get()).isBetween(5, 100);
  }

  private WorkBudget budget(long pageOperators, long documentOperators) {
    WorkLimits limits =
        new WorkLimits(5, 10, 25, pageOperators, documentOperators, 2, 4, 100, 2, 100, 100);
    return new WorkBudget(limits, signs::incrementAndGet);
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }

  private static void assertOver(ThrowingCallable work) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(work)
        .extracting(Unreadable::code)
        .isEqualTo(FailureCode.OVER_BUDGET);
  }
}
