package org.welco.tenant;

import java.util.ArrayList;
import java.util.List;
import org.welco.platform.persistence.DatabaseUnfitException;
import org.welco.platform.persistence.DirectConnections;
import org.welco.platform.persistence.Migrations;

/** Migrations that note for which tenants' schemas Flyway would be opened, instead of opening it. */
final class CountedMigrations extends Migrations {

    final List<String> opened = new ArrayList<>();
    boolean failing;

    CountedMigrations() {
        this(new DirectConnections((javax.sql.DataSource) null));
    }

    CountedMigrations(DirectConnections connections) {
        super(connections);
    }

    @Override
    public int migrateTenant(String schema) {
        opened.add(schema);
        if (failing) {
            throw new DatabaseUnfitException("La migration a échoué.", null);
        }
        return 1;
    }
}
