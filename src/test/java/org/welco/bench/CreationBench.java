package org.welco.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.welco.launcher.Pauses;
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.testing.FacesPage;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/**
 * How often authentic is called while an agent makes an account, beyond the checks: the calls that reach it from the gesture to its
 * end are counted, less those of the gesture that checks the same. {@code -Dwelco.bench.accounts} makes it shorter.
 */
class CreationBench {

    private static final int ACCOUNTS = Integer.getInteger("welco.bench.accounts", 20);
    private static final int WARM_UP = 10;

    private static final long MOST_CALLS = 2;

    /** The index looks once at what was made, on a thread of its own: nobody waits for it. */
    private static final long LOOKS_OF_INDEX = 1;

    /** Longer than until the index follows by itself. */
    private static final Duration INDEXED = Duration.ofSeconds(30);

    private static final String PATH = "/cells/citizen/new";
    private static final Pattern UUID = Pattern.compile("data-account-uuid=\"([0-9a-f]{32})\"");
    private static final Pattern ONE_ACCOUNT = Pattern.compile("GET /api/users/([0-9a-f]{32})/");

    @Test
    void beyond_its_checks_a_creation_calls_authentic_twice() {
        BenchTable.note(
                "Creation: the calls that reach authentic while the gesture makes an account with a mobile, less those while"
                        + " the one before checks the same. What the index asks in the background is left out: its lists, other"
                        + " accounts, and its one look at the new account. " + ACCOUNTS + " accounts, " + WARM_UP
                        + " came first; what the median account takes.");
        try (DeskTown town = new DeskTown("creation")) {
            AuthenticSandbox authentic = town.sandbox().authentic("connexion.ville.localhost");
            TenantClient claire = SignedIn.inSession(town.client(), town.session("claire"));
            List<Made> made = new ArrayList<>();
            for (int number = 0; number < WARM_UP + ACCOUNTS; number++) {
                made.add(made(town, authentic, claire, number));
            }
            report(made.subList(WARM_UP, made.size()));
        }
    }

    /**
     * @param more calls of the gesture that made it, beyond those of the one that checked
     * @param millis that the gesture took
     */
    private record Made(long more, double millis) {}

    private static Made made(DeskTown town, AuthenticSandbox authentic, TenantClient client, int number) {
        TenantClient page =
                client.withHeader("X-Welco-Page", "%032x".formatted(number + 1)).withHeader("X-Welco-Citizen", "");
        FacesPage form = FacesPage.open(page, PATH);
        Matcher found = UUID.matcher(form.answer().body());
        assertThat(found.find()).as(form.answer().body()).isTrue();
        String uuid = found.group(1);
        Map<String, String> typed = typed(uuid, number);

        authentic.forgetCalls();
        took(form, "account-check", typed, "judged");
        long checks = calls(authentic, uuid);
        authentic.forgetCalls();
        double millis = took(form, "account-create", typed, "MADE");
        assertThat(Pauses.until(() -> town.indexes(uuid), INDEXED))
                .as("in the index")
                .isTrue();
        return new Made(calls(authentic, uuid) - LOOKS_OF_INDEX - checks, millis);
    }

    private static Map<String, String> typed(String uuid, int number) {
        Map<String, String> typed = new HashMap<>();
        typed.put("uuid", uuid);
        typed.put("unit", "");
        typed.put("agreed", "counter");
        typed.put("field.first_name", word(number));
        typed.put("field.last_name", word(number + 1000));
        typed.put("field.mobile", "06991%05d".formatted(number + 40_000));
        return typed;
    }

    /** Milliseconds. */
    private static double took(FacesPage form, String gesture, Map<String, String> typed, String told) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = form.gesture("account-desk", gesture, "account-twins", typed);
        double millis = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.body()).contains(told);
        return millis;
    }

    /** Without those by which the index, and whoever knows the agent, ask by the clock. */
    private static long calls(AuthenticSandbox authentic, String uuid) {
        return authentic.calls().stream()
                .filter(call -> !call.contains("modified__gte=") && !call.contains("/synchronization/"))
                .filter(call -> {
                    Matcher one = ONE_ACCOUNT.matcher(call);
                    return !one.lookingAt() || one.group(1).equals(uuid);
                })
                .count();
    }

    /** No two of them are near. */
    private static String word(int seed) {
        StringBuilder word = new StringBuilder();
        new Random(seed).ints(12, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static void report(List<Made> made) {
        long calls = made.stream().mapToLong(Made::more).sorted().toArray()[made.size() / 2];
        Figures own = new Figures(made.stream().map(Made::millis).toList());
        BenchTable.row(
                "making an account, calls to authentic beyond the checks",
                String.format(
                        Locale.ROOT,
                        "**%d**, the gesture itself %.0f ms at p95 while authentic answers at once",
                        calls,
                        own.share(0.95)),
                Long.toString(MOST_CALLS),
                "",
                calls <= MOST_CALLS);
        assertThat(calls).as("calls").isBetween(1L, MOST_CALLS);
    }
}
