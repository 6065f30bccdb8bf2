package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Duration;

/**
 * Remembers which jobs were sent to a queue that cannot be asked what is on it, so that a job is
 * sent once and not each time that somebody finds it waiting. A note lapses, by the clock of the
 * store: a message that got lost is sent anew.
 *
 * <p>A job is told from others by document and attempt. Every method joins a transaction that runs
 * in this thread and throws {@link Unavailable} when the notes cannot be reached.
 */
public interface SentJobs {

  /** How often a note can double its time: 30 s become 16 minutes. */
  int DOUBLINGS = 5;

  /**
   * Notes that the caller is about to send this job; false when it was noted before and that note
   * has not lapsed. Of many at once one is told true.
   *
   * @param lasting how long the note of a new job stands; one that lapsed and is noted again stands
   *     twice as long each time, at most {@link #DOUBLINGS} times doubled, so that a document which
   *     waits behind many others is not sent for without end
   */
  boolean note(Job job, Duration lasting);

  /** The job was done, or could not be sent; one that was never noted is forgotten already. */
  void forget(Job job);

  /** Forgets notes that lapsed so long ago: nobody waits for their documents any more. */
  void forgetLapsed(Duration ago);
}
