package org.welco.architecture.offenders.mail;

import java.sql.Connection;
import java.sql.SQLException;
import org.welco.architecture.Offends;

@Offends("sql-in-store")
public class MailWithSql {
    String ask(Connection connection) throws SQLException {
        return connection.getSchema();
    }
}
