package org.welco.bench;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.welco.citizen.CitizenAccount;
import org.welco.request.ExportedRequest;
import org.welco.request.Form;
import org.welco.search.testing.FrenchTown;

/**
 * Requests as w.c.s. lists them. Three of ten have no account: their fields name somebody. The others belong to one of the
 * citizens. Eight of ten may be processed by the agents of the welcome desk, who search. One thread.
 */
final class MadeRequests {

    /** What is known of a request without account. */
    record Applicant(CitizenAccount person, String number) {}

    private static final List<Form> FORMS = List.of(
            form("acte-etat-civil", "Acte d’état civil", "État civil"),
            form("signalement-voirie", "Signalement voirie", "Cadre de vie"),
            form("place-pmr", "Place de stationnement PMR", "Mobilité"),
            form("aide-sociale", "Aide sociale", "Solidarité"),
            form("inscription-scolaire", "Inscription scolaire", "Enfance"));
    private static final List<String> WELCOME = List.of("accueil", "Agent d’accueil");
    private static final List<String> OTHERS = List.of("voirie", "Rôle voirie");
    private static final LocalDateTime FIRST = LocalDateTime.of(2021, 1, 1, 8, 0);
    private static final String BACKOFFICE = "http://demarches.ville.localhost/backoffice/management/";
    /** Far from those that the played w.c.s. numbers itself. */
    private static final long FIRST_ID = 1_000_000;

    private final FrenchTown town;
    private final Random random;
    private final String[] holders;

    /** @param holders full names of the citizens, by their number */
    MadeRequests(FrenchTown town, long seed, String[] holders) {
        this.town = town;
        this.random = new Random(seed);
        this.holders = holders;
    }

    private static Form form(String slug, String title, String category) {
        return new Form(slug, title, Optional.of(category), "", List.of());
    }

    /** Each in its turn. */
    static Form form(int turn) {
        return FORMS.get(turn % FORMS.size());
    }

    boolean isWithoutAccount() {
        return random.nextInt(10) < 3;
    }

    /** Somebody who has no account, with the request he sent. @param number counts all requests */
    Applicant applicant(Form form, int number) {
        return new Applicant(town.citizen(holders.length + number), numberOf(form, number));
    }

    ExportedRequest of(Form form, int number, Applicant applicant) {
        CitizenAccount person = applicant.person();
        Map<String, String> fields = new HashMap<>(Map.of(
                "nom", person.lastName(), "prenom", person.firstName(), "courriel", person.mail(), "objet", "Demande"));
        person.birthDate().ifPresent(day -> fields.put("date_naissance", day.toString()));
        person.phones().stream().findFirst().ifPresent(phone -> fields.put("telephone", phone));
        return request(form, number, "", "", fields);
    }

    ExportedRequest ofAccount(Form form, int number) {
        int holder = random.nextInt(holders.length);
        return request(form, number, FrenchTown.uuid(holder), holders[holder], Map.of("objet", "Demande"));
    }

    private ExportedRequest request(
            Form form, int number, String citizen, String citizenName, Map<String, String> fields) {
        LocalDateTime received = FIRST.plusSeconds(number * 50L);
        return new ExportedRequest(
                form.slug(),
                FIRST_ID + number,
                numberOf(form, number),
                "Nouveau",
                received,
                received.plusMinutes(20),
                citizen,
                citizenName,
                random.nextInt(10) < 8 ? WELCOME : OTHERS,
                BACKOFFICE + form.slug() + "/" + (FIRST_ID + number) + "/",
                fields);
    }

    private static String numberOf(Form form, int number) {
        return (FORMS.indexOf(form) + 11) + "-" + (FIRST_ID + number);
    }
}
