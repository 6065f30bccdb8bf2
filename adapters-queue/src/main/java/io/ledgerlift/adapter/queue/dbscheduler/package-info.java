/**
 * The work queue in PostgreSQL, by db-scheduler: jobs are rows of one table. It is handed data
 * sources and never opens a connection of its own; README.md beside this file tells the life of one
 * job.
 */
@NullMarked
package io.ledgerlift.adapter.queue.dbscheduler;

import org.jspecify.annotations.NullMarked;
