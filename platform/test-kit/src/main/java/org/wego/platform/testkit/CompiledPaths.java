package org.wego.platform.testkit;

import groovy.lang.Binding;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Lets REST Assured compile each path once.
 *
 * <p>For every {@code body("items[0].name", …)} and {@code path("id")} it compiles and loads a
 * Groovy program of that text, which takes longer than the call that was tested. It makes a new
 * shell for each, with the JSON as a variable; the shell that it gets here keeps the program of
 * each text, and runs it on that JSON.
 */
final class CompiledPaths {

  private static final Map<String, Class<?>> PROGRAMS = new ConcurrentHashMap<>();

  private CompiledPaths() {}

  /** From now on, for everything that is loaded beside this class. */
  static synchronized void keep() {
    MetaClass shells = GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class);
    if (!(shells instanceof KeepingShells)) {
      GroovySystem.getMetaClassRegistry()
          .setMetaClass(GroovyShell.class, new KeepingShells(shells));
    }
  }

  /** How Groovy, in which REST Assured is written, makes its shells. */
  private static final class KeepingShells extends DelegatingMetaClass {

    KeepingShells(MetaClass original) {
      super(original);
    }

    @Override
    public Object invokeConstructor(Object[] arguments) {
      return arguments.length == 1 && arguments[0] instanceof Binding variables
          ? new KeepingShell(variables)
          : super.invokeConstructor(arguments);
    }
  }

  private static final class KeepingShell extends GroovyShell {

    KeepingShell(Binding variables) {
      super(variables);
    }

    @Override
    public Object evaluate(String program) {
      Class<?> compiled = PROGRAMS.computeIfAbsent(program, CompiledPaths::compile);
      Script script = InvokerHelper.createScript(compiled, getContext());
      return script.run();
    }
  }

  private static Class<?> compile(String program) {
    return new GroovyClassLoader(CompiledPaths.class.getClassLoader()).parseClass(program);
  }
}
