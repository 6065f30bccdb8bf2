/**
 * Documents, artifacts and the audit trail in PostgreSQL, by Hibernate, HikariCP and Liquibase.
 * {@link io.ledgerlift.adapter.persistence.Database} is the entrance; no rule about documents is
 * decided here.
 */
@NullMarked
package io.ledgerlift.adapter.persistence;

import org.jspecify.annotations.NullMarked;
