package org.wego.platform.testkit;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The way to the one {@link JvmServers} of this JVM.
 *
 * <p>Quarkus loads a test, and with it this kit, by a new class loader for each test profile, so
 * that a static field is not one of the JVM: every profile would start servers of its own. So the
 * application's own class loader, which is above them all, holds the object, and each profile
 * reaches it by reflection. Only types of the Java runtime pass between them.
 */
interface JvmWide {

  KeyPair trustedKeys();

  KeyPair strangersKeys();

  Path clockOffsetFile();

  int nextNumber();

  String createDatabase(String name, String owner, String password);

  Connection connect(String database, String user, String password) throws SQLException;

  Connection connectAsAdministrator(String database) throws SQLException;

  AutoCloseable freezePostgres();

  String bootstrapServers();

  List<String> createTopics(InputStream list);

  void stopKafka();

  void startKafka();

  boolean kafkaIsRunning();

  static JvmWide servers() {
    try {
      Object shared =
          Class.forName(JvmServers.class.getName(), true, ClassLoader.getSystemClassLoader())
              .getMethod("instance")
              .invoke(null);
      return (JvmWide)
          Proxy.newProxyInstance(
              JvmWide.class.getClassLoader(),
              new Class<?>[] {JvmWide.class},
              (proxy, method, arguments) -> {
                // Kafka looks classes up by the thread's loader, and its threads keep it.
                Thread thread = Thread.currentThread();
                ClassLoader callers = thread.getContextClassLoader();
                thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
                try {
                  return shared
                      .getClass()
                      .getMethod(method.getName(), method.getParameterTypes())
                      .invoke(shared, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                } finally {
                  thread.setContextClassLoader(callers);
                }
              });
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The servers of this JVM cannot be prepared", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The test kit is not on the class path of the JVM", e);
    }
  }
}
