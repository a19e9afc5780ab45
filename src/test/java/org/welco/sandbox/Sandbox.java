package org.welco.sandbox;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.sandbox.authentic.SandboxAgent;
import org.welco.sandbox.control.ControlSite;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.SandboxServer;
import org.welco.sandbox.http.Visit;
import org.welco.sandbox.letters.FictionalLetter;
import org.welco.sandbox.letters.LetterTown;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.MaarchVersion;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.passerelle.PasserelleSandbox;
import org.welco.sandbox.portal.PortalSite;
import org.welco.sandbox.portal.PortalTown;
import org.welco.sandbox.publik.SecretKeys;
import org.welco.sandbox.smtp.SmtpSandbox;
import org.welco.sandbox.wcs.WcsSandbox;

/**
 * The running sandbox: every neighbour on one port of the loopback interface, told apart by host name. {@link #towns} is
 * what the launcher starts; tests choose with {@link #builder}. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

    /** The usual port. */
    public static final int PORT = 8090;

    /** Host name of the control page. */
    public static final String CONTROL = "sandbox.localhost";

    private static final System.Logger LOG = System.getLogger(Sandbox.class.getName());

    private final SandboxServer server;
    private final SmtpSandbox mails;
    private final SecretKeys keys;
    private final Map<String, MaarchSandbox> maarchs = new LinkedHashMap<>();
    private final Map<String, WcsSandbox> wcs = new LinkedHashMap<>();
    private final Map<String, AuthenticSandbox> authentics = new LinkedHashMap<>();
    private final Map<String, PasserelleSandbox> passerelles = new LinkedHashMap<>();
    private final List<PortalTown> portals;

    private Sandbox(Builder builder) throws IOException {
        keys = builder.keys;
        server = new SandboxServer(builder.port);
        mails = new SmtpSandbox();
        portals = List.copyOf(builder.portals);
        try {
            builder.maarchs.forEach(
                    (host, version) -> maarchs.put(host, new MaarchSandbox(builder.jdbcUrl, host, version)));
            builder.wcs.forEach(
                    host -> wcs.put(host, new WcsSandbox(host, port(), builder.keys, Optional.of(builder.jdbcUrl))));
            builder.authentics.forEach(host -> authentics.put(host, new AuthenticSandbox(host, builder.keys)));
            builder.passerelles.forEach(
                    host -> passerelles.put(host, new PasserelleSandbox(host, port(), builder.keys)));
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
        authentics.forEach(
                (host, authentic) -> provision(authentic, wcs.get(host.replace("connexion.", "demarches."))));
        maarchs.forEach((host, maarch) -> server.site(host, maarch.site()));
        wcs.forEach((host, one) -> server.site(host, one.site()));
        authentics.forEach(server::site);
        passerelles.forEach(server::site);
        portals.forEach(town -> server.site(town.host(), new PortalSite(town, portals)));
        portals.stream()
                .filter(town -> wcs.containsKey(town.forms().getHost()))
                .forEach(town -> wcs.get(town.forms().getHost()).accountBox().courrier(town.welco()));
        builder.citizensPortals.forEach(host -> server.site(host, Sandbox::greetCitizen));
        server.site(CONTROL, new ControlSite(this));
    }

    private static void greetCitizen(Visit visit) throws IOException {
        visit.send(Answer.html(
                200,
                "<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Portail citoyen</title>"
                        + "<h1>Portail citoyen</h1><p>Bienvenue."));
    }

    /** What the platform does: the citizens of an authentic become known to the w.c.s. of the same town, new ones a bit late. */
    private static void provision(AuthenticSandbox authentic, WcsSandbox wcs) {
        if (wcs != null) {
            authentic.citizens().all().forEach(one -> wcs.people().citizen(one.uuid(), one.fullName(), one.email()));
            wcs.people()
                    .provisionedBy(() -> authentic
                            .agents()
                            .all()
                            .forEach(one -> wcs.people()
                                    .agent(
                                            one.login(),
                                            one.uuid(),
                                            one.firstName() + " " + one.lastName(),
                                            one.roles().stream()
                                                    .map(SandboxAgent.Role::slug)
                                                    .collect(Collectors.toSet()))));
            authentic.citizens().onCreation(one -> wcs.people().provision(one.uuid(), one.fullName(), one.email()));
        }
    }

    /**
     * What {@code mvn} runs: the town (Maarch 2301) and the agglomeration (Maarch 18.10), each with w.c.s., authentic and passerelle,
     * and their letters when they have never been filled.
     *
     * @param jdbcUrl PostgreSQL with user and password, on which schemas may be created
     * @param tenantsDir folder of the tenants, whose hobo.json hold the secret keys
     * @throws IOException when the port is taken
     */
    public static Sandbox towns(String jdbcUrl, int port, Path tenantsDir) throws IOException {
        Sandbox sandbox = builder(jdbcUrl)
                .port(port)
                .town("ville", "maarch.localhost", MaarchVersion.V2301)
                .town("agglo", "maarch.agglo.localhost", MaarchVersion.V18_10)
                .tenants(tenantsDir)
                .start();
        sandbox.fillTown("maarch.localhost", "ville");
        sandbox.fillTown("maarch.agglo.localhost", "agglo");
        return sandbox;
    }

    /** @param jdbcUrl PostgreSQL with user and password, on which schemas may be created */
    public static Builder builder(String jdbcUrl) {
        return new Builder(jdbcUrl);
    }

    public int port() {
        return server.port();
    }

    /** Takes the secret keys of one more hobo.json: its services share secrets with the neighbours from now on. */
    public void know(Path hoboJson) throws IOException {
        keys.read(hoboJson);
    }

    /** {@code http://<host>:<port>/}. */
    public String url(String host) {
        return "http://" + host + ":" + port() + "/";
    }

    /** @throws NoSuchElementException when no Maarch has that name */
    public MaarchSandbox maarch(String host) {
        return known(maarchs, host);
    }

    public List<MaarchSandbox> maarchs() {
        return new ArrayList<>(maarchs.values());
    }

    /** @throws NoSuchElementException when no w.c.s. has that name */
    public WcsSandbox wcs(String host) {
        return known(wcs, host);
    }

    public List<WcsSandbox> wcs() {
        return new ArrayList<>(wcs.values());
    }

    /** @throws NoSuchElementException when no authentic has that name */
    public AuthenticSandbox authentic(String host) {
        return known(authentics, host);
    }

    public List<AuthenticSandbox> authentics() {
        return new ArrayList<>(authentics.values());
    }

    /** @throws NoSuchElementException when no passerelle has that name */
    public PasserelleSandbox passerelle(String host) {
        return known(passerelles, host);
    }

    public List<PasserelleSandbox> passerelles() {
        return new ArrayList<>(passerelles.values());
    }

    /** The mail server of all towns, on a port of its own. */
    public SmtpSandbox mails() {
        return mails;
    }

    /** {@code http://sandbox.localhost:<port>/courriels/}: what boxes received. */
    public String boxes() {
        return url(CONTROL) + "courriels/";
    }

    /** The agents' portals of the tenants. */
    public List<PortalTown> portals() {
        return portals;
    }

    private static <T> T known(Map<String, T> neighbours, String host) {
        if (!neighbours.containsKey(host)) {
            throw new NoSuchElementException("nobody named " + host + " in the sandbox: " + neighbours.keySet());
        }
        return neighbours.get(host);
    }

    /**
     * Records the letters of a town in status GRC, once: a second call does nothing, also after a restart.
     *
     * @param set {@code ville} or {@code agglo}
     * @return how many were recorded
     */
    public int fillTown(String maarchHost, String set) {
        MaarchSandbox maarch = maarch(maarchHost);
        if (!maarch.claimFilling(set)) {
            return 0;
        }
        List<FictionalLetter> letters = LetterTown.letters(set);
        letters.forEach(letter -> maarch.addLetter(recorded(letter)));
        return letters.size();
    }

    /** In the morning of the next day; what was written yesterday came the same day while that morning is still to come. */
    private static LocalDateTime arrival(LocalDateTime written) {
        LocalDateTime next = written.plusDays(1).withHour(9).withMinute(12);
        return next.isAfter(LocalDateTime.now()) ? next.minusDays(1) : next;
    }

    private static NewLetter recorded(FictionalLetter letter) {
        LocalDateTime written = LocalDate.now().minusDays(letter.daysAgo()).atStartOfDay();
        LocalDateTime arrived = arrival(written);
        List<String> from = letter.sender();
        NewLetter.Sender sender = new NewLetter.Sender(
                from.get(0),
                from.get(1),
                from.get(2),
                from.get(3),
                from.get(4),
                from.get(5),
                from.get(6),
                from.get(7),
                from.get(8));
        NewLetter recorded = letter.huge()
                .map(huge -> NewLetter.huge(letter.subject(), huge))
                .or(() -> letter.document().map(bytes -> NewLetter.file(letter.subject(), letter.format(), bytes)))
                .orElseGet(() -> NewLetter.withoutDocument(letter.subject()));
        NewLetter dated = recorded.dated(written, arrived).from(sender);
        return letter.kind() == FictionalLetter.Kind.MISSING ? dated.lostOnDocserver() : dated;
    }

    /** Stops at once; calls that hang are cut. What Maarch holds stays in the database. */
    @Override
    public void close() {
        maarchs.values().forEach(MaarchSandbox::close);
        passerelles.values().forEach(PasserelleSandbox::close);
        mails.close();
        server.close();
    }

    /** What to start. */
    public static final class Builder {

        private final String jdbcUrl;
        private final Map<String, MaarchVersion> maarchs = new LinkedHashMap<>();
        private final List<String> wcs = new ArrayList<>();
        private final List<String> authentics = new ArrayList<>();
        private final List<String> passerelles = new ArrayList<>();
        private final SecretKeys keys = new SecretKeys();
        private final List<PortalTown> portals = new ArrayList<>();
        private final List<String> citizensPortals = new ArrayList<>();
        private int port;

        private Builder(String jdbcUrl) {
            this.jdbcUrl = jdbcUrl;
        }

        /** 0, the default, takes any free port. */
        public Builder port(int wanted) {
            port = wanted;
            return this;
        }

        public Builder maarch(String host, MaarchVersion version) {
            maarchs.put(host, version);
            return this;
        }

        public Builder wcs(String host) {
            wcs.add(host);
            return this;
        }

        public Builder authentic(String host) {
            authentics.add(host);
            return this;
        }

        public Builder passerelle(String host) {
            passerelles.add(host);
            return this;
        }

        /** A Maarch, and {@code demarches.}, {@code connexion.} and {@code passerelle.<town>.localhost}. */
        public Builder town(String town, String maarchHost, MaarchVersion version) {
            return maarch(maarchHost, version)
                    .wcs("demarches." + town + ".localhost")
                    .authentic("connexion." + town + ".localhost")
                    .passerelle("passerelle." + town + ".localhost");
        }

        /** hobo's secret key of a service, Welco's own included, by host name without port. */
        public Builder secretKey(String host, String key) {
            keys.put(host, key);
            return this;
        }

        /**
         * Takes the secret keys of every {@code <dir>/<host>/hobo.json}, and plays its agents' portal; a broken one is left
         * out.
         */
        public Builder tenants(Path dir) throws IOException {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(dir)) {
                for (Path folder : folders) {
                    if (Files.exists(folder.resolve("hobo.json"))) {
                        read(folder.resolve("hobo.json"));
                    }
                }
            }
            return this;
        }

        private void read(Path hoboJson) {
            try {
                keys.read(hoboJson);
                PortalTown.read(hoboJson).ifPresent(portals::add);
                PortalTown.ofCitizens(hoboJson).map(URI::getHost).ifPresent(citizensPortals::add);
            } catch (IOException broken) {
                LOG.log(Level.WARNING, "sandbox: cannot read {0}, its services have no secret here", hoboJson);
            }
        }

        /** @throws IOException when the port is taken */
        public Sandbox start() throws IOException {
            return new Sandbox(this);
        }
    }
}
