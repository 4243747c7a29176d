package org.wego.platform.http.parameter;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * The query and path parameters that a resource method declares.
 *
 * @param all every one of them
 * @param queryNames the names that may occur in a query
 */
record DeclaredParameters(List<DeclaredParameter> all, Set<String> queryNames) {

  private static final ConcurrentMap<Method, DeclaredParameters> BY_METHOD =
      new ConcurrentHashMap<>();

  static DeclaredParameters of(Method method) {
    return BY_METHOD.computeIfAbsent(method, DeclaredParameters::read);
  }

  private static DeclaredParameters read(Method method) {
    List<DeclaredParameter> all = new ArrayList<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Parameter parameter = parameters[i];
      if (parameter.isAnnotationPresent(BeanParam.class)) {
        addProperties(parameter.getType(), i, all);
      } else {
        DeclaredParameter.of(
                parameter, parameter.getName(), parameter.getParameterizedType(), i, null)
            .ifPresent(all::add);
      }
    }
    return new DeclaredParameters(
        List.copyOf(all),
        all.stream()
            .filter(parameter -> !parameter.inPath())
            .map(DeclaredParameter::name)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static void addProperties(Class<?> bean, int index, List<DeclaredParameter> all) {
    for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.isAnnotationPresent(BeanParam.class)) {
          addProperties(field.getType(), index, all);
        } else {
          DeclaredParameter.of(field, field.getName(), field.getGenericType(), index, bean)
              .ifPresent(all::add);
        }
      }
    }
  }
}
