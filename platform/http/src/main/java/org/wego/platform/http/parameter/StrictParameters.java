package org.wego.platform.http.parameter;

import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.wego.platform.http.Scalars;
import org.wego.platform.http.Violations;
import org.wego.platform.problem.Faults;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Checks the parameters of a request against what the matched resource method declares, before the
 * method's own conversion would stop at the first one: unknown, repeated, misshapen and constraint-
 * breaking query parameters are answered all at once.
 */
class StrictParameters {

  private final Validator validator;
  private final InjectableInstance<Object> resources;

  StrictParameters(Validator validator, @Any InjectableInstance<Object> resources) {
    this.validator = validator;
    this.resources = resources;
  }

  /** Runs after authentication and authorization, so that a stranger learns nothing from it. */
  @ServerRequestFilter
  void check(ResourceInfo resource, UriInfo uri) {
    Method method = resource.getResourceMethod();
    DeclaredParameters declared = DeclaredParameters.of(method);
    Faults faults = new Faults();
    Set<String> misshapen = new HashSet<>();
    uri.getQueryParameters().keySet().stream()
        .filter(name -> !declared.queryNames().contains(name))
        .sorted()
        .forEach(
            name -> faults.add("/query/" + name, "UNKNOWN_PARAMETER", "is not known on this path"));

    Map<DeclaredParameter, Object> arguments = new HashMap<>();
    for (DeclaredParameter parameter : declared.all()) {
      if (parameter.readable()) {
        arguments.put(parameter, read(parameter, uri, faults, misshapen));
      }
    }
    addViolations(resource.getResourceClass(), method, arguments, faults, misshapen);
    faults.throwIfAny(PlatformError.INVALID_INPUT);
  }

  private static Object read(
      DeclaredParameter parameter, UriInfo uri, Faults faults, Set<String> misshapen) {
    List<String> given =
        (parameter.inPath() ? uri.getPathParameters() : uri.getQueryParameters())
            .get(parameter.name());
    if (given == null || given.isEmpty()) {
      given = parameter.defaultValue() == null ? List.of() : List.of(parameter.defaultValue());
    }
    Scalars.Refusal refusal =
        (code, detail) -> {
          misshapen.add(parameter.pointer());
          faults.add(parameter.pointer(), code, detail);
        };
    if (given.size() > 1 && !parameter.many()) {
      refusal.refuse("REPEATED", "must be given once");
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (String text : given) {
      values.add(Scalars.read(text, parameter.type(), parameter.inPath() ? notFound() : refusal));
    }
    return parameter.toArgument(values);
  }

  /** A path with a value of the wrong shape names nothing, like any other unknown path. */
  private static Scalars.Refusal notFound() {
    return (code, detail) -> {
      throw new ProblemException(PlatformError.NOT_FOUND, "There is nothing at this path");
    };
  }

  private void addViolations(
      Class<?> resourceClass,
      Method method,
      Map<DeclaredParameter, Object> arguments,
      Faults faults,
      Set<String> misshapen) {
    Object[] direct = new Object[method.getParameterCount()];
    Map<Integer, DeclaredParameter> byIndex = new HashMap<>();
    arguments.forEach(
        (parameter, argument) -> {
          if (parameter.bean() == null) {
            direct[parameter.index()] = argument;
            byIndex.put(parameter.index(), parameter);
          } else {
            validator
                .validateValue(parameter.bean(), parameter.property(), argument)
                .forEach(violation -> add(violation, parameter, faults, misshapen));
          }
        });
    if (byIndex.isEmpty()) {
      return;
    }
    Object instance = ClientProxy.unwrap(resources.select(resourceClass).get());
    for (ConstraintViolation<Object> violation :
        validator.forExecutables().validateParameters(instance, method, direct)) {
      for (Path.Node node : violation.getPropertyPath()) {
        if (node.getKind() == ElementKind.PARAMETER) {
          int index = node.as(Path.ParameterNode.class).getParameterIndex();
          if (byIndex.containsKey(index)) {
            add(violation, byIndex.get(index), faults, misshapen);
          }
        }
      }
    }
  }

  private static void add(
      ConstraintViolation<?> violation,
      DeclaredParameter parameter,
      Faults faults,
      Set<String> misshapen) {
    if (!misshapen.contains(parameter.pointer())) {
      faults.add(parameter.pointer(), Violations.code(violation), violation.getMessage());
    }
  }
}
