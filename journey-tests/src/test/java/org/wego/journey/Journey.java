package org.wego.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.wego.journey.kit.Api;
import org.wego.journey.kit.RunningStack;

/** A test class on the one stack of this test run, its methods in their order. */
@ExtendWith(Journey.OnTheStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Journey {

  /** Starts the stack with the first class that needs it; it ends with the test run. */
  final class OnTheStack implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
      stack(context);
    }

    private static RunningStack stack(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(RunningStack.class, key -> start(), RunningStack.class);
    }

    private static RunningStack start() {
      return RunningStack.start(
          Path.of(System.getProperty("journey.checkout")),
          Path.of(System.getProperty("journey.folder")),
          Map.of(
              // So that a run takes long enough to be killed in the middle.
              "WEGO_FEES_RUN_CHUNK_SIZE", "500",
              "WEGO_FEES_RUN_CHUNK_PAUSE", "1s",
              // Tests ask more often than people; limits are tested at the gateway.
              "WEGO_GATEWAY_RATE_LIMITS_POLICIES_ANONYMOUS_REQUESTS", "1000"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == RunningStack.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      RunningStack stack = stack(context);
      return parameter.getParameter().getType() == Api.class ? new Api(stack) : stack;
    }
  }
}
