package org.welco.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.welco.launcher.Pauses;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.NewLetter;

/**
 * A tenant made for one test class on the shared server: its letters live in {@link RunningWelco#MAARCH_VILLE} under five
 * statuses of their own and a user of their own, so that whatever is done to its settings, its statuses or its perimeter concerns nobody else. The
 * timer leaves it alone for a day; {@link #harvest} is the command. Closed, it is served no more.
 */
public final class OwnTown implements AutoCloseable {

    /** Stands in each subject, text and reason of the tests, so that the log can be searched for it. */
    public static final String PRIVATE = "Framboisine";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The user of these towns, whom no sample tenant uses, and his group. */
    public static final String USER = "stock";

    private static final String GROUP = "WEBSERVICE";

    private final RunningWelco welco;
    private final String host;
    private final String prefix;
    private final TenantFiles files;
    private final MaarchSandbox maarch;
    private long seed;

    private OwnTown(RunningWelco welco, String name) {
        this.welco = welco;
        this.host = "courrier." + name + ".localhost";
        this.prefix = name.substring(0, 3).toUpperCase(Locale.ROOT);
        this.files = welco.files(host);
        this.maarch = welco.sandbox().maarch(RunningWelco.MAARCH_VILLE);
    }

    /**
     * Makes it, waits until it is served, and harvests it once, of nothing.
     *
     * @param name a lower-case word whose first three letters no other test class uses
     */
    public static OwnTown open(RunningWelco welco, String name) {
        OwnTown town = new OwnTown(welco, name);
        for (String step : List.of("GRC", "TRT", "SENT", "REF", "REP")) {
            town.maarch.addStatus(town.status(step), "étape " + step);
        }
        town.wholePerimeter();
        town.historyReadable(true);
        String hobo = read(welco.tenantsFolder().resolve(RunningWelco.VILLE).resolve("hobo.json"));
        town.files.create(hobo.replace(RunningWelco.VILLE, town.host), town.firstSettings());
        town.tellNeighbours();
        town.harvestOnce();
        return town;
    }

    private void tellNeighbours() {
        try {
            welco.sandbox().know(welco.tenantsFolder().resolve(host).resolve("hobo.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String firstSettings() {
        ObjectNode settings = JSON.createObjectNode();
        ArrayNode clients = settings.putArray("API_CLIENTS");
        clients.addObject()
                .put("identifier", "scanner")
                .put("password", "sample-scanner")
                .putArray("rights")
                .add("mail")
                .add("response");
        clients.addObject()
                .put("identifier", "exploitation")
                .put("password", "sample-exploitation")
                .putArray("rights")
                .add("admin");
        settings.put("FEED_INTERVAL", "1440");
        settings.put("OIDC_CLIENT_ID", "welco-ville");
        settings.put("OIDC_CLIENT_SECRET", "sample-oidc-secret-of-ville-never-use-it-elsewhere");
        settings.putObject("CHANNEL_ROLES").putArray("mail").add("courrier");
        settings.putObject("MAARCH_FEED")
                .put("URL", welco.sandbox().url(RunningWelco.MAARCH_VILLE))
                .put("USERNAME", USER)
                .put("PASSWORD", USER)
                .put("STATUS_GRC", status("GRC"))
                .put("STATUS_RECEIVED", status("TRT"))
                .put("STATUS_SEND", status("SENT"))
                .put("STATUS_REFUSED", status("REF"))
                .put("STATUS_RESPONSE", status("REP"));
        return settings.toString();
    }

    /** By the command, again while the timer is at it: what is harvested is not due for a day. */
    private void harvestOnce() {
        Assertions.assertThat(Pauses.until(
                        () -> {
                            harvestSilently();
                            return isHarvestedOnce();
                        },
                        PATIENCE))
                .as("harvested once: " + host)
                .isTrue();
    }

    private void harvestSilently() {
        String told = client().withBasic("exploitation", "sample-exploitation")
                .postJson("/api/tenant_command/feed_mail_maarch/?verbosity=0", "")
                .body();
        Assertions.assertThat(told).contains("{\"exit\":0}");
    }

    private boolean isHarvestedOnce() {
        return "done"
                .equals(found("select 'done' from welco.job_claim"
                        + " where tenant = ? and job = 'harvest' and claimed_by is null and last_result is not null"));
    }

    /** Its schema in the database. */
    public String schema() {
        return found("select schema_name from welco.tenant where host = ?");
    }

    private String found(String sql) {
        try (Connection connection = welco.database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, host);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public String host() {
        return host;
    }

    public MaarchSandbox maarch() {
        return maarch;
    }

    public TenantFiles files() {
        return files;
    }

    /** @param step GRC, TRT (received), SENT, REF or REP */
    public String status(String step) {
        return prefix + "_" + step;
    }

    /** What the connector's group may see. */
    public void perimeter(String clause) {
        maarch.users().setPerimeter(GROUP, clause);
    }

    /** All five statuses. */
    public void wholePerimeter() {
        perimeter("status like '" + prefix + "_%'");
    }

    /** Whether Maarch shows the connector its history. */
    public void historyReadable(boolean readable) {
        if (readable) {
            maarch.users().grant(GROUP, "view_full_history");
        } else {
            maarch.users().revoke(GROUP, "view_full_history");
        }
    }

    /** Calls of the connector to Maarch after that entry of its journal. */
    public List<JournalEntry> callsAfter(long entry) {
        return maarch.journal().after(entry).stream()
                .filter(call -> call.login().equals(USER))
                .toList();
    }

    /** As an API client with the rights on letters and answers. */
    public MailApi api() {
        return new MailApi(client().withBasic("scanner", "sample-scanner"));
    }

    /** Anonymous. */
    public TenantClient client() {
        return welco.tenant(host);
    }

    /** As the town's w.c.s. */
    public MailApi wcs() {
        return new MailApi(client().signedBy("demarches.ville.localhost"));
    }

    /** The address of a request in the town's w.c.s. */
    public String requestUrl(int id) {
        return welco.sandbox().wcs("demarches.ville.localhost").requestUrl("signalement", id);
    }

    /** A PDF like no other. */
    public byte[] pdf(int size) {
        return new HugeLetter(size, prefix.hashCode() + ++seed).bytes();
    }

    /** Records a letter for this town; returns its res_id. */
    public long record(NewLetter letter) {
        return maarch.addLetter(letter.in(status("GRC")));
    }

    /** Records a small PDF for this town. */
    public long record(String subject) {
        return record(NewLetter.pdf(subject + " de " + PRIVATE, pdf(6000)));
    }

    /** Records a small PDF, harvests it through the API, and returns its id here. */
    public String harvested(String subject) {
        String id = id(record(subject));
        harvestSilently();
        return id;
    }

    public static String id(long resId) {
        return "maarch-" + resId;
    }

    public static long resId(String id) {
        return Long.parseLong(id.substring("maarch-".length()));
    }

    /** {@code feed_mail_maarch --domain <this> -v2}, with more words if wanted. */
    public TypedManage harvest(String... more) {
        return command("feed_mail_maarch", more.length == 0 ? new String[] {"-v2"} : more);
    }

    /** {@code tenant_command <command> --domain <this> …}. */
    public TypedManage command(String command, String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] {"tenant_command", command, "--domain", host}, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return welco.manage(all);
    }

    /** Waits until Maarch has the letter in that status. */
    public void awaitStatus(long resId, String step) {
        Pauses.until(() -> maarch.status(resId).equals(status(step)), PATIENCE);
        Assertions.assertThat(maarch.status(resId)).isEqualTo(status(step));
    }

    /** Waits until the letter's steps are these, each {@code "kind state"}; what they become a moment later is another thing. */
    public void awaitSteps(String id, String... steps) {
        MailApi api = api();
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        Pauses.until(
                () -> {
                    last.set(api.steps(id));
                    return last.get().equals(List.of(steps));
                },
                PATIENCE);
        Assertions.assertThat(last.get()).containsExactly(steps);
    }

    @Override
    public void close() {
        maarch.faults().clear();
        perimeter("1=0");
        historyReadable(false);
        files.remove();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
