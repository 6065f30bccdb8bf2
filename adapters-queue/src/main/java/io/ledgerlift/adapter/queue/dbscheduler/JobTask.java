package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.InstantSource;
import java.util.function.Consumer;

/** What db-scheduler knows of a job. */
final class JobTask {

  static final String NAME = "process-document";

  private JobTask() {}

  /**
   * Two attempts of one document are two jobs, and one attempt is one however often it is added.
   */
  static String instance(Job job) {
    return job.documentId() + "/" + job.attempt();
  }

  /**
   * Hands jobs to {@code worker}. One that threw is removed: whether and when to try again is
   * decided by the document, which the reconciler puts on the queue anew; db-scheduler would try it
   * for ever. One whose process died comes back at once: if it had been claimed, it is void by now.
   */
  static OneTimeTask<JobMessage> handing(Consumer<Job> worker, InstantSource clock) {
    return Tasks.oneTime(NAME, JobMessage.class)
        .onFailure((failed, operations) -> operations.remove())
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute((instance, context) -> worker.accept(instance.getData().job()));
  }
}
