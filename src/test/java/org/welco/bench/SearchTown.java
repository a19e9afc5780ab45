package org.welco.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.welco.launcher.Pauses;
import org.welco.publik.testing.PublikTown;
import org.welco.search.code.CodeMarks;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.testing.RunningWelco;

/**
 * The packaged product with the index of a large town. Its own readers of accounts and requests are kept from running, since the
 * played neighbours know none of those people. One thread builds it.
 */
final class SearchTown implements AutoCloseable {

    /** As docs/operations.md advises for a town of that size. */
    private static final String MEMORY = "2GB";

    /** The name under which the index of citizens follows authentic. */
    static final String CITIZENS_JOB = "search-index";

    private static final String REQUESTS_JOB = "search-requests";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SAID_EVERY = 50_000;
    /** Rows of a transaction as authentic and w.c.s. are read. */
    private static final int PAGE = 100;
    /** Rows of a transaction where only their being there counts. */
    private static final int BATCH = SearchPopulation.OF_ONE_FORM;

    /** What w.c.s. makes codes of. */
    private static final String CODE = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int LETTERS_OF_A_CODE = 8;

    private final DeskTown town;
    private final SearchPopulation population;
    private final int citizens;
    private final int requests;

    SearchTown(long seed, int citizens, int requests) {
        this.citizens = citizens;
        this.requests = requests;
        population = new SearchPopulation(seed, citizens, requests);
        town = new DeskTown("search", Map.of("shared_buffers", MEMORY));
        try {
            build();
        } catch (RuntimeException | Error failure) {
            town.close();
            throw failure;
        }
    }

    private void build() {
        hold(CITIZENS_JOB, "citizens");
        hold(REQUESTS_JOB, "requests");
        try (IndexWriter writer = new IndexWriter(town.database(), town.schema())) {
            putCitizens(writer);
            putRequests(writer);
            long began = System.nanoTime();
            writer.countWords();
            BenchTable.note(text("Search: words of names counted in %.0f s.", seconds(began)));
        }
        execute("vacuum (analyze) search_citizen, search_request, search_word");
        execute("checkpoint");
    }

    private void putCitizens(IndexWriter writer) {
        int part = part(citizens);
        putCitizens(writer, 0, part, PAGE, "citizens, all indexes kept, a hundred at a time");
        putCitizens(writer, part, citizens, BATCH, "citizens, all indexes kept, a thousand at a time");
    }

    /** What is written as the product writes it, to be measured. */
    private static int part(int all) {
        return Math.min(all, Math.max(BATCH, all / 10 / BATCH * BATCH));
    }

    private void putCitizens(IndexWriter writer, int begin, int end, int size, String what) {
        Pace pace = new Pace(what, end - begin);
        for (int from = begin; from < end; from += size) {
            writer.citizens(population.citizens(from, size));
            pace.reached(Math.min(end, from + size) - begin);
        }
        pace.note();
    }

    /** Most without the indexes of the search, which are then made again. */
    private void putRequests(IndexWriter writer) {
        int part = part(requests);
        putRequests(writer, 0, part, PAGE, "requests, all indexes kept, a hundred at a time");
        if (part < requests) {
            List<String> indexes =
                    texts("select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid"
                            + " where i.indrelid = to_regclass('search_request') and not i.indisunique");
            indexes.forEach(made -> execute("drop index " + made.split(" ")[2]));
            putRequests(
                    writer, part, requests, BATCH, "requests, without the indexes of the search, a thousand at a time");
            long began = System.nanoTime();
            indexes.forEach(this::execute);
            BenchTable.note(text("Search: these indexes made again in %.0f s.", seconds(began)));
        }
    }

    private void putRequests(IndexWriter writer, int begin, int end, int size, String what) {
        Pace pace = new Pace(what, end - begin);
        for (int from = begin; from < end; from += size) {
            writer.requests(SearchPopulation.form(from), population.requests(from, size));
            pace.reached(Math.min(end, from + size) - begin);
        }
        pace.note();
    }

    /** Says on the terminal how far a long work is. */
    private static final class Pace {

        private final String what;
        private final int all;
        private final long began = System.nanoTime();
        private int done;

        Pace(String what, int all) {
            this.what = what;
            this.all = all;
        }

        void reached(int number) {
            boolean said = number / SAID_EVERY > done / SAID_EVERY;
            done = number;
            if (said) {
                System.out.println("search: " + words() + " of " + all);
            }
        }

        private String words() {
            double took = seconds(began);
            return text("%d %s: %.0f s, %.0f a second", done, what, took, done / took);
        }

        void note() {
            if (all > 0) {
                BenchTable.note("Search: index written: " + words() + ".");
            }
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Once the first load of the few played people is done, nobody else may follow the source. */
    private void hold(String job, String source) {
        boolean held = Pauses.until(
                () -> texts("select source from search_follow where full_at is not null or source = 'requests' and"
                                        + " exists (select from search_follow_form)")
                                .contains(source)
                        && update(
                                        "update welco.job_claim set claimed_by = 'the benchmark', lease_until = now() + interval '2 days'"
                                                + " where tenant = '" + RunningWelco.VILLE + "' and job = '" + job
                                                + "' and (claimed_by is null or lease_until < now())")
                                == 1,
                PATIENCE);
        if (!held) {
            throw new IllegalStateException(job + " did not end its first run");
        }
    }

    /** That job runs by the timer again. */
    void release(String job) {
        update("update welco.job_claim set claimed_by = null, lease_until = null where tenant = '" + RunningWelco.VILLE
                + "' and job = '" + job + "'");
    }

    /** Notes how large tables and indexes are. */
    void sizes() {
        List<String> tables = texts(
                "select t.relname || ' ' || pg_table_size(t.oid) / 1048576 || ' MiB, ' || string_agg(c.relname || ' ' "
                        + "|| pg_relation_size(c.oid) / 1048576 || ' MiB', ', ' order by c.relname) from pg_class t"
                        + " join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid"
                        + " where t.oid in (to_regclass('search_citizen'), to_regclass('search_request'))"
                        + " group by t.oid, t.relname order by 1");
        String words = texts("select count(*) from search_word").get(0);
        BenchTable.note("Search: " + String.join("; ", tables) + "; " + words + " words of names.");
    }

    /**
     * Tells the index tracking codes of so many requests that agents of the reception process, as workflows do.
     *
     * @return the codes
     */
    List<String> tellCodes(int count, Random random) {
        CurrentTenant current = new CurrentTenant();
        Tenant tenant = PublikTown.tenant(
                RunningWelco.VILLE, URI.create("http://127.0.0.1:1/"), URI.create("http://127.0.0.1:2/"), Map.of());
        execute("insert into welco.capability_key (tenant, key) values ('" + RunningWelco.VILLE
                + "', sha256('the benchmark')) on conflict (tenant) do nothing");
        byte[] key = HexFormat.of()
                .parseHex(texts("select encode(key, 'hex') from welco.capability_key where tenant = '"
                                + RunningWelco.VILLE + "'")
                        .get(0));
        CodeMarks marks = new CodeMarks(host -> key, current);
        List<String> codes = new ArrayList<>();
        new TenantGate(current, null).run(tenant, () -> {
            for (String place :
                    texts("select form || '/' || internal_id from search_request where roles && array['accueil']"
                            + " limit " + count)) {
                String code = code(random);
                execute("insert into search_code (form, internal_id, code) values ('" + place.replace("/", "', ")
                        + ", '" + marks.of(code)
                        + "') on conflict (form, internal_id) do update set code = excluded.code");
                codes.add(code);
            }
        });
        execute("analyze search_code");
        return codes;
    }

    private static String code(Random random) {
        return random.ints(LETTERS_OF_A_CODE, 0, CODE.length())
                .mapToObj(at -> CODE.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    DeskTown desk() {
        return town;
    }

    SearchPopulation population() {
        return population;
    }

    /** Such as {@code 1000000 citizens, 3000000 requests}. */
    String size() {
        return citizens + " citizens, " + requests + " requests";
    }

    /** A connection of the superuser that sees the tables of the town. The caller closes it. */
    Connection connect() throws SQLException {
        Connection connection = town.database().connectAsSuperuser("welco");
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = " + town.schema() + ", public");
        }
        return connection;
    }

    void execute(String sql) {
        update(sql);
    }

    private int update(String sql) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column. */
    List<String> texts(String query) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        town.close();
    }
}
