package org.wego.platform.http.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on every POST method of a resource. The platform opens the transaction around the method and
 * honours an {@code Idempotency-Key} header: the same key and request get the stored answer again
 * for 24 hours. The method returns {@link jakarta.ws.rs.core.Response} and takes its body as a
 * record, a string or a byte array.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

  /** Whether a request without the header is refused (400 IDEMPOTENCY_KEY_REQUIRED). */
  @Nonbinding
  boolean required() default false;
}
