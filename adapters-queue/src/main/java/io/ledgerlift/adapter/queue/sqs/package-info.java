/**
 * The work queue at SQS, or at any server that speaks its protocol: our own jobs, and what a store
 * tells of objects that arrived. What a job means is not known here, and nothing is stored;
 * README.md beside this file tells the life of one message.
 */
@NullMarked
package io.ledgerlift.adapter.queue.sqs;

import org.jspecify.annotations.NullMarked;
