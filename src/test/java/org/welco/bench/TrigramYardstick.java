package org.welco.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.welco.platform.folding.Folding;

/**
 * The same rows in one table with the indexes that one makes of pg_trgm and of what is equal, asked by JDBC, without a server
 * between. What no agent of the bench may find by name, requests of accounts, has no name here either: it is not to be searched.
 */
final class TrigramYardstick {

    private static final String NAMED = "select id, name from entry where name % ?";
    private static final String BEST = " order by similarity(name, ?) desc limit 10";

    private final SearchTown town;

    TrigramYardstick(SearchTown town) {
        this.town = town;
        town.execute("create schema yardstick");
        for (String extension : new String[] {"pg_trgm", "unaccent"}) {
            town.execute("create extension " + extension + " schema yardstick");
        }
        String person = "yardstick.unaccent('yardstick.unaccent', lower(last_name || ' ' || first_name))";
        town.execute("create table yardstick.entry as"
                + " select uuid as id, " + person + " as name, dialled as phones, mail, birth_date, '' as number"
                + " from search_citizen union all"
                + " select form || '/' || internal_id, case when citizen = '' then " + person + " else '' end,"
                + " dialled, mail, birth_date, number from search_request");
        town.execute("create index names on yardstick.entry using gin (name yardstick.gin_trgm_ops)");
        town.execute("create index phones on yardstick.entry using gin (phones yardstick.gin_trgm_ops)");
        town.execute("create index mails on yardstick.entry (mail text_pattern_ops)");
        town.execute("create index days on yardstick.entry (birth_date)");
        town.execute("create index numbers on yardstick.entry (number)");
        town.execute("vacuum (analyze) yardstick.entry");
    }

    /** MiB of its indexes. */
    String sizes() {
        return town.texts("select string_agg(i.relname || ' ' || pg_relation_size(i.oid) / 1048576 || ' MiB', ', '"
                        + " order by i.relname) from pg_index x join pg_class i on i.oid = x.indexrelid"
                        + " where x.indrelid = 'yardstick.entry'::regclass")
                .get(0);
    }

    /** One after the other, on a connection of their own. @return milliseconds of each */
    List<Double> search(List<Typed> all) {
        try (Session session = new Session(town.connect())) {
            List<Double> millis = new ArrayList<>();
            for (Typed typed : all) {
                millis.add(session.search(typed));
            }
            return millis;
        } catch (SQLException e) {
            throw new IllegalStateException("the yardstick does not answer", e);
        }
    }

    /** Somebody who asks it. One thread. */
    private static final class Session implements AutoCloseable {

        private final Connection connection;

        Session(Connection connection) throws SQLException {
            this.connection = connection;
            // each statement is planned for its own words
            connection.unwrap(org.postgresql.PGConnection.class).setPrepareThreshold(0);
            try (PreparedStatement path = connection.prepareStatement("set search_path = yardstick, public")) {
                path.execute();
            }
        }

        /** @return milliseconds */
        double search(Typed typed) throws SQLException {
            String folded = Folding.of(typed.text());
            long began = System.nanoTime();
            switch (typed.kind()) {
                case NAME -> ask(NAMED + BEST, folded, folded);
                case NAME_BEGUN -> ask("select id, name from entry where name like ? limit 10", "%" + folded + "%");
                case NAME_AND_YEAR -> {
                    String name = folded.replaceAll(" \\d+$", "");
                    LocalDate first = typed.day().withDayOfYear(1);
                    ask(
                            NAMED + " and birth_date >= ? and birth_date < ?" + BEST,
                            name,
                            Date.valueOf(first),
                            Date.valueOf(first.plusYears(1)),
                            name);
                }
                case PHONE -> ask("select id, name from entry where phones like ? limit 10", "%" + typed.text() + "%");
                case BIRTH_DAY ->
                    ask("select id, name from entry where birth_date = ? limit 10", Date.valueOf(typed.day()));
                case MAIL -> ask("select id, name from entry where mail like ? limit 10", typed.text() + "%");
                case NUMBER -> ask("select id, name from entry where number = ? limit 10", typed.text());
            }
            return (System.nanoTime() - began) / 1e6;
        }

        private void ask(String sql, Object... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int rank = 0; rank < values.length; rank++) {
                    statement.setObject(rank + 1, values[rank]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
