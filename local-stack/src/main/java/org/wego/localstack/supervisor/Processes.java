package org.wego.localstack.supervisor;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wego.localstack.StackException;
import org.wego.localstack.process.ProcessRecord;

/** Waits for processes, own children or not. */
final class Processes {

  private Processes() {}

  static boolean endsWithin(ProcessHandle process, long time, TimeUnit unit) {
    try {
      process.onExit().get(time, unit);
      return true;
    } catch (TimeoutException goesOn) {
      // One that nobody collects stays listed for ever; it has ended all the same.
      return !ProcessRecord.isLive(process);
    } catch (ExecutionException e) {
      throw new StackException("Cannot wait for process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while waiting for process " + process.pid(), e);
    }
  }
}
