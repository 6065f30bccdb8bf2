package io.ledgerlift.adapter.persistence.session;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;

/** Sets Hibernate up: it maps rows and batches writes, and leaves everything else alone. */
public final class SessionFactories {

  private SessionFactories() {}

  /** A factory for sessions on these rows. */
  public static SessionFactory open(DataSource pool, List<Class<?>> rows) {
    Configuration configuration = new Configuration();
    configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
    configuration.setProperty(JdbcSettings.JDBC_TIME_ZONE, "UTC");
    // Its own report of a failed statement would put what documents hold into the log.
    configuration.setProperty(JdbcSettings.LOG_JDBC_ERRORS, false);
    configuration.setProperty(JdbcSettings.LOG_JDBC_WARNINGS, false);
    rows.forEach(configuration::addAnnotatedClass);
    return configuration.buildSessionFactory();
  }
}
