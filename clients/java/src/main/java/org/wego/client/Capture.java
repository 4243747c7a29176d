package org.wego.client;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;

/** Takes the content of an answer out before the generated code would read it as JSON. */
final class Capture implements UnaryOperator<HttpResponse<InputStream>> {

  private static final int HUNDRED = 100;
  private static final int GOOD = 2;

  private Download download;

  @Override
  public HttpResponse<InputStream> apply(HttpResponse<InputStream> received) {
    if (!(received instanceof Answer answer) || answer.statusCode() / HUNDRED != GOOD) {
      // A problem is read as ever.
      return received;
    }
    download =
        new Download(
            answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
            Download.fileName(answer.headers().firstValue("Content-Disposition")),
            answer.content());
    return answer.emptied();
  }

  Download download() {
    if (download == null) {
      throw new IllegalStateException("There was no call to download from");
    }
    return download;
  }
}
