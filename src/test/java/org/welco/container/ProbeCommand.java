package org.welco.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.welco.command.CommandCall;
import org.welco.command.PlatformCommand;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.Tenants;

/** Looks at transactions from the inside, and says what it saw, one line per fact. In the test archive only. */
@ApplicationScoped
public class ProbeCommand implements PlatformCommand {

    private static final int THREADS = 8;
    private static final int ROUNDS = 100;

    private Tenants tenants;
    private TenantGate gate;
    private ProbeLetters letters;
    private DataSource dataSource;

    ProbeCommand() {}

    @Inject
    public ProbeCommand(Tenants tenants, TenantGate gate, ProbeLetters letters, DataSource dataSource) {
        this.tenants = tenants;
        this.gate = gate;
        this.letters = letters;
        this.dataSource = dataSource;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String help() {
        return "looks at transactions from the inside";
    }

    @Override
    public int run(CommandCall call) {
        String line =
                switch (call.words().get(0)) {
                    case "own" -> ownLetters();
                    case "interleaved" -> interleaved();
                    case "nested" -> nested();
                    case "rolled-back" -> rolledBack();
                    case "forgotten" -> refusal(() -> letters.write("forgotten"));
                    case "forgotten-new" -> refusal(() -> letters.writeInNewTransaction("forgotten"));
                    case "other-tenant" -> otherTenantInOneTransaction();
                    case "pool" -> pathsOfThePool();
                    case "setting" -> settings(call.words().get(1));
                    default -> throw new IllegalArgumentException(call.words().get(0));
                };
        call.say(0, line);
        return 0;
    }

    /** Each tenant's letter has the same id as the other's: only the schema tells them apart. */
    private String ownLetters() {
        List<String> seen = new ArrayList<>();
        for (Tenant tenant : tenants.all()) {
            gate.run(tenant, () -> letters.write("own-" + tenant.host()));
        }
        for (Tenant tenant : tenants.all()) {
            seen.add(gate.call(
                    tenant,
                    () -> tenant.host() + " sees " + letters.readByEntity() + " finds "
                            + letters.find(letters.firstId())));
        }
        return String.join("; ", seen);
    }

    private String interleaved() {
        List<Future<Integer>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            Tenant any = tenants.all().get(0);
            work.add(gate.submit(any, () -> wrongSchemas(first)));
        }
        int wrong = 0;
        for (Future<Integer> future : work) {
            wrong += value(future);
        }
        return THREADS * ROUNDS + " transactions, " + wrong + " in a wrong schema";
    }

    private int wrongSchemas(int first) {
        int wrong = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Tenant tenant = tenants.all().get((first + i) % tenants.all().size());
            wrong += gate.call(tenant, () -> letters.schema().equals(tenant.schema()) ? 0 : 1);
        }
        return wrong;
    }

    private String nested() {
        return gate.call(tenants.all().get(0), () -> {
            List<String> schemas = new ArrayList<>();
            letters.inOneTransaction(() -> {
                schemas.add(letters.schemaOfThis());
                schemas.add(letters.schemaOfNewTransaction());
                schemas.add(letters.schemaOfThis());
            });
            boolean allOurs = schemas.stream().allMatch(tenants.all().get(0).schema()::equals);
            return schemas.size() + " schemas, " + (allOurs ? "all ours" : schemas);
        });
    }

    private String rolledBack() {
        return gate.call(tenants.all().get(0), () -> {
            String refusal = refusal(() -> letters.inOneTransaction(() -> {
                letters.write("outer");
                letters.writeInNewTransaction("inner");
                throw new IllegalStateException("outer fails");
            }));
            List<String> kept = letters.readByEntity();
            return refusal + ": inner " + kept.contains("inner") + ", outer " + kept.contains("outer");
        });
    }

    private String otherTenantInOneTransaction() {
        Tenant other = tenants.all().get(1);
        return gate.call(
                tenants.all().get(0),
                () -> refusal(() -> letters.inOneTransaction(() -> gate.run(other, () -> letters.write("stray")))));
    }

    /** The pool lends the same connections to everybody: none may remember a tenant. */
    private String pathsOfThePool() {
        int remembered = 0;
        for (int i = 0; i < ROUNDS; i++) {
            gate.run(tenants.all().get(i % tenants.all().size()), letters::schema);
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("show search_path")) {
                row.next();
                remembered += row.getString(1).contains("t_") ? 1 : 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return ROUNDS + " loans, " + remembered + " with a tenant";
    }

    private String settings(String key) {
        List<String> values = new ArrayList<>();
        tenants.all()
                .forEach(tenant ->
                        values.add(tenant.host() + "=" + tenant.setting(key).orElse("none")));
        return String.join("; ", values);
    }

    private static String refusal(Runnable work) {
        try {
            work.run();
            return "accepted";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }

    private static int value(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
