package io.ledgerlift.adapter.queue.sqs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** A client whose calls a test sees, and can let fail. */
final class WatchedClient {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<String> failing = new CopyOnWriteArrayList<>();
  private final SqsClient client;

  WatchedClient(SqsClient real) {
    this.client =
        (SqsClient)
            Proxy.newProxyInstance(
                SqsClient.class.getClassLoader(),
                new Class<?>[] {SqsClient.class},
                (proxy, method, arguments) -> {
                  calls.add(method.getName());
                  if (failing.remove(method.getName())) {
                    throw SdkClientException.create(method.getName() + " fails for the test");
                  }
                  try {
                    return method.invoke(real, arguments);
                  } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                  }
                });
  }

  SqsClient client() {
    return client;
  }

  /** The next call of this name fails. */
  void failOnce(String call) {
    failing.add(call);
  }

  int calls(String name) {
    return (int) calls.stream().filter(name::equals).count();
  }
}
