package org.wego.platform.http.page;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Link: <…>; rel="next"} to a page that another one follows. A whole list as CSV has
 * none.
 */
class NextLink {

  /** The address is a path without a host, so that it holds behind a gateway as well. */
  @ServerResponseFilter
  void add(ContainerResponseContext response, UriInfo uri) {
    if (response.getEntity() instanceof Page<?> page
        && page.next() != null
        && !(isCsv(response) && WholeList.ofRequest().isPresent())) {
      URI next = uri.getRequestUriBuilder().replaceQueryParam("cursor", page.next()).build();
      String query = next.getRawQuery();
      response
          .getHeaders()
          .add(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + query + ">; rel=\"next\"");
    }
  }

  private static boolean isCsv(ContainerResponseContext response) {
    return response.getMediaType() != null
        && response.getMediaType().isCompatible(CsvWriter.MEDIA_TYPE);
  }
}
