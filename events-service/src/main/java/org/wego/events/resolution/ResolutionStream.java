package org.wego.events.resolution;

/** Takes what others are told of resolutions, in the transaction of the change. */
public interface ResolutionStream {

  void append(ResolutionAdopted event);
}
