package org.wego.platform.http.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wego.platform.http.Digests;
import org.wego.platform.http.problem.Problems;
import org.wego.platform.http.security.Caller;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * Runs a POST in one transaction together with the record of its answer: either both are there or
 * neither is. A refusal (4xx) is recorded in a transaction of its own, after the rollback.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class IdempotentInterceptor {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

  private final TransactionManager transactions;
  private final StoredAnswers answers;
  private final Problems problems;
  private final Caller caller;
  private final HttpHeaders headers;
  private final UriInfo uri;
  private final Request request;
  private final ObjectMapper mapper;

  IdempotentInterceptor(
      TransactionManager transactions,
      StoredAnswers answers,
      Problems problems,
      Caller caller,
      HttpHeaders headers,
      UriInfo uri,
      Request request,
      ObjectMapper mapper) {
    this.transactions = transactions;
    this.answers = answers;
    this.problems = problems;
    this.caller = caller;
    this.headers = headers;
    this.uri = uri;
    this.request = request;
    this.mapper = mapper;
  }

  @AroundInvoke
  Object answer(InvocationContext context) throws Exception {
    if (context.getMethod().getReturnType() != Response.class) {
      throw new IllegalStateException(context.getMethod() + " is idempotent and has no Response");
    }
    String key = key(context);
    return key == null ? answer(context, null) : answer(context, claim(context, key));
  }

  /** What a key stands for: the caller's operation, and the request that it was first used for. */
  private record Claim(byte[] scope, byte[] request) {}

  private Response answer(InvocationContext context, Claim claim) throws Exception {
    transactions.begin();
    try {
      if (claim != null) {
        answers.lock(claim.scope());
        Optional<StoredAnswer> earlier = answers.find(claim.scope(), claim.request());
        if (earlier.isPresent()) {
          return earlier.get().replay();
        }
      }
      Response answer = run(context, claim);
      rollbackIfOpen();
      if (claim != null && isRefusal(answer)) {
        transactions.begin();
        answers.store(claim.scope(), claim.request(), StoredAnswer.of(answer));
        transactions.commit();
      }
      return answer;
    } finally {
      rollbackIfOpen();
    }
  }

  /** Runs the method and commits, unless it refuses or fails. */
  private Response run(InvocationContext context, Claim claim) {
    try {
      Response answer = (Response) context.proceed();
      Response kept = answer;
      if (claim != null) {
        kept = inBytes(withoutSecret(answer));
        answer = inBytes(answer);
      }
      if (answer.getStatus() < 400) {
        if (claim != null) {
          answers.store(claim.scope(), claim.request(), StoredAnswer.of(kept));
        }
        transactions.commit();
      }
      return answer;
    } catch (Exception e) {
      return problems.answer(e);
    }
  }

  private void rollbackIfOpen() throws SystemException {
    if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
      transactions.rollback();
    }
  }

  /** Too many requests and our own failures may end otherwise the next time. */
  private static boolean isRefusal(Response answer) {
    return answer.getStatus() >= 400 && answer.getStatus() < 500 && answer.getStatus() != 429;
  }

  private static Response withoutSecret(Response answer) {
    return answer.getEntity() instanceof ShownOnce secret
        ? Response.fromResponse(answer).entity(secret.shownAgain()).build()
        : answer;
  }

  /** The same answer with its body written out, so that a replay is the same to the byte. */
  private Response inBytes(Response answer) throws IOException {
    Object entity = answer.getEntity();
    if (entity == null || entity instanceof byte[]) {
      return answer;
    }
    MediaType type =
        answer.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : answer.getMediaType();
    return Response.fromResponse(answer)
        .entity(mapper.writeValueAsBytes(entity))
        .type(type)
        .build();
  }

  private String key(InvocationContext context) {
    List<String> given = headers.getRequestHeader(HEADER);
    if (given == null || given.isEmpty()) {
      if (isRequired(context)) {
        throw new ProblemException(
            PlatformError.IDEMPOTENCY_KEY_REQUIRED,
            "Send a new Idempotency-Key with each new request, and the same with each retry");
      }
      return null;
    }
    if (given.size() > 1 || !KEY.matcher(given.get(0)).matches()) {
      String detail = "must be one value of 1 to 255 visible ASCII characters";
      throw new ProblemException(PlatformError.INVALID_INPUT, detail)
          .withFaults(List.of(new Fault("/header/" + HEADER, "INVALID_FORMAT", detail)));
    }
    return given.get(0);
  }

  private static boolean isRequired(InvocationContext context) {
    Idempotent onMethod = context.getMethod().getAnnotation(Idempotent.class);
    return onMethod != null
        ? onMethod.required()
        : context.getMethod().getDeclaringClass().getAnnotation(Idempotent.class).required();
  }

  private Claim claim(InvocationContext context, String key) throws IOException {
    String owner = caller.anonymous() ? "anonymous" : "subject " + caller.subject();
    byte[] scope =
        Digests.sha256(utf8(owner), utf8(request.getMethod()), utf8(uri.getPath()), utf8(key));
    String query = Objects.requireNonNullElse(uri.getRequestUri().getRawQuery(), "");
    return new Claim(scope, Digests.sha256(utf8(query), body(context)));
  }

  /** The body as the method understood it: white space and the order of fields do not matter. */
  private byte[] body(InvocationContext context) throws IOException {
    Parameter[] parameters = context.getMethod().getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (isBody(parameters[i])) {
        Object body = context.getParameters()[i];
        return body instanceof byte[] bytes ? bytes : mapper.writeValueAsBytes(body);
      }
    }
    return new byte[0];
  }

  private static boolean isBody(Parameter parameter) {
    return !parameter.getType().getPackageName().equals("jakarta.ws.rs.core")
        && Arrays.stream(parameter.getAnnotations())
            .map(annotation -> annotation.annotationType().getPackageName())
            .noneMatch(
                name ->
                    name.startsWith("jakarta.ws.rs")
                        || name.startsWith("org.jboss.resteasy.reactive"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
