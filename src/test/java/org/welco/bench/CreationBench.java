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
import org.welco.sandbox.authentic.AuthenticSandbox;
import org.welco.testing.FacesPage;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/**
 * How often an agent who makes an account waits for authentic, beyond the checks: every call to it is made to take a while, and the
 * gesture is compared with the one that checks the same. {@code -Dwelco.bench.accounts} makes it shorter.
 */
class CreationBench {

    private static final int ACCOUNTS = Integer.getInteger("welco.bench.accounts", 20);
    private static final int WARM_UP = 10;

    /** Long beside what is done between two calls. */
    private static final Duration FAR = Duration.ofMillis(200);

    private static final double MOST_ROUND_TRIPS = 2;

    /** What is done between calls, as a share of one. */
    private static final double OWN_WORK = 0.5;

    private static final String PATH = "/cells/citizen/new";
    private static final Pattern UUID = Pattern.compile("data-account-uuid=\"([0-9a-f]{32})\"");

    @Test
    void beyond_its_checks_a_creation_waits_for_authentic_twice() {
        BenchTable.note(
                "Creation: the gesture that makes an account with a mobile, against the one that checks the same, while"
                        + " each call to authentic takes " + FAR.toMillis()
                        + " ms; the difference in calls is what is waited for"
                        + " beyond the checks. What the index asks about the new account in the background is not waited for. "
                        + ACCOUNTS + " accounts, " + WARM_UP + " came first.");
        try (DeskTown town = new DeskTown("creation")) {
            AuthenticSandbox authentic = town.sandbox().authentic("connexion.ville.localhost");
            TenantClient claire = SignedIn.inSession(town.client(), town.session("claire"));
            List<Double> own = new ArrayList<>();
            for (int number = 0; number < WARM_UP + ACCOUNTS; number++) {
                own.add(made(claire, number).created());
            }
            authentic.late(FAR);
            List<Double> more = new ArrayList<>();
            for (int number = 0; number < ACCOUNTS; number++) {
                Made made = made(claire, WARM_UP + ACCOUNTS + number);
                more.add((made.created() - made.checked()) / FAR.toMillis());
            }
            authentic.late(Duration.ZERO);
            report(new Figures(own.subList(WARM_UP, own.size())), new Figures(more));
        }
    }

    /** Milliseconds of the two gestures. */
    private record Made(double checked, double created) {}

    private static Made made(TenantClient client, int number) {
        TenantClient page =
                client.withHeader("X-Welco-Page", "%032x".formatted(number + 1)).withHeader("X-Welco-Citizen", "");
        FacesPage form = FacesPage.open(page, PATH);
        Matcher uuid = UUID.matcher(form.answer().body());
        assertThat(uuid.find()).as(form.answer().body()).isTrue();
        Map<String, String> typed = new HashMap<>();
        typed.put("uuid", uuid.group(1));
        typed.put("unit", "");
        typed.put("agreed", "counter");
        typed.put("field.first_name", word(number));
        typed.put("field.last_name", word(number + 1000));
        typed.put("field.mobile", "06991%05d".formatted(number + 40_000));
        double checked = took(form, "account-check", typed, "judged");
        return new Made(checked, took(form, "account-create", typed, "MADE"));
    }

    private static double took(FacesPage form, String gesture, Map<String, String> typed, String told) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = form.gesture("account-desk", gesture, "account-twins", typed);
        double millis = (System.nanoTime() - begin) / 1e6;
        assertThat(answer.body()).contains(told);
        return millis;
    }

    /** No two of them are near. */
    private static String word(int seed) {
        StringBuilder word = new StringBuilder();
        new Random(seed).ints(12, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static void report(Figures own, Figures more) {
        double roundTrips = more.median();
        boolean reached = roundTrips <= MOST_ROUND_TRIPS + OWN_WORK;
        BenchTable.row(
                "making an account, calls to authentic waited for beyond the checks",
                String.format(
                        Locale.ROOT,
                        "**%.1f**, the gesture itself %.0f ms at p95 while authentic answers at once",
                        roundTrips,
                        own.share(0.95)),
                "2",
                "",
                reached);
        assertThat(roundTrips).as("round trips").isLessThanOrEqualTo(MOST_ROUND_TRIPS + OWN_WORK);
    }
}
