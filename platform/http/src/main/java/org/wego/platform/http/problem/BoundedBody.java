package org.wego.platform.http.problem;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.wego.platform.http.HttpConfig;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** Counts the bytes of a body, which need not declare its size. */
@Provider
public class BoundedBody implements ReaderInterceptor {

  /** Looked up at each request: this is made before the configuration can be read. */
  private final Instance<HttpConfig> config;

  BoundedBody(Instance<HttpConfig> config) {
    this.config = config;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new BoundedStream(context.getInputStream(), config.get()));
    return context.proceed();
  }

  private static final class BoundedStream extends FilterInputStream {

    private final HttpConfig config;
    private long read;

    private BoundedStream(InputStream body, HttpConfig config) {
      super(body);
      this.config = config;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one == -1 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int some = super.read(target, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > config.maxBodyBytes()) {
        throw new ProblemException(PlatformError.BODY_TOO_LARGE, EdgeProblems.tooLarge(config));
      }
    }
  }
}
