package org.wego.benchmarks.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The least that can be asked. */
@Path("/hello")
public class HelloResource {

  @GET
  public String hello() {
    return "hello";
  }
}
