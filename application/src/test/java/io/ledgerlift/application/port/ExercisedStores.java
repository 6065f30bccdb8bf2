package io.ledgerlift.application.port;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts the contract's cases that were run against each store, and prints one line for each when
 * the last test has ended: a store that was skipped is missed there.
 */
public final class ExercisedStores implements AfterTestExecutionCallback {

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(ExercisedStores.class);

  @Override
  public void afterTestExecution(ExtensionContext context) {
    context.getRequiredTestInstances().getAllInstances().stream()
        .flatMap(test -> Stream.ofNullable(test.getClass().getAnnotation(OnStore.class)))
        .forEach(store -> cases(context).count(store.value()));
  }

  private static Cases cases(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .computeIfAbsent(Cases.class, key -> new Cases(), Cases.class);
  }

  /** Closed by JUnit with its store, after the last test. */
  private static final class Cases implements AutoCloseable {

    private final Map<String, AtomicInteger> byStore = new ConcurrentSkipListMap<>();

    void count(String store) {
      byStore.computeIfAbsent(store, name -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void close() {
      byStore.forEach(
          (store, cases) ->
              System.out.println("store exercised: " + store + ", " + cases + " cases"));
    }
  }
}
