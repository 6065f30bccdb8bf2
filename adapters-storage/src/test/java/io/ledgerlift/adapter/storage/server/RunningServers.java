package io.ledgerlift.adapter.storage.server;

import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server of each kind for all tests, started when the first asks and ended after the last. */
public final class RunningServers implements ParameterResolver {

  /** A page of this origin may use signed URLs. */
  public static final String ORIGIN = "http://localhost:3000";

  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(RunningServers.class);

  private static final Map<Class<?>, Callable<S3Server>> STARTS =
      Map.of(
          S3ProxyServer.class,
          () -> S3ProxyServer.start(ORIGIN),
          MinioServer.class,
          MinioServer::start,
          MinioInDocker.class,
          MinioInDocker::start);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return STARTS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> kind = parameter.getParameter().getType();
    return context.getRoot().getStore(OURS).computeIfAbsent(kind, RunningServers::start);
  }

  private static Object start(Class<?> kind) {
    try {
      return STARTS.get(kind).call();
    } catch (Exception failed) {
      throw new AssertionError(kind.getSimpleName() + " does not start", failed);
    }
  }
}
