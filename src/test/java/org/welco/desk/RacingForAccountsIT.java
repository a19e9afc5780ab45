package org.welco.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.launcher.ServerProcess;
import org.welco.mail.testing.Crowd;
import org.welco.testing.FacesPage;
import org.welco.testing.SignedIn;
import org.welco.testing.TenantClient;

/**
 * Fifty agents, half of them on either of two nodes, make an account with one mobile at one moment, each in a writing of his own. authentic
 * by itself would make as many as come in between its look and its writing.
 */
@ExtendWith(RunningDesk.Given.class)
class RacingForAccountsIT {

    private static final int AGENTS = 50;
    private static final String MOBILE = "+33699125050";
    private static final String PATH = "/cells/citizen/new";
    private static final Pattern UUID = Pattern.compile("data-account-uuid=\"([0-9a-f]{32})\"");
    /** Quotes are written as references of XML. */
    private static final Pattern END = Pattern.compile("\\bend(?:\"|&quot;|&#34;):(?:\"|&quot;|&#34;)([A-Z_]+)");

    private final RunningDesk desk;

    RacingForAccountsIT(RunningDesk desk) {
        this.desk = desk;
    }

    private record Typing(FacesPage page, Map<String, String> typed) {}

    @Test
    void one_mobile_in_fifty_writings_makes_one_account() {
        List<String> writings = writings();
        List<Typing> ready = new ArrayList<>();
        for (int number = 0; number < AGENTS; number++) {
            ready.add(typing(number % 2 == 0 ? desk.server() : desk.otherNode(), number, writings.get(number)));
        }

        List<String> ends = Crowd.of(AGENTS, number -> end(ready.get(number)));

        assertThat(desk.sandbox().authentic("connexion.ville.localhost").citizens().all().stream()
                        .filter(one -> one.mobile().equals(MOBILE)))
                .as("accounts with that mobile; the agents were told " + ends)
                .hasSize(1);
        assertThat(ends).allMatch(end -> List.of("MADE", "NOT_YET", "BUSY").contains(end));
        assertThat(ends).filteredOn("MADE"::equals).hasSize(1);
        assertThat(desk.value("select count(*) from account_creation where state = 'SENT'"))
                .isEqualTo("0");
    }

    private static List<String> writings() {
        List<String> writings = new ArrayList<>();
        for (String beginning : List.of("06", "+336", "00336", "+33 6", "+33 (0)6", "0033 6")) {
            for (String between : List.of("", " ", ".", "-", "/", "  ", " - ", "\u00a0", ". ")) {
                writings.add(beginning + between + String.join(between, "99", "12", "50", "50"));
            }
        }
        assertThat(writings).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(AGENTS);
        return writings;
    }

    private Typing typing(ServerProcess node, int number, String writing) {
        String login = "racer" + number;
        desk.agents().add(login, "accueil");
        TenantClient client = SignedIn.inSession(desk.client(node), desk.session(node, login))
                .withHeader("X-Welco-Page", "%032x".formatted(number + 1))
                .withHeader("X-Welco-Citizen", "");
        FacesPage page = FacesPage.open(client, PATH);
        Matcher uuid = UUID.matcher(page.answer().body());
        assertThat(uuid.find()).as(page.answer().body()).isTrue();
        Map<String, String> typed = new HashMap<>();
        typed.put("uuid", uuid.group(1));
        typed.put("unit", "");
        typed.put("agreed", "counter");
        typed.put("field.first_name", word(number));
        typed.put("field.last_name", word(number + 1000));
        typed.put("field.mobile", writing);
        return new Typing(page, typed);
    }

    /** No two of them are near. */
    private static String word(int seed) {
        StringBuilder word = new StringBuilder();
        new Random(seed).ints(12, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }

    private static String end(Typing typing) {
        HttpResponse<String> answer =
                typing.page().gesture("account-desk", "account-create", "account-twins", typing.typed());
        Matcher end = END.matcher(answer.body());
        return end.find() ? end.group(1) : answer.statusCode() + " " + answer.body();
    }
}
