package org.wego.platform.http.page;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * A list that was asked for without a limit, page after page. The resource method is called again
 * for each page, so that one is held at a time, however long the list is.
 */
final class WholeList {

  private final ResteasyReactiveRequestContext request;
  private final ListParameters list;

  private WholeList(ResteasyReactiveRequestContext request, ListParameters list) {
    this.request = request;
    this.list = list;
  }

  /** The list of the present request; empty when it names a limit, and so wants a page. */
  static Optional<WholeList> ofRequest() {
    ResteasyReactiveRequestContext request = CurrentRequestManager.get();
    return Arrays.stream(request.getParameters())
        .filter(ListParameters.class::isInstance)
        .map(ListParameters.class::cast)
        .filter(ListParameters::wantsAll)
        .findFirst()
        .map(list -> new WholeList(request, list));
  }

  /** The page that follows another one. */
  Page<?> after(Page<?> page) {
    list.turnTo(page.next());
    Object answer = call();
    return (Page<?>) (answer instanceof Response response ? response.getEntity() : answer);
  }

  private Object call() {
    try {
      return request
          .getTarget()
          .getInvoker()
          .invoke(request.getEndpointInstance(), request.getParameters());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A page of the list cannot be read", e);
    }
  }
}
