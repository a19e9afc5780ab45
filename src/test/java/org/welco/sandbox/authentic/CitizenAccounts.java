package org.welco.sandbox.authentic;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The citizens' accounts of one authentic, kept in memory. Thread-safe. */
public final class CitizenAccounts {

    /** The unit of citizens, authentic's default one. */
    public static final String OU = "usagers";

    /** The unit of the citizens of another town on the same authentic. */
    public static final String OTHER_OU = "ville-b";

    private static final String VERIFIED = "_verified";

    /** Milliseconds. */
    private static final long BETWEEN = 15;

    private final Map<String, SandboxCitizen> byUuid = new ConcurrentHashMap<>();
    private final Map<String, Instant> modified = new ConcurrentHashMap<>();
    private final Map<String, Instant> touched = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> proved = new ConcurrentHashMap<>();
    private final Map<String, String> phonesProved = new ConcurrentHashMap<>();
    private Instant lastChange = Instant.EPOCH;
    private volatile boolean phoneSignIn = true;
    private volatile boolean seen = true;
    private volatile Runnable meanwhile = CitizenAccounts::pause;
    private final List<Consumer<SandboxCitizen>> listeners = new CopyOnWriteArrayList<>();

    CitizenAccounts() {
        citizen("Camille", "Lefort", "1984-03-23", "+33699001234", "12 rue des Tilleuls");
        citizen("Noël", "Abgrall", "1951-12-24", "+33699004567", "3 bis impasse du Four");
        citizen("Yasmina", "Belkheir", "1979-07-02", "+33699007711", "41 chemin des Aulnes");
        citizen("Marcel", "Quéméneur", "1946-01-30", "", "8 place du Marché");
        citizen("Éléonore", "d’Hautefeuille", "1990-11-11", "+33699001122", "17 avenue des Ormes");
        citizen("Paul", "Ndiaye", "1968-05-19", "+33699003344", "5 quai aux Laines");
        citizen("Odile", "Rastoul", "1957-09-08", "+33699007788", "60 avenue Foch");
        citizen("Lucie", "Vasseur", "2001-02-14", "+33699005566", "2 sente des Écureuils");
        citizen("Jacques", "Lefèvre", "1951-04-02", "+33600001278", "14 rue des Tilleuls");
        citizen("Jean", "Lefèvre", "1973-12-24", "+33600009912", "9 rue Haute");
        put(new SandboxCitizen(11, uuid(11), OU, "Ancien", "Compte", "", "1960-01-01", "", "", "", false, List.of()));
        put(new SandboxCitizen(
                12,
                uuid(12),
                OU,
                "Agathe",
                "Lefèvre",
                "agathe@ville.example.org",
                "",
                "",
                "",
                "",
                true,
                List.of("courrier")));
        put(new SandboxCitizen(
                13,
                uuid(13),
                OTHER_OU,
                "Jeanne",
                "Lefèvre",
                "",
                "1980-06-15",
                "+33600004242",
                "",
                "Agglo",
                true,
                List.of()));
        citizen("Marie", "Dupont", "1984-06-09", "+33699008484", "1 rue du Moulin");
        citizen("Sophie", "Maréchal", "1984-03-12", "+33699002020", "27 rue Pasteur");
        citizen("Bernard", "Kowalczyk", "1962-10-30", "+33612340077", "6 allée des Charmes");
    }

    private void citizen(String first, String last, String born, String mobile, String address) {
        int id = byUuid.size() + 1;
        String email = mobile.isEmpty() ? "" : "usager%03d@example.org".formatted(id);
        put(new SandboxCitizen(
                id, uuid(id), OU, first, last, email, born, mobile, address, "Vertaubiers", true, List.of()));
    }

    static String uuid(int number) {
        return "c" + "%031d".formatted(number);
    }

    /** Dates of modification never come twice, as in authentic they hardly ever do. */
    private synchronized void put(SandboxCitizen citizen) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        lastChange = now.isAfter(lastChange) ? now : lastChange.plusNanos(1000);
        modified.put(citizen.uuid(), lastChange);
        byUuid.put(citizen.uuid(), citizen);
    }

    /** The account is changed, as somebody does at authentic. What was proved of it stays so. */
    public void change(SandboxCitizen citizen) {
        put(citizen);
    }

    /** When the phone of signing in was proved, as authentic writes it; empty when it was not. */
    public Optional<String> phoneProved(String uuid) {
        return Optional.ofNullable(phonesProved.get(uuid));
    }

    /** From now on that phone is proved since then. @param at as authentic writes it, null for not at all */
    public void provePhone(String uuid, String at) {
        phonesProved.compute(uuid, (key, before) -> at);
    }

    /** Which attributes are marked as proved, the address of mail among them as {@code email}. */
    public Set<String> proved(String uuid) {
        return Set.copyOf(proved.getOrDefault(uuid, Set.of()));
    }

    /** Marks them so, and no others. */
    public void prove(String uuid, Set<String> attributes) {
        proved.put(uuid, Set.copyOf(attributes));
    }

    /** His roles change, of which the date of modification tells nothing; the journal does. */
    public void giveRoles(String uuid, List<String> roles) {
        SandboxCitizen one = byUuid.get(uuid);
        byUuid.put(
                uuid,
                new SandboxCitizen(
                        one.id(),
                        one.uuid(),
                        one.ou(),
                        one.firstName(),
                        one.lastName(),
                        one.email(),
                        one.birthDate(),
                        one.mobile(),
                        one.address(),
                        one.city(),
                        one.active(),
                        roles,
                        one.more()));
        touched.put(uuid, Instant.now());
    }

    public void delete(String uuid) {
        byUuid.remove(uuid);
        modified.remove(uuid);
    }

    Instant modified(SandboxCitizen citizen) {
        return modified.getOrDefault(citizen.uuid(), Instant.EPOCH);
    }

    /** Whom the journal names since. */
    List<String> touchedSince(Instant since) {
        Map<String, Instant> all = new TreeMap<>(modified);
        all.putAll(touched);
        return all.entrySet().stream()
                .filter(entry -> !entry.getValue().isBefore(since) && byUuid.containsKey(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether citizens sign in by their mobile, which makes it unique in a unit that wants that: on from the beginning. */
    public void phoneSignIn(boolean on) {
        phoneSignIn = on;
    }

    boolean isPhoneSignIn() {
        return phoneSignIn;
    }

    /** Whether those who ask have any right to see accounts: yes from the beginning. */
    public void seen(boolean seen) {
        this.seen = seen;
    }

    boolean isSeen() {
        return seen;
    }

    /** An account that a service creates. @return false when there is one of that uuid by now */
    boolean add(SandboxCitizen citizen) {
        synchronized (this) {
            if (byUuid.containsKey(citizen.uuid())) {
                return false;
            }
            proved.put(citizen.uuid(), marked(citizen));
            put(citizen);
        }
        listeners.forEach(listener -> listener.accept(citizen));
        return true;
    }

    /** What is marked as verified when it is created. */
    private static Set<String> marked(SandboxCitizen citizen) {
        return citizen.more().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(VERIFIED) && entry.getValue() == Boolean.TRUE)
                .map(entry -> entry.getKey().substring(0, entry.getKey().length() - VERIFIED.length()))
                .collect(Collectors.toSet());
    }

    /** What happens between the look for a mail or mobile that is taken and the writing of an account; by default a short while passes. */
    public void meanwhile(Runnable work) {
        meanwhile = work;
    }

    /** As in the beginning. */
    public void meanwhileAsUsual() {
        meanwhile = CitizenAccounts::pause;
    }

    void passMeanwhile() {
        meanwhile.run();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int nextId() {
        return byUuid.size() + 1;
    }

    /** A new account, as it is created just now. */
    public SandboxCitizen create(String first, String last, String ou) {
        int id = byUuid.size() + 1;
        SandboxCitizen made = new SandboxCitizen(
                id,
                uuid(id),
                ou,
                first,
                last,
                "nouveau%03d@example.org".formatted(id),
                "",
                "",
                "",
                "",
                true,
                List.of());
        put(made);
        listeners.forEach(listener -> listener.accept(made));
        return made;
    }

    /** Told of every account created from now on. */
    public void onCreation(Consumer<SandboxCitizen> listener) {
        listeners.add(listener);
    }

    public List<SandboxCitizen> all() {
        return byUuid.values().stream()
                .sorted(Comparator.comparing(SandboxCitizen::uuid))
                .toList();
    }

    Optional<SandboxCitizen> find(String uuid) {
        return Optional.ofNullable(byUuid.get(uuid));
    }
}
